import type { ExportedNote, ExportStep } from '../contract/models/export.ts';
import type { KeptPrints } from '../host/kept-prints.ts';
import { printNote } from '../host/print-note.ts';
import type { Say } from '../host/terminal-locale.ts';
import { chromiumPdfPrinter } from '../serve/chromium-pdf-printer.ts';

/** What the command line prints of a note that it has written; `pages` and `imagesLeftOut` where there are any. */
export interface WrittenNote {
  path: string;
  bytes: number;
  pages?: number;
  imagesLeftOut?: number;
}

export function writtenAs({ name: path, bytes, pages, imagesLeftOut }: ExportedNote): WrittenNote {
  return {
    path,
    bytes,
    ...(pages !== null && { pages }),
    ...(imagesLeftOut > 0 && { imagesLeftOut }),
  };
}

/** Prints with the browser that is there, until it is given up. */
export function printing(signal: AbortSignal): KeptPrints['print'] {
  const print = chromiumPdfPrinter();
  return (rendered, hearStep) => printNote((html) => print(html, signal), rendered, hearStep);
}

/** What is being done, in a sentence. */
export function sayStep({ name, count }: ExportStep, say: Say): string {
  return say(`export.step.${name}`, count > 0 ? { count } : {});
}
