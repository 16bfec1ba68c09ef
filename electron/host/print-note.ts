import { ok, type Result } from '../contract/failure.ts';
import type { RenderedDocument } from '../contract/models/export.ts';
import { fillPlaces, wantsPlaces } from '../contract/print-places.ts';
import { attachEvidence } from './attach-evidence.ts';
import { finishPdf } from './pdf-document.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { readPlaces } from './read-places.ts';

/**
 * A rendered note as a PDF, in both hosts and on the command line alike. Where the page of a heading or the place of a
 * line is to be said it is printed twice: the first print tells them, and the second has the same lines. Fails as the
 * printer does.
 */
export async function printNote(print: PdfPrinter, rendered: RenderedDocument): Promise<Result<Uint8Array>> {
  const { content, evidence } = rendered;
  const first = await print(content);
  if (!first.ok) return first;
  const wanted = wantsPlaces(content);
  const last =
    wanted === null ? first : await print(fillPlaces(content, await readPlaces(first.value, wanted)));
  return last.ok ? ok(attachEvidence(await finishPdf(last.value, rendered), evidence)) : last;
}
