import { printedAround } from './browser-print.ts';
import { type Segment, toRows } from './segments.ts';

/** A running header is on so many pages at least, and on this share of them: left and right pages may differ. */
const fewestPages = 3;
const shareOfPages = 0.4;
/** UTF-16 units a page: with less text of their own, pages are slides or labels, where a number is part of it. */
const leastOwnText = 200;
/** So many rows at the top and at the bottom of a page are looked at. */
const edgeRows = 3;

/** Parts each page into its own text and its running headers, footers and page numbers. */
export function partFurniture(pages: readonly Segment[][]): { own: Segment[]; furniture: Segment[] }[] {
  const rowed = pages.map((page) => toRows(page));
  const counts = new Map<string, number>();
  for (const rows of rowed) {
    const edge = [...rows.slice(0, edgeRows), ...rows.slice(-edgeRows)].flat();
    for (const key of new Set(edge.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(fewestPages, pages.length * shareOfPages);
  const isRepeated = (segment: Segment) => keysOf(segment).some((key) => (counts.get(key) ?? 0) >= needed);
  const printed = printedAround(rowed);
  const parted = pages.map((page, index) => {
    const rows = rowed[index] ?? [];
    const furniture = new Set([
      ...(printed[index] ?? []),
      ...outermost(rows, isRepeated),
      ...outermost(rows.toReversed(), isRepeated),
    ]);
    return { own: page.filter((segment) => !furniture.has(segment)), furniture: [...furniture] };
  });
  const ownText = parted.flatMap(({ own }) => own).reduce((length, { text }) => length + text.length, 0);
  if (ownText < leastOwnText * pages.length) return pages.map((page) => ({ own: [...page], furniture: [] }));
  return parted;
}

/** What is repeated in the rows from an edge inwards, up to the first row that has nothing of it. */
function outermost(rows: readonly Segment[][], isRepeated: (segment: Segment) => boolean): Segment[] {
  const found: Segment[] = [];
  for (const row of rows.slice(0, edgeRows)) {
    const repeated = row.filter(isRepeated);
    if (repeated.length === 0) break;
    for (const segment of repeated) found.push(segment);
  }
  return found;
}

/** The same text at the same height, whatever the page's number; the height may differ by a few points. */
function keysOf({ text, y }: Segment): string[] {
  const shape = text
    .trim()
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]+$/, '#');
  const step = Math.floor(y / 6);
  return [`${step} ${shape}`, `${step + 1} ${shape}`];
}
