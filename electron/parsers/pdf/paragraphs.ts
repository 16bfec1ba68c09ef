import type { BlockKind, Part } from '../../contract/models/article.ts';
import { partOf } from '../parts.ts';
import { joinLines, type Vocabulary } from './hyphens.ts';
import { partCells } from './narrow-tables.ts';
import { runsLeft } from './right-to-left.ts';
import { type Segment, toRows, widthOf } from './segments.ts';

/** Text that belongs together: its size and weight tell whether it is a heading. */
export interface Paragraph {
  text: string;
  size: number;
  bold: boolean;
  isTable: boolean;
}

interface Line extends Segment {
  cells: string[];
}

/** So many rows of two or more cells are a table. */
const fewestRows = 3;
const sentenceEnd = /[.!?:…]["”’»)\]]{0,5}$/;
const item = /^(?:[•‣▪●○◦■□–—*-]|\(?\d{1,3}[.)]|[a-z]\))\s+\S/;

/** The paragraphs of one region of a page, top down. */
export function toParagraphs(region: readonly Segment[], vocabulary: Vocabulary): Paragraph[] {
  const lines = partCells(toRows(region)).map(toLine);
  const pitch = usualPitch(lines);
  const { left, right } = widthOf(lines);
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const last = paragraphs.at(-1);
    const isRow = isInTable(lines, index);
    if (last && isRow && last.isTable) last.text += `\n${line.cells.join(' | ')}`;
    else if (
      !last ||
      !previous ||
      isRow ||
      last.isTable ||
      startsAnew(previous, line, { left, right, pitch })
    )
      paragraphs.push({
        text: isRow ? line.cells.join(' | ') : line.text,
        size: line.size,
        bold: line.bold,
        isTable: isRow,
      });
    else last.text = joinLines(last.text, line.text, vocabulary);
  }
  return paragraphs;
}

function toLine(row: readonly Segment[]): Line {
  const cells = row.toSorted((one, other) => one.x0 - other.x0);
  const x0 = cells[0]?.x0 ?? 0;
  if (cells.every(({ text }) => runsLeft(text))) cells.reverse();
  const [first = { text: '', x0: 0, x1: 0, y: 0, size: 1, bold: false, gaps: [] }] = cells;
  const largest = cells.reduce((one, other) => (other.size > one.size ? other : one), first);
  return {
    text: cells.map(({ text }) => text.trim()).join(' '),
    cells: cells.map(({ text }) => text.trim()),
    x0,
    x1: widthOf(cells).right,
    y: largest.y,
    size: largest.size,
    bold: cells.every(({ bold }) => bold),
    gaps: [],
  };
}

function isInTable(lines: readonly Line[], index: number): boolean {
  const isRow = (at: number) => (lines[at]?.cells.length ?? 0) > 1;
  let from = index;
  while (from > 0 && index - from < fewestRows && isRow(from - 1)) from--;
  let rows = 0;
  while (rows < fewestRows && isRow(from + rows)) rows++;
  return isRow(index) && rows >= fewestRows;
}

/** The distance of lines that follow each other within a paragraph, in sizes: the lower quartile, at most 2. */
function usualPitch(lines: readonly Line[]): number {
  const pitches: number[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above) pitches.push(Math.min((above.y - line.y) / line.size, 2));
  }
  pitches.sort((one, other) => one - other);
  return pitches[Math.floor(pitches.length / 4)] ?? 0;
}

/** Whether a line begins a paragraph, by what a typesetter does: space, another font, an indent, a line left short. */
function startsAnew(
  above: Line,
  line: Line,
  { left, right, pitch }: { left: number; right: number; pitch: number },
): boolean {
  const em = line.size;
  if (Math.max(em, above.size) > 1.12 * Math.min(em, above.size) || above.bold !== line.bold) return true;
  if (above.y - line.y > (1.3 * pitch + 0.1) * em) return true;
  if (item.test(line.text)) return true;
  if (line.x0 > left + 0.8 * em && line.x0 < left + 5 * em && above.x0 < line.x0 - 0.6 * em)
    return !isHanging(above);
  if (/\p{L}[-\u2010\u00ad]$/u.test(above.text)) return false;
  const letter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  const [word = ''] = line.text.split(' ');
  const room = right - above.x1;
  // Headings break where it reads well, prose only where the next word does not fit.
  if (sentenceEnd.test(above.text)) return room > Math.max(2 * em, (word.length + 1) * letter);
  return (
    !line.bold &&
    room > 0.35 * (right - left) &&
    room > (word.length + 4) * letter &&
    !/^\p{Ll}/u.test(line.text)
  );
}

/** The lines of an item below its first one stand indented. */
function isHanging(above: Line): boolean {
  return item.test(above.text);
}

/** The sign that is drawn before an item of a list, as other formats do not write it either. */
function withoutBullet(text: string): string {
  return text.replace(/^[•‣▪●○◦■□]\s+/, '');
}

/** Paragraphs as parts; one that a column's or a page's end cut goes on in the next, over what is left out between. */
export function toParts(
  paragraphs: readonly (Paragraph | Part)[],
  bodySize: number,
  vocabulary: Vocabulary,
): Part[] {
  const parts: Part[] = [];
  let last: { paragraph: Paragraph; part: Part } | null = null;
  for (const paragraph of paragraphs) {
    if ('kind' in paragraph) {
      parts.push(paragraph);
      continue;
    }
    const kind = kindOf(paragraph, bodySize);
    if (last && goesOn(last.paragraph, paragraph)) {
      last.part.text = joinLines(last.part.text, paragraph.text, vocabulary);
    } else if (last && kind === 'list' && last.part.kind === 'list') {
      last.part.text += `\n${withoutBullet(paragraph.text)}`;
    } else {
      const part = partOf(kind, kind === 'list' ? withoutBullet(paragraph.text) : paragraph.text);
      parts.push(part);
      last = { paragraph, part };
      continue;
    }
    last = { paragraph, part: last.part };
  }
  return parts;
}

function goesOn(last: Paragraph, next: Paragraph): boolean {
  if (last.isTable || next.isTable || last.bold !== next.bold) return false;
  if (Math.abs(last.size - next.size) > 0.1 * last.size) return false;
  return !sentenceEnd.test(last.text) && /^\p{Ll}/u.test(next.text) && last.text.length > 40;
}

function kindOf({ text, size, bold, isTable }: Paragraph, bodySize: number): BlockKind {
  if (isTable) return 'table';
  if (text.length <= 300 && size >= 1.15 * bodySize) return 'heading';
  if (bold && text.length <= 150 && !/[.,;]$/.test(text)) return 'heading';
  return item.test(text) && !/^\d/.test(text) ? 'list' : 'paragraph';
}

/** The size of most letters. */
export function sizeOfBody(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of paragraphs) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let body = 0;
  for (const [size, count] of letters) if (count > (letters.get(body) ?? 0)) body = size;
  return body;
}
