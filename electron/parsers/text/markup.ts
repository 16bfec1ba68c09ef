import type { BlockKind, Part } from '../../contract/models/article.ts';
import { leftOut, partOf } from '../parts.ts';

const picture = /!\[[^[\]]{0,500}\]\([^()]{0,2000}\)/g;
const rule = /^\|?[\s:|-]*-[\s:|-]*\|?$/;
const marker = /^([-*•●▪–+]|\d{1,2}[.)]) +(?=\S)/;
/** A dash before more than this is a speaker's turn or a paragraph, no item of a list. UTF-16 units. */
const longestItem = 300;

/**
 * The paragraphs of a plain text as parts: what is left of pictures left out, the rows under them captions, other rows
 * tables, `#` headings, `>` quotations, and runs of marked lines lists.
 */
export function readMarkup(paragraphs: readonly string[]): Part[] {
  const parts: Part[] = [];
  let afterPicture = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { cells, pictures } = readCells(paragraph);
    if (pictures.length > 0) {
      for (const text of pictures) parts.push(leftOut('placeholder', text));
      for (const text of cells) parts.push(partOf('caption', text));
      afterPicture = cells.length === 0;
    } else if (paragraph.length < 200 && rule.test(paragraph) && paragraph.length > 2) {
      parts.push(leftOut('placeholder', paragraph));
    } else if (isRow(paragraph)) {
      if (afterPicture) for (const text of cells) parts.push(partOf('caption', text));
      else if (cells.length === 1) parts.push(partOf('paragraph', cells[0] ?? ''));
      else appendLine(parts, 'table', cells.join(' | '), isRow(paragraphs[index - 1] ?? ''));
      afterPicture = false;
    } else {
      parts.push(readLine(paragraph));
      afterPicture = false;
    }
  }
  return joinLists(parts);
}

function isRow(paragraph: string): boolean {
  return paragraph.startsWith('|') && paragraph.endsWith('|') && paragraph.length > 1;
}

/** The cells of a row that say something, and the placeholders of pictures in it. */
function readCells(paragraph: string): { cells: string[]; pictures: string[] } {
  const pictures = paragraph.includes('![') ? (paragraph.match(picture) ?? []) : [];
  if (pictures.length === 0 && !isRow(paragraph)) return { cells: [], pictures };
  const rest = paragraph.replace(picture, '');
  const cells = rest.split('|').map((cell) => cell.trim());
  return { cells: cells.filter((cell) => cell !== ''), pictures };
}

function readLine(paragraph: string): Part {
  const heading = /^#{1,6} +(.+?) *#*$/.exec(paragraph.slice(0, 500));
  if (heading?.[1] && paragraph.length <= 500) return partOf('heading', heading[1]);
  if (paragraph.startsWith('> ')) return partOf('quote', paragraph.slice(2).trim());
  return partOf('paragraph', paragraph);
}

/** A row goes on in a table whose ruling, left out, may stand between. */
function appendLine(parts: Part[], kind: BlockKind, line: string, goesOn: boolean): void {
  const last = parts.findLast(({ removed }) => removed === null);
  if (goesOn && last?.kind === kind) last.text += `\n${line}`;
  else parts.push(partOf(kind, line));
}

/** Two or more marked lines in a row are a list; a single one, like `* On January 29 …`, is a paragraph. */
function joinLists(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  const signs = parts.map((part) => signOf(part));
  for (const [index, part] of parts.entries()) {
    const sign = signs[index];
    const alone = sign !== signs[index - 1] && sign !== signs[index + 1];
    if (sign == null || alone) joined.push(part);
    else appendLine(joined, 'list', part.text, sign === signs[index - 1]);
  }
  return joined;
}

function signOf(part: Part): string | null {
  if (part.kind !== 'paragraph' || part.removed !== null || part.text.length > longestItem) return null;
  const sign = marker.exec(part.text)?.[1];
  // A question after a dash is a speaker's turn.
  if (part.text.endsWith('?')) return null;
  return sign === undefined ? null : /\d/.test(sign) ? '1' : sign;
}
