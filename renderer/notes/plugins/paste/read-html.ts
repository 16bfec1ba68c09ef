import type { TextFormatType } from 'lexical';
import { bulletLines } from './bullet-lines.ts';
import { paragraphsOf, withoutFormat } from './clean-words.ts';
import { alignOf, formatsIn, pastedLink } from './formats.ts';
import { isLeftOut } from './left-out.ts';
import type { PastedAlign, PastedBlock, PastedImage, PastedInline, PastedItem } from './pasted.ts';
import { readTable, withoutBold } from './read-table.ts';
import { type ClassStyles, classStyles, stylesOf } from './styles.ts';
import { footnoteMarked, footnotesOf, wordListPlace } from './word-parts.ts';

type WordBlock = 'p' | 'h1' | 'h2' | 'h3' | 'quote';

/** Where in a page one is: what holds for all the words there. */
export interface Around {
  formats: readonly TextFormatType[];
  link: string | null;
  quote: boolean;
  pre: boolean;
  align: PastedAlign | null;
  item: Omit<PastedItem, 'kind' | 'inline'> | null;
}
const nowhere: Around = { formats: [], link: null, quote: false, pre: false, align: null, item: null };

/** What reading has found so far, and the block that is being read. */
export interface Reading {
  sheets: ClassStyles;
  footnotes: ReadonlyMap<string, string>;
  blocks: PastedBlock[];
  images: PastedImage[];
  open: ({ kind: WordBlock | 'item'; inline: PastedInline[] } & Pick<Around, 'align' | 'item'>) | null;
}

const blockNames = new Set(
  (
    'p div section article main header footer aside address body center dl dt dd fieldset figcaption figure form ' +
    'details summary pre blockquote h1 h2 h3 h4 h5 h6 li tr td th caption'
  ).split(' '),
);

/** Reads a silent page (styles.ts) that was pasted as what a note can hold. The page is only read, never shown: nothing of it is loaded. */
export function readHtml(document: Document): { blocks: PastedBlock[]; images: PastedImage[] } {
  const reading: Reading = {
    sheets: classStyles(document),
    footnotes: footnotesOf(document),
    blocks: [],
    images: [],
    open: null,
  };
  readChildren(document.body, nowhere, reading);
  close(reading);
  return reading;
}

/** Reads an element's children as blocks of their own. `align`: how its lines stand where it does not say. */
export function readApart(
  element: Element,
  reading: Reading,
  align: PastedAlign | null = null,
): PastedBlock[] {
  const apart: Reading = { ...reading, blocks: [], open: null };
  const style = stylesOf(element, reading.sheets);
  const formats = formatsIn(element, style, []);
  const said = alignOf(element, style) ?? align;
  readChildren(element, { ...nowhere, formats, align: said === 'left' ? null : said }, apart);
  close(apart);
  return apart.blocks;
}

export function readChildren(element: Element, around: Around, reading: Reading): void {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) readText(child.nodeValue ?? '', around, reading);
    else if (child.nodeType === 1) readElement(child as Element, around, reading);
  }
}

function readText(text: string, around: Around, reading: Reading): void {
  if (!reading.open && text.trim() === '') return;
  const inline = opened(around, reading);
  const { formats, link } = around;
  for (const [index, line] of (around.pre ? text.split('\n') : [text]).entries()) {
    if (index > 0) inline.push('break');
    inline.push({ text: line, formats, link });
  }
}

function readElement(element: Element, around: Around, reading: Reading): void {
  if (isLeftOut(element, reading.sheets)) return;
  const style = stylesOf(element, reading.sheets);
  const formats = formatsIn(element, style, around.formats);
  switch (element.localName) {
    case 'br':
      reading.open?.inline.push('break');
      return;
    case 'hr':
      close(reading);
      reading.blocks.push({ kind: 'rule' });
      return;
    case 'img':
      readImage(element, reading);
      return;
    case 'table':
      close(reading);
      readTable(element, reading);
      return;
    case 'ul':
    case 'ol':
      readList(element, around, reading);
      return;
    case 'a':
      readLink(element, style, around, reading);
      return;
  }
  const align = alignOf(element, style) ?? around.align;
  if (blockNames.has(element.localName))
    readBlock(element, { ...around, formats, align: align === 'left' ? null : align }, reading);
  else readChildren(element, { ...around, formats }, reading);
}

function readBlock(element: Element, around: Around, reading: Reading): void {
  const name = element.localName;
  const heading = headingOf(element);
  const place = heading ? null : wordListPlace(element);
  const inside: Around = {
    ...around,
    quote: around.quote || name === 'blockquote' || /(?:^|\s)Mso(?:Intense)?Quote/.test(element.className),
    pre: around.pre || name === 'pre',
    item: place ? { ...place, checked: null } : around.item,
  };
  if (inside.item && inside.item === around.item) {
    // A list item's own paragraphs are lines of it.
    if (reading.open && reading.open.inline.length > 0) reading.open.inline.push('break');
    readChildren(element, inside, reading);
    return;
  }
  close(reading);
  if (heading) {
    reading.open = { kind: heading, align: inside.align, item: null, inline: [] };
    readChildren(element, inside, reading);
  } else readChildren(element, inside, reading);
  close(reading);
}

