import { promisify } from 'node:util';
import { deflate, inflate, type ZlibOptions } from 'node:zlib';
import {
  deflatedStream,
  dictionaryOf,
  objectBytes,
  type PdfObjects,
  pagesOf,
  referenceIn,
} from './pdf-objects.ts';

/**
 * Chromium writes a soft hyphen at which no line ends as a sign without width whose text is U+00AD; a hyphen that is
 * seen is a sign of its own behind it. The move before the sign stays, for what follows counts from there.
 */
const unseen = /\/Span<<\/ActualText <FEFF00AD> >> BDC\n((?:-?[\d.]+ ){2}Td )?<[\dA-F]{4}> Tj\nEMC\n/g;

/** Deflate's level: the usual 6 takes twice as long for a tenth less of the pages. */
const level = 4;

const inflated = promisify(inflate);
const deflated = promisify<Buffer, ZlibOptions, Buffer>(deflate);

/**
 * Takes the soft hyphens that are not seen out of a printed PDF, so that its words are found and copied whole. Pages are
 * unpacked and packed in Node's own threads, several at a time.
 */
export async function dropSoftHyphens(pdf: PdfObjects): Promise<void> {
  const contents = pagesOf(pdf).map((page) => referenceIn(dictionaryOf(pdf.objects.get(page)), 'Contents'));
  await Promise.all(
    contents.map(async (number) => {
      if (number === null) return;
      const packed = deflatedStream(pdf.objects.get(number));
      if (!packed) return;
      const drawn = (await inflated(packed)).toString('latin1');
      const whole = drawn.replace(unseen, (_, move: string | undefined) => (move ? `${move}\n` : ''));
      if (whole === drawn) return;
      const bytes = await deflated(Buffer.from(whole, 'latin1'), { level });
      const head = `<</Filter /FlateDecode\n/Length ${bytes.byteLength}>> stream\n`;
      pdf.objects.set(number, objectBytes(number, head, bytes, '\nendstream'));
    }),
  );
}
