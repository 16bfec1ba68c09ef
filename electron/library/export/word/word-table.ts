import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type NoteNode, textOf } from '../../../contract/note-document.ts';
import { columnShares } from '../column-shares.ts';
import { isLong } from '../long-block.ts';

type Node<T extends NoteNode['type']> = Extract<NoteNode, { type: T }>;
/** What stands in a cell; `width` in twips, `style` of its paragraphs. */
type CellContent = (cell: Node<'tablecell'>, width: number, style: string) => readonly (Paragraph | Table)[];

const line = { style: BorderStyle.SINGLE, size: 4, color: '777777' } as const;
const padding = 100;

/** A table as wide as the lines (`measure`, in twips); its header rows stand again on every page, no row is broken. */
export function wordTable(table: Node<'table'>, measure: number, content: CellContent): Table {
  const rows = table.children
    .flatMap((row) => (row.type === 'tablerow' ? [cellsOf(row)] : []))
    .filter((row) => row.length > 0);
  const places = placesOf(rows);
  const columnWidths = widthsOf(table, needsOf(rows, places), measure);
  const firstOfBody = rows.findIndex((row) => !row.every(({ header }) => header));
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    margins: { top: 50, bottom: 50, left: padding, right: padding },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          cantSplit: !row.some(isLong),
          ...((firstOfBody < 0 ? at === 0 : at < firstOfBody) && { tableHeader: true }),
          children: row.map((cell) => {
            const from = places.get(cell) ?? 0;
            const width = columnWidths.slice(from, from + cell.colSpan).reduce((sum, one) => sum + one, 0);
            return new TableCell({
              columnSpan: cell.colSpan,
              rowSpan: Math.min(cell.rowSpan, rows.length - at),
              width: { size: width, type: WidthType.DXA },
              ...(cell.header && { shading: { fill: 'F0EFEB' } }),
              children: content(cell, width - 2 * padding, cell.header ? 'TableHeading' : 'TableText'),
            });
          }),
        }),
    ),
  });
}

function cellsOf(row: Node<'tablerow'>): Node<'tablecell'>[] {
  return row.children.flatMap((cell) => (cell.type === 'tablecell' ? [cell] : []));
}

type Rows = readonly (readonly Node<'tablecell'>[])[];

/** The column in which each cell begins, with room for those that reach down from above. */
function placesOf(rows: Rows): Map<Node<'tablecell'>, number> {
  const places = new Map<Node<'tablecell'>, number>();
  const takenUntil: number[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while ((takenUntil[column] ?? 0) > at) column += 1;
      places.set(cell, column);
      for (let within = 0; within < cell.colSpan; within++) takenUntil[column++] = at + cell.rowSpan;
    }
  });
  return places;
}

/** How much room the words of each column need, to each other: none so little that it cannot be read. */
function needsOf(rows: Rows, places: ReadonlyMap<NoteNode, number>): number[] {
  const needs: number[] = [];
  for (const row of rows)
    for (const cell of row) {
      const from = places.get(cell) ?? 0;
      const words = textOf(cell);
      const longest = Math.max(...words.split(/\s+/).map((word) => word.length));
      const need = Math.min(40, Math.max(6, longest + 2, Math.sqrt(words.length) * 3)) / cell.colSpan;
      for (let at = from; at < from + cell.colSpan; at++) needs[at] = Math.max(needs[at] ?? 0, need);
    }
  return Array.from(needs, (need) => need ?? 6);
}

/** Columns share the measure as the analyst set them, else as their words need it. */
function widthsOf(table: Node<'table'>, needs: readonly number[], measure: number): number[] {
  const total = needs.reduce((sum, need) => sum + need, 0) || 1;
  const shares = columnShares(table, needs.length) ?? needs.map((need) => need / total);
  const widths = shares.map((share) => Math.floor(share * measure));
  const rest = measure - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}