function headingOf(element: Element): 'h1' | 'h2' | 'h3' | null {
  if (/(?:^|\s)MsoTitle(?:\s|$)/.test(element.className)) return 'h1';
  const level =
    element.getAttribute('role') === 'heading'
      ? Number(element.getAttribute('aria-level') ?? 2)
      : Number(/^h([1-6])$/.exec(element.localName)?.[1] ?? 0);
  return level === 0 ? null : level === 1 ? 'h1' : level === 2 ? 'h2' : 'h3';
}

function readList(list: Element, around: Around, reading: Reading): void {
  close(reading);
  const level = around.item ? around.item.level + 1 : 0;
  const ordered = list.localName === 'ol';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
  for (const child of list.children) {
    if (isLeftOut(child, reading.sheets)) continue;
    // Google Docs and Word Online write how deep an item stands on the item itself.
    const said = Number(child.getAttribute('aria-level') ?? child.getAttribute('data-aria-level') ?? 0) - 1;
    const item = { ordered, level: Math.max(level, said), checked: checkedOf(child), start };
    const style = stylesOf(child, reading.sheets);
    const formats = child.localName === 'li' ? formatsIn(child, style, around.formats) : around.formats;
    // A list that stands in a list, and not in an item of it, is a level deeper all the same.
    if (child.localName === 'ul' || child.localName === 'ol') readList(child, { ...around, item }, reading);
    else {
      close(reading);
      readChildren(child, { ...around, formats, item }, reading);
      close(reading);
    }
  }
}

function checkedOf(item: Element): boolean | null {
  if (item.getAttribute('role') === 'checkbox' || item.hasAttribute('aria-checked'))
    return item.getAttribute('aria-checked') === 'true';
  const box = [...item.children].find(
    (child) => child.localName === 'input' && child.getAttribute('type') === 'checkbox',
  );
  return box ? box.hasAttribute('checked') : null;
}

function readLink(
  element: Element,
  style: ReadonlyMap<string, string>,
  around: Around,
  reading: Reading,
): void {
  const id = footnoteMarked(element);
  const footnote = id && reading.footnotes.get(id);
  if (footnote) {
    opened(around, reading).push({ footnote });
    return;
  }
  const link = pastedLink(element) ?? around.link;
  const formats = formatsIn(element, style, around.formats);
  readChildren(element, { ...around, formats, link }, reading);
}

/** Bitmaps that stand in the text itself are taken along; those elsewhere would have to be fetched. */
function readImage(element: Element, reading: Reading): void {
  const source = element.getAttribute('src') ?? '';
  const [, base64] = /^data:image\/(?:png|jpeg|gif|webp);base64,([A-Za-z0-9+/=]+)$/.exec(source) ?? [];
  // A picture of a point or two only tells somebody that the page was read.
  if (base64 && base64.length > 200)
    reading.images.push({ base64, description: element.getAttribute('alt')?.trim() ?? '' });
}

/** The words of the open block; opens one where none is. */
function opened(around: Around, reading: Reading): PastedInline[] {
  const { align, item } = around;
  reading.open ??= item
    ? { kind: 'item', align: null, item, inline: [] }
    : { kind: around.quote ? 'quote' : 'p', align, item, inline: [] };
  return reading.open.inline;
}

/** Ends the open block; one without words was only a gap. */
export function close(reading: Reading): void {
  const { open } = reading;
  reading.open = null;
  if (!open) return;
  const paragraphs = paragraphsOf(open.inline.map(plainLink));
  if (open.kind === 'item' && open.item) {
    const words = paragraphs.flatMap((line, index) => (index > 0 ? ['break' as const, ...line] : line));
    // What is struck out only because it is ticked is ticked.
    const inline = open.item.checked ? words.map((one) => withoutFormat(one, 'strikethrough')) : words;
    if (inline.length > 0) reading.blocks.push({ kind: 'item', ...open.item, inline });
  } else if (open.kind !== 'item')
    for (const inline of paragraphs) {
      const items = open.kind === 'p' ? bulletLines(inline) : null;
      if (items) {
        reading.blocks.push(...items);
        continue;
      }
      const block = { kind: open.kind, inline, ...(open.align ? { align: open.align } : {}) };
      // A heading's weight is what headings look like.
      reading.blocks.push(open.kind === 'p' || open.kind === 'quote' ? block : withoutBold(block));
    }
}

/** What is underlined only because it is a link is a link. */
function plainLink(one: PastedInline): PastedInline {
  return typeof one === 'object' && 'text' in one && one.link ? withoutFormat(one, 'underline') : one;
}
