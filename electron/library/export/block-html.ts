import type { NoteDocument, NoteNode } from '../../contract/note-document.ts';
import { textOf, walk } from '../../contract/note-document.ts';
import { columnShares } from './column-shares.ts';
import { escapeHtml } from './html.ts';
import { isLong } from './long-block.ts';

type Node<T extends NoteNode['type']> = Extract<NoteNode, { type: T }>;

/** Bytes of an image of a note, as they are stored. */
export interface StoredImage {
  mediaType: string;
  bytes: Uint8Array;
}

/** An image as an address that needs nothing from elsewhere. */
export function imageAddress({ mediaType, bytes }: StoredImage): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
}

/** A table; its header rows repeat on every page that it goes on to. `cell` renders what stands in one. */
export function tableHtml(table: Node<'table'>, cell: (node: Node<'tablecell'>) => string): string {
  const rows = table.children.filter((row) => row.type === 'tablerow');
  const isHeader = (row: Node<'tablerow'>) =>
    row.children.length > 0 && row.children.every((child) => child.type === 'tablecell' && child.header);
  const firstOfBody = rows.findIndex((row) => !isHeader(row));
  const split = firstOfBody < 0 ? 0 : firstOfBody;
  const section = (tag: 'thead' | 'tbody', content: typeof rows) =>
    content.length === 0
      ? ''
      : `<${tag}>${content.map((row) => `<tr${isLong(row) ? ' class="long"' : ''}>${cells(row, tag, kinds, cell)}</tr>`).join('\n')}</${tag}>`;
  const kinds = kindsOfColumns(rows);
  const columns = Math.max(0, ...rows.map(columnsOf));
  const classes = [columns > manyColumns && 'many-columns', hasLongWords(rows) && 'long-words'].filter(
    Boolean,
  );
  const shape = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const shares = columnShares(table, columns)?.map(
    (share) => `<col style="width: ${(100 * share).toFixed(1)}%">`,
  );
  const group = shares ? `<colgroup>${shares.join('')}</colgroup>` : '';
  return `<table${shape}>${group}${section('thead', rows.slice(0, split))}${section('tbody', rows.slice(split))}</table>`;
}

/** Percentages, amounts and changes, with or without a sign, and what stands where there is none. */
const figure = /^(?:[−–+-]?\s?\d[\d.,\s\u00a0]*\s?%?|[–—-])$/;

/** UTF-16 units that stay on one line, a name or a day, in one column and in all such of a table. */
const shortest = 16;
const mostShort = 32;

/** What is in the columns (from 0) of a table without merged cells: in its body figures alone, or nothing that is long. */
function kindsOfColumns(rows: readonly Node<'tablerow'>[]): ReadonlyMap<number, 'figures' | 'short'> {
  const cells = rows.map(({ children }) => children.filter((child) => child.type === 'tablecell'));
  const kinds = new Map<number, 'figures' | 'short'>();
  let room = mostShort;
  if (cells.flat().some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)) return kinds;
  for (let at = 0; at < (cells[0]?.length ?? 0); at++) {
    const column = cells.flatMap((row) => row[at] ?? []);
    const body = column.filter(({ header }) => !header);
    const longest = Math.max(0, ...column.map((cell) => textOf(cell).length));
    if (body.length > 0 && body.every((cell) => figure.test(textOf(cell).trim()))) kinds.set(at, 'figures');
    else if (longest <= Math.min(shortest, room)) {
      kinds.set(at, 'short');
      room -= longest;
    }
  }
  return kinds;
}

/** So many letters beside each other have room on a line of a table, whatever the paper and its size. */
const lineLetters = 45;

/** Whether a table has words that do not all have room beside each other, the longest of each column. */
function hasLongWords(rows: readonly Node<'tablerow'>[]): boolean {
  const longest: number[] = [];
  for (const { children } of rows) {
    children.forEach((cell, at) => {
      const words = textOf(cell).split(/\s+/);
      longest[at] = Math.max(longest[at] ?? 0, ...words.map(({ length }) => length));
    });
  }
  return longest.reduce((sum, letters) => sum + letters, 0) > lineLetters;
}

