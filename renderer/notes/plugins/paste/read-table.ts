import { withoutFormat } from './clean-words.ts';
import { alignOf } from './formats.ts';
import { isLeftOut } from './left-out.ts';
import type { PastedBlock, PastedCell } from './pasted.ts';
import { type Reading, readApart } from './read-html.ts';
import { stylesOf } from './styles.ts';

/** Reads a table; one that only lays a page out is read as what stands in it. */
export function readTable(table: Element, reading: Reading): void {
  const caption = [...table.children].find((child) => child.localName === 'caption');
  if (caption) reading.blocks.push(...readApart(caption, reading));
  const rows = rowsOf(table, reading);
  const cells = rows.map((row) => cellsOf(row, reading));
  if (isLayout(table, cells)) {
    for (const cell of cells.flat()) reading.blocks.push(...readApart(cell, reading));
    return;
  }
  const read = cells
    .map((row, at) => row.map((cell) => readCell(cell, at, rows.length - at, reading)))
    .filter((row) => row.length > 0);
  if (!read.some((row) => row.some(({ blocks }) => blocks.length > 0))) return;
  const widths = widthsOf(
    table,
    Math.max(...read.map((row) => row.reduce((sum, one) => sum + one.colSpan, 0))),
  );
  reading.blocks.push({ kind: 'table', rows: read, ...(widths ? { widths } : {}) });
}

/** Wider tables are made as wide as this, in px, and their columns with them: they would not fit beside the note. */
const widest = 560;
const narrowest = 48;

/** The widths that are said of all columns, where they differ; null elsewhere. */
function widthsOf(table: Element, columns: number): number[] | null {
  // LibreOffice says it of groups of columns without columns in them.
  const said = [...table.querySelectorAll('col, colgroup[width]:empty')].flatMap((column) => {
    const width = Number.parseFloat(column.getAttribute('width') ?? '');
    return Array.from({ length: span(column.getAttribute('span'), 100) }, () => width);
  });
  if (said.length !== columns || !said.every((width) => width > 0)) return null;
  if (said.every((width) => width === said[0])) return null;
  const scale = Math.min(1, widest / said.reduce((sum, width) => sum + width, 0));
  return said.map((width) => Math.max(narrowest, Math.round(width * scale)));
}

function rowsOf(table: Element, reading: Reading): Element[] {
  return [...table.children].flatMap((child) => {
    if (isLeftOut(child, reading.sheets)) return [];
    if (child.localName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.localName) ? rowsOf(child, reading) : [];
  });
}

function cellsOf(row: Element, reading: Reading): Element[] {
  return [...row.children].filter(
    (child) => (child.localName === 'td' || child.localName === 'th') && !isLeftOut(child, reading.sheets),
  );
}

function isLayout(table: Element, rows: readonly Element[][]): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  const cells = rows.flat();
  return cells.length < 2 || cells.some((cell) => cell.querySelector('table') !== null);
}

/** `below`: how many rows there are from this one on. */
function readCell(cell: Element, at: number, below: number, reading: Reading): PastedCell {
  const named = cell.localName === 'th' || cell.parentElement?.parentElement?.localName === 'thead';
  const header = !named ? null : at === 0 || cell.getAttribute('scope') === 'col' ? 'row' : 'column';
  const row = cell.parentElement;
  const align = row && alignOf(row, stylesOf(row, reading.sheets));
  const blocks = readApart(cell, reading, align === 'left' ? null : align);
  return {
    header,
    colSpan: span(cell.getAttribute('colspan'), 100),
    rowSpan: span(cell.getAttribute('rowspan'), below),
    blocks: header ? blocks.map(withoutBold) : blocks,
  };
}

function span(value: string | null, most: number): number {
  return Math.max(1, Math.min(Number.parseInt(value ?? '1', 10) || 1, most));
}

/** A header cell's weight is what header cells look like. */
export function withoutBold(block: PastedBlock): PastedBlock {
  return 'inline' in block
    ? { ...block, inline: block.inline.map((one) => withoutFormat(one, 'bold')) }
    : block;
}
