import { type Segment, toRows } from './segments.ts';

/** A running header is on so many pages at least, and on this share of them: left and right pages may differ. */
const fewestPages = 3;
const shareOfPages = 0.4;
/** So many rows at the top and at the bottom of a page are looked at. */
const edgeRows = 3;

/** Parts each page into its own text and its running headers, footers and page numbers. */
export function partFurniture(pages: readonly Segment[][]): { own: Segment[]; furniture: Segment[] }[] {
  const edges = pages.map((page) => {
    const rows = toRows(page);
    return new Set([...rows.slice(0, edgeRows), ...rows.slice(-edgeRows)].flat());
  });
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set([...edge].flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(fewestPages, pages.length * shareOfPages);
  return pages.map((page, index) => {
    const isFurniture = (segment: Segment) =>
      edges[index]?.has(segment) === true && keysOf(segment).some((key) => (counts.get(key) ?? 0) >= needed);
    return { own: page.filter((segment) => !isFurniture(segment)), furniture: page.filter(isFurniture) };
  });
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
