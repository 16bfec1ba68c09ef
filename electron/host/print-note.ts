import { ok, type Result } from '../contract/failure.ts';
import type { ExportStepName, RenderedDocument } from '../contract/models/export.ts';
import { fillPlaces, untilPlaces, wantsPlaces } from '../contract/print-places.ts';
import { attachEvidence } from './attach-evidence.ts';
import { countPages } from './page-count.ts';
import { finishPdf } from './pdf-document.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { readPlaces } from './read-places.ts';

/** Hears what begins, and of how many articles or pages, as ExportStep has it. */
export type HearStep = (name: ExportStepName, count: number) => void;

/**
 * A rendered note as a PDF, in both hosts and on the command line alike. Where the page of a heading or the place of a
 * line is to be said it is printed twice: the first print, as far as it is wanted, tells them, and the second has the
 * same lines. Fails as the printer does.
 */
export async function printNote(
  print: PdfPrinter,
  rendered: RenderedDocument,
  hearStep: HearStep = () => {},
): Promise<Result<Uint8Array>> {
  const { content, evidence } = rendered;
  const wanted = wantsPlaces(content);
  let filled = content;
  if (wanted) {
    hearStep('measuring', 0);
    const measured = await print(untilPlaces(content));
    if (!measured.ok) return measured;
    filled = fillPlaces(content, await readPlaces(measured.value, wanted));
  }
  hearStep('printing', evidence?.articles.filter(({ text }) => text.content !== null).length ?? 0);
  const printed = await print(filled);
  if (!printed.ok) return printed;
  hearStep('finishing', countPages(printed.value) ?? 0);
  const finished = await finishPdf(printed.value, rendered);
  hearStep('evidence', countPages(printed.value) ?? 0);
  return ok(attachEvidence(finished, evidence));
}
