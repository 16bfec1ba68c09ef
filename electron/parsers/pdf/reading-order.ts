import { type Segment, toRows, widthOf } from './segments.ts';

/** A column of prose has so many lines, and lines of so many letters: what is shorter is a table or a form. */
const fewestLines = 3;
const shortestLine = 18;
/** So many places where lines begin are tried as the left edge of a column. */
const mostEdges = 16;

/** Regions in reading order; within one, text goes from line to line. */
export function readingOrder(segments: readonly Segment[]): Segment[][] {
  if (segments.length === 0) return [];
  const band = widestBand(toRows(segments));
  if (band === null) return [[...segments]];
  const { above, left, right, below } = band;
  return [above, left, right, below].flatMap(readingOrder);
}

interface Band {
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
  lines: number;
}

/** The tallest run of rows that an edge divides into two columns; null where there is none. */
function widestBand(rows: readonly Segment[][]): Band | null {
  let best: Band | null = null;
  for (const edge of columnEdges(rows)) {
    let from = 0;
    for (let to = 0; to <= rows.length; to++) {
      if (rows[to]?.every((segment) => !crosses(segment, edge))) continue;
      const band = bandOf(rows, from, to, edge);
      if (band && band.lines > (best?.lines ?? 0)) best = band;
      from = to + 1;
    }
  }
  return best;
}

function crosses({ x0, x1 }: Segment, edge: number): boolean {
  return x0 < edge && x1 > edge;
}

/** Where several lines begin, but the leftmost. */
function columnEdges(rows: readonly Segment[][]): number[] {
  const counts = new Map<number, number>();
  let leftmost = Number.POSITIVE_INFINITY;
  for (const { x0 } of rows.flat()) {
    const place = Math.round(x0 / 2) * 2;
    counts.set(place, (counts.get(place) ?? 0) + 1);
    leftmost = Math.min(leftmost, x0);
  }
  return [...counts]
    .filter(([place, count]) => count >= fewestLines && place > leftmost + 20)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostEdges)
    .map(([place]) => place - 3);
}

function bandOf(rows: readonly Segment[][], from: number, to: number, edge: number): Band | null {
  if (to - from < fewestLines) return null;
  const inside = rows.slice(from, to).flat();
  const left = inside.filter(({ x0 }) => x0 < edge);
  const right = inside.filter(({ x0 }) => x0 >= edge);
  if (!isColumn(left) || !isColumn(right)) return null;
  return {
    above: rows.slice(0, from).flat(),
    left,
    right,
    below: rows.slice(to).flat(),
    lines: inside.length,
  };
}

function isColumn(segments: readonly Segment[]): boolean {
  if (segments.length < fewestLines) return false;
  const { left, right } = widthOf(segments);
  const widths = segments.map(({ x0, x1 }) => x1 - x0).sort((one, other) => one - other);
  const lengths = segments.map(({ text }) => text.length).sort((one, other) => one - other);
  const middle = segments.length >> 1;
  return (widths[middle] ?? 0) >= 0.45 * (right - left) && (lengths[middle] ?? 0) >= shortestLine;
}
