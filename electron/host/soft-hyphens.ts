import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Chromium writes a soft hyphen at which no line ends as a sign without width whose text is U+00AD; a hyphen that is
 * seen is a sign of its own behind it. The move before the sign stays, for what follows counts from there.
 */
const unseen = /\/Span<<\/ActualText <FEFF00AD> >> BDC\n((?:-?[\d.]+ ){2}Td )?<[\dA-F]{4}> Tj\nEMC\n/g;

/** Takes the soft hyphens that are not seen out of a printed PDF, so that its words are found and copied whole. */
export async function dropSoftHyphens(document: PDFDocument): Promise<void> {
  const { PDFName, PDFRawStream, PDFRef } = await import('@cantoo/pdf-lib');
  const { context } = document;
  for (const page of document.getPages()) {
    const place = page.node.get(PDFName.of('Contents'));
    const stream = page.node.Contents();
    if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue;
    if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) continue;
    const drawn = inflateSync(stream.contents).toString('latin1');
    const whole = drawn.replace(unseen, (_, move: string | undefined) => (move ? `${move}\n` : ''));
    if (whole === drawn) continue;
    const bytes = deflateSync(Buffer.from(whole, 'latin1'));
    context.assign(place, context.stream(bytes, { Filter: 'FlateDecode' }));
  }
}
