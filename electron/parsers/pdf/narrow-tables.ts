import type { Segment } from './segments.ts';

/** So many rows below each other with as many cells are a table, however narrow the space between its columns. */
const fewestRows = 3;
/** No cell of such a table is longer. UTF-16 units. */
const longestCell = 40;
/** How far edges may lie from each other that are meant to be one below the other, in sizes. */
const slack = 0.35;

/** Rows in which the cells of narrow tables stand apart: those of one line were one segment, as words are. */
export function partCells(rows: readonly Segment[][]): Segment[][] {
  const parted = rows.map((row) => row.flatMap(piecesOf));
  const result: Segment[][] = [];
  for (let at = 0; at < rows.length; ) {
    const length = tableAt(parted, at);
    for (const [index, row] of rows.slice(at, at + Math.max(1, length)).entries())
      result.push(length > 0 ? (parted[at + index] ?? row) : row);
    at += Math.max(1, length);
  }
  return result;
}

/** How many rows from one on are a table; 0: none. */
function tableAt(rows: readonly Segment[][], from: number): number {
  const first = rows[from] ?? [];
  if (first.length < 2) return 0;
  let length = 0;
  while (isRow(rows[from + length], first.length)) length++;
  while (length >= fewestRows && !areColumns(rows.slice(from, from + length))) length--;
  return length >= fewestRows ? length : 0;
}

function isRow(row: readonly Segment[] | undefined, cells: number): boolean {
  return row?.length === cells && row.every(({ text }) => text.length <= longestCell);
}

/** Whether the cells of each column have their left or right edges, or their middles, below each other. */
function areColumns(rows: readonly Segment[][]): boolean {
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? [];
  return columns.every((cells) => {
    const reach = slack * Math.max(...cells.map(({ size }) => size));
    return [({ x0 }: Segment) => x0, ({ x1 }: Segment) => x1, ({ x0, x1 }: Segment) => (x0 + x1) / 2].some(
      (edge) => {
        const places = cells.map(edge);
        return Math.max(...places) - Math.min(...places) <= reach;
      },
    );
  });
}

/** A segment cut where more space stands in it than between words. */
function piecesOf(segment: Segment): Segment[] {
  const pieces: Segment[] = [];
  let from = 0;
  let x0 = segment.x0;
  for (const { at, left, right } of [
    ...segment.gaps,
    { at: segment.text.length, left: segment.x1, right: 0 },
  ]) {
    const text = segment.text.slice(from, at).trim();
    if (text !== '') pieces.push({ ...segment, text, x0, x1: left, gaps: [] });
    from = at;
    x0 = right;
  }
  return pieces;
}
