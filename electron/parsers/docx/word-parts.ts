import type { BlockKind, Part } from '../../contract/models/article.ts';
import { drawnBy, legacyFontOf } from '../office/legacy-fonts.ts';
import { styleKind } from '../office/style-kind.ts';
import { leftOut, partOf } from '../parts.ts';
import { endsSentence } from '../text/sentences.ts';
import type { WordDocument, WordElement } from './word-document.ts';

/** The parts of a Word document: its text, then its notes, then the comments on it, left out. */
export function wordParts(document: WordDocument): Part[] {
  const parts: Part[] = [];
  const references: WordElement[] = [];
  addBlocks(document.children ?? [], parts, references);
  const seen = new Set<WordElement>();
  // A note may refer to another one; each is told once.
  for (const reference of references) {
    const note = document.notes.resolve(reference);
    if (!note || seen.has(note)) continue;
    seen.add(note);
    addBlocks(note.body ?? [], parts, references);
  }
  for (const { body = [] } of document.comments) {
    const text = textOf(body, null, []).trim();
    if (text !== '') parts.push(leftOut('comments', text));
  }
  return parts;
}

function addBlocks(elements: readonly WordElement[], parts: Part[], references: WordElement[]): void {
  for (const element of elements) {
    if (element.type === 'paragraph') addParagraph(element, parts, references);
    else if (element.type === 'table') addTable(element, parts, references);
    else if (element.children) addBlocks(element.children, parts, references);
  }
}

function addParagraph(element: WordElement, parts: Part[], references: WordElement[]): void {
  const boxes: WordElement[] = [];
  const text = textOf(element.children ?? [], boxes, references);
  const kind = kindOf(element);
  if (/^toc(?: heading| ?\d)/i.test(element.styleName ?? ''))
    pushText(parts, text, (line) => leftOut('navigation', line));
  else if (kind === 'list') addItem(parts, text);
  else if (kind === 'heading') pushText(parts, text.replace(/\n/g, ' '), (line) => partOf(kind, line));
  else pushText(parts, text, (line) => partOf(kind, line));
  addBlocks(boxes, parts, references);
}

/** A line break typed for a new paragraph makes one. */
function pushText(parts: Part[], text: string, make: (line: string) => Part): void {
  for (const line of text.split('\n')) if (line.trim() !== '') parts.push(make(line.trim()));
}

function addItem(parts: Part[], text: string): void {
  const item = text.replace(/\s+/g, ' ').trim();
  const last = parts.at(-1);
  if (item === '') return;
  if (last?.kind === 'list' && last.removed === null) last.text += `\n${item}`;
  else parts.push(partOf('list', item));
}

/** A style of Word's own keeps its English name inside the file, whatever the language of Word. */
function kindOf({ styleName, styleId, numbering }: WordElement): BlockKind {
  return styleKind(styleName ?? styleId ?? '') ?? (numbering ? 'list' : 'paragraph');
}

function addTable(table: WordElement, parts: Part[], references: WordElement[]): void {
  const rows = (table.children ?? []).map((row) => row.children ?? []);
  if (isFrame(rows)) {
    for (const cells of rows) for (const cell of cells) addBlocks(cell.children ?? [], parts, references);
    return;
  }
  const lines = rows.map((cells) =>
    cells
      .map((cell) =>
        textOf(cell.children ?? [], null, references)
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .join(' | '),
  );
  const told = lines.filter((line) => /[^|\s]/.test(line));
  if (told.length > 0) parts.push(partOf('table', told.join('\n')));
}

/** Running text, not the words of a cell. UTF-16 units. */
const proseLength = 60;

/** A table of one column only frames what is in it; so does one with columns of running text. */
function isFrame(rows: readonly WordElement[][]): boolean {
  const isProse = (block: WordElement) => {
    const text = block.type === 'paragraph' ? textOf(block.children ?? [], [], []).trim() : '';
    return text.length >= proseLength && endsSentence(text);
  };
  const isColumn = (cell: WordElement) => (cell.children ?? []).filter(isProse).length > 1;
  return rows.every((cells) => cells.length <= 1) || rows.some((cells) => cells.some(isColumn));
}

/** The text of elements; blocks inside them (text boxes) go to `boxes`, or into the text when that is null. */
function textOf(
  elements: readonly WordElement[],
  boxes: WordElement[] | null,
  references: WordElement[],
): string {
  let text = '';
  for (const element of elements) {
    if (element.type === 'text') text += element.value ?? '';
    else if (element.type === 'tab') text += ' ';
    else if (element.type === 'break') text += '\n';
    else if (element.type === 'checkbox') text += element.checked ? '☒' : '☐';
    else if (element.type === 'noteReference') references.push(element);
    else if (boxes && (element.type === 'paragraph' || element.type === 'table')) boxes.push(element);
    else if (element.children) {
      const inside = textOf(element.children, boxes, references);
      const font = legacyFontOf(element.font ?? '');
      text += font ? drawnBy(inside, font) : inside;
    }
    if (!boxes && (element.type === 'paragraph' || element.type === 'tableCell')) text += '\n';
  }
  return text;
}
