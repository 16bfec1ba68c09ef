import {
  type PageMeasures,
  type PrintedLine,
  type PrintPlaces,
  textBegins,
  textEnds,
  type WantedPlaces,
} from '../contract/print-places.ts';
import { objectsPerTick } from './pdf-document.ts';

/** A place that something leads to. `page` from 0; `top`: pt, which Chromium counts from the area inside the margins. */
interface Destination {
  page: number;
  top: number;
}

/** Lines are further apart than this, and what is raised or lowered in one is not; in sizes of its letters. */
const sameLine = 0.6;

/** Reads from a print on which page each place that is linked to stands, and where its lines do. */
export async function readPlaces(pdf: Uint8Array, { lines }: WantedPlaces): Promise<PrintPlaces> {
  const anchors = await readDestinations(pdf);
  return {
    pages: new Map([...anchors].map(([name, { page }]) => [name, page + 1])),
    lines: lines ? await readLines(pdf, lines, anchors) : [],
  };
}

/** Chromium keeps each anchor that a link leads to as a named destination, `/name [page /XYZ x y zoom]`. */
async function readDestinations(pdf: Uint8Array): Promise<Map<string, Destination>> {
  const { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: objectsPerTick });
  const pages = new Map(document.getPages().map((page, at) => [page.ref, { at, height: page.getHeight() }]));
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (named?.keys() ?? []).flatMap((name): [string, Destination][] => {
      const place = named?.lookupMaybe(name, PDFArray);
      const page = [...pages].find(([ref]) => ref === place?.get(0))?.[1];
      const y = place?.lookupMaybe(3, PDFNumber)?.asNumber();
      if (!page) return [];
      return [[name.decodeText(), { page: page.at, top: page.height - (y ?? page.height) }]];
    }),
  );
}

/** The lines between the anchors of the text, each once, whatever is raised in it or stands beside it in a table. */
async function readLines(
  bytes: Uint8Array,
  { height, margin }: PageMeasures,
  anchors: ReadonlyMap<string, Destination>,
): Promise<PrintedLine[]> {
  const begins = anchors.get(textBegins) ?? { page: 0, top: 0 };
  const ends = anchors.get(textEnds) ?? { page: Number.POSITIVE_INFINITY, top: 0 };
  const { openPdf } = await import('../parsers/pdf/open-pdf.ts');
  const opened = await openPdf(bytes, '');
  if (!opened.ok) return [];
  const pdf = opened.value;
  const lines: PrintedLine[] = [];
  for (let page = begins.page; page < pdf.numPages && page <= ends.page; page++) {
    const { items } = await (await pdf.getPage(page + 1)).getTextContent();
    const known: { baseline: number; size: number }[] = [];
    // What is large first: a raised number belongs to the line of its words.
    const texts = items.filter((item) => 'str' in item).sort((a, b) => b.height - a.height);
    for (const { str, transform, height: size } of texts) {
      const [, turned, , , , y] = transform;
      const baseline = height - Number(y);
      const within = baseline > margin && baseline < height - margin;
      // A watermark is turned.
      if (!str.trim() || Number(turned) !== 0 || !within) continue;
      if (page === begins.page && baseline < begins.top + margin) continue;
      if (page === ends.page && baseline > ends.top + margin) continue;
      if (known.every((one) => Math.abs(one.baseline - baseline) > sameLine * one.size))
        known.push({ baseline, size });
    }
    for (const { baseline } of known.sort((a, b) => a.baseline - b.baseline)) lines.push({ page, baseline });
  }
  await pdf.destroy();
  return lines;
}
