import {
  type PageMeasures,
  type PrintedLine,
  type PrintPlaces,
  textBegins,
  textEnds,
  type WantedPlaces,
} from '../contract/print-places.ts';
import { dictionaryOf, pagesOf, readObjects, referenceIn } from './pdf-objects.ts';

/** A place that something leads to. `page` from 0; `top`: pt, which Chromium counts from the area inside the margins. */
interface Destination {
  page: number;
  top: number;
}

/** Lines are further apart than this, and what is raised or lowered in one is not; in sizes of its letters. */
const sameLine = 0.6;

/** Reads from a print on which page each place that is linked to stands, and where its lines do. */
export async function readPlaces(pdf: Uint8Array, { lines }: WantedPlaces): Promise<PrintPlaces> {
  const anchors = readDestinations(pdf);
  return {
    pages: new Map([...anchors].map(([name, { page }]) => [name, page + 1])),
    lines: lines ? await readLines(pdf, lines, anchors) : [],
  };
}

/** Chromium keeps each anchor that a link leads to as a named destination, `/name [page /XYZ x y zoom]`. */
function readDestinations(bytes: Uint8Array): Map<string, Destination> {
  const pdf = readObjects(bytes);
  const pages = new Map(
    pagesOf(pdf).map((number, at) => {
      const [, height] =
        /\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(dictionaryOf(pdf.objects.get(number))) ?? [];
      return [number, { page: at, height: Number(height ?? 0) }];
    }),
  );
  const named = referenceIn(dictionaryOf(pdf.objects.get(pdf.root)), 'Dests');
  const dests = named === null ? '' : dictionaryOf(pdf.objects.get(named));
  return new Map(
    [...dests.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ \S+ (\S+) \S+\]/g)].flatMap(
      ([, name = '', number, y]): [string, Destination][] => {
        const place = pages.get(Number(number));
        return place ? [[name, { page: place.page, top: place.height - Number(y) }]] : [];
      },
    ),
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
