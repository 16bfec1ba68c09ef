import type { AlignType, PhrasingContent, Table, TableRow } from 'mdast';
import type { NoteNode } from '../../contract/note-document.ts';
import { breakTag } from '../notes/markdown-marks.ts';

type Cell = Extract<NoteNode, { type: 'tablecell' }>;
/** A place of the grid; null where a merged cell reaches. */
type Line = (Cell | null)[];

/**
 * A table as Markdown. It cannot hold: merged cells (their words stand in the first), header cells but those of the first
 * row, blocks in a cell (they are lines of it), and how a cell is aligned where others of its column are not. `inLine`:
 * words of one line.
 */
export function tableMarkdown(
  table: Extract<NoteNode, { type: 'table' }>,
  inLine: (nodes: NoteNode[]) => PhrasingContent[],
): Table {
  const lines = linesOf(table);
  const widest = Math.max(0, ...lines.map((line) => line.length));
  const columns = Array.from({ length: widest }, (_, at) => at);
  const words = (cell: Cell | null | undefined): PhrasingContent[] =>
    (cell?.children ?? [])
      .flatMap(linesWithin)
      .flatMap((own, at) => [
        ...(at > 0 ? [{ type: 'html', value: breakTag } as const] : []),
        ...inLine(own),
      ]);
  return {
    type: 'table',
    align: columns.map((at) => alignOf(lines.map((line) => line[at] ?? null))),
    children: lines.map(
      (line): TableRow => ({
        type: 'tableRow',
        children: columns.map((at) => ({ type: 'tableCell', children: words(line[at]) })),
      }),
    ),
  };
}

/** The rows with each cell at its column, also behind those that reach over several. */
function linesOf(table: Extract<NoteNode, { type: 'table' }>): Line[] {
  const reach = new Map<number, number>();
  return table.children.flatMap((row): Line[] => {
    if (row.type !== 'tablerow') return [];
    const line: Line = [];
    const skip = () => {
      for (let left = reach.get(line.length) ?? 0; left > 0; left = reach.get(line.length) ?? 0) {
        reach.set(line.length, left - 1);
        line.push(null);
      }
    };
    for (const cell of row.children) {
      if (cell.type !== 'tablecell') continue;
      skip();
      for (let within = 0; within < cell.colSpan; within++) {
        if (cell.rowSpan > 1) reach.set(line.length, cell.rowSpan - 1);
        line.push(within === 0 ? cell : null);
      }
    }
    skip();
    return [line];
  });
}

/** How all cells of a column stand that have words, its head aside where there are others; null: not all the same. */
function alignOf(column: Line): AlignType {
  const filled = column.flatMap((cell) =>
    cell?.children.some((child) => 'children' in child && child.children.length > 0) ? [cell] : [],
  );
  const body = filled.filter((cell) => cell !== column[0]);
  const aligns = (body.length > 0 ? body : filled).flatMap(({ children }) =>
    children.map((child) => (child.type === 'paragraph' ? child.align : null)),
  );
  const [first = null] = aligns;
  return first !== 'justify' && aligns.every((align) => align === first) ? first : null;
}

/** What stands in a cell, line by line. */
function linesWithin(node: NoteNode): NoteNode[][] {
  if (!('children' in node)) return [[node]];
  const holdsLists = node.type === 'list' || node.children[0]?.type === 'list';
  return holdsLists ? node.children.flatMap(linesWithin) : [node.children];
}