/** A table with more columns than this is set smaller, so that its words still stand whole. */
const manyColumns = 6;

function columnsOf(row: Node<'tablerow'>): number {
  return row.children.reduce((sum, cell) => sum + (cell.type === 'tablecell' ? cell.colSpan : 0), 0);
}

function cells(
  row: Node<'tablerow'>,
  within: 'thead' | 'tbody',
  kinds: ReadonlyMap<number, string>,
  content: (node: Node<'tablecell'>) => string,
): string {
  return row.children
    .filter((child) => child.type === 'tablecell')
    .map((child, at) => {
      const kind = kinds.has(at) ? ` class="${kinds.get(at)}"` : '';
      const tag = child.header ? 'th' : 'td';
      const scope = child.header ? ` scope="${within === 'thead' ? 'col' : 'row'}"` : '';
      const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');
      return `<${tag}${kind}${scope}${span('colspan', child.colSpan)}${span('rowspan', child.rowSpan)}>${content(child)}</${tag}>`;
    })
    .join('');
}

/** A callout under its name. `name`: "Key judgement", in the note's language. */
export function calloutHtml(node: Node<'callout'>, name: string, words: string): string {
  const kind = isLong(node) ? 'callout long' : 'callout';
  return `<aside class="${kind}" data-kind="${node.kind}"><p class="callout-name">${escapeHtml(name)}</p><p>${words}</p></aside>`;
}

const boxLines = { done: '<path d="m2.6 6.2 2.3 2.5 4.6-5.4"/>', 'to-do': '' } as const;

/** The box of an item that can be ticked, drawn: no font that comes with the app has one. `name`: what it says. */
export function boxHtml(state: keyof typeof boxLines, name: string): string {
  return `<svg class="box ${state}" role="img" aria-label="${escapeHtml(name)}" width="0.8em" height="0.8em" viewBox="0 0 12 12" fill="none" stroke="currentColor"><path d="M.5.5h11v11H.5z"/>${boxLines[state]}</svg> `;
}

/** An image with its caption; one whose bytes are gone leaves its description. */
export function imageHtml(node: Node<'image'>, image: StoredImage | null): string {
  const shown = image
    ? `<img alt="${escapeHtml(node.description)}" style="width: ${node.width}%" src="${imageAddress(image)}">`
    : `<p>[${escapeHtml(node.description || '…')}]</p>`;
  const caption = node.caption ? `<figcaption>${escapeHtml(node.caption)}</figcaption>` : '';
  return `<figure>${shown}${caption}</figure>`;
}

/** The footnotes of a note by their numbers. */
export function footnoteNumbers(document: NoteDocument): Map<NoteNode, number> {
  const notes = [...walk(document)].filter((node) => node.type === 'footnote');
  return new Map(notes.map((note, index) => [note, index + 1]));
}

/** What a footnote is marked with, by its number; `lettered` where raised numbers are those of sources: a, b … aa, bb. */
export function footnoteSign(number: number, lettered: boolean): string {
  if (!lettered) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** The mark of a footnote in the text. */
export function footnoteMark(number: number, sign: string): string {
  return `\u2060<sup class="footnote"><a id="footnote-mark-${number}" href="#footnote-${number}">${sign}</a></sup>`;
}

/** The footnotes' words, each leading back to its mark. */
export function footnotesHtml(
  name: string,
  numbers: ReadonlyMap<NoteNode, number>,
  signOf: (number: number) => string,
  words: (text: string) => string,
): string {
  if (numbers.size === 0) return '';
  const items = [...numbers].map(
    ([node, number]) =>
      `<li id="footnote-${number}"><a href="#footnote-mark-${number}">${signOf(number)}</a> ${words(node.type === 'footnote' ? node.text : '')}</li>`,
  );
  return `<section class="footnotes">\n<h2>${escapeHtml(name)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}
