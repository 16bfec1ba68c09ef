import type { BlockKind, Part } from '../../contract/models/article.ts';
import { leftOut, partOf } from '../parts.ts';
import { findAll, textOf, type XmlElement } from './xml-tree.ts';

/** Elements of NITF and XHTML that are one block of text. */
const blocks: ReadonlyMap<string, BlockKind> = new Map([
  ['p', 'paragraph'],
  ['pre', 'paragraph'],
  ['hl2', 'heading'],
  ...[1, 2, 3, 4, 5, 6].map((level): [string, BlockKind] => [`h${level}`, 'heading']),
  ['blockquote', 'quote'],
  ['bq', 'quote'],
  ['figcaption', 'caption'],
  ['media-caption', 'caption'],
]);
const lists = new Set(['ul', 'ol', 'dl']);
/** What stands around the story and belongs to nobody's text. */
const furniture = new Set(['media-producer', 'media-metadata', 'media-object', 'script', 'style', 'head']);

/** The text below an element of NITF or XHTML as parts, in reading order. Nothing of it is lost. */
export function partsOf(element: XmlElement): Part[] {
  const parts: Part[] = [];
  let loose = '';
  const endParagraph = () => {
    const text = loose.replace(/\s+/g, ' ').trim();
    if (text !== '') parts.push(partOf('paragraph', text));
    loose = '';
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      loose += child;
    } else if (isInline(child)) {
      loose += textOf(child) === null ? ' ' : spaced(child);
    } else {
      endParagraph();
      parts.push(...partsOfBlock(child));
    }
  }
  endParagraph();
  return parts;
}

function partsOfBlock(element: XmlElement): Part[] {
  const kind = blocks.get(element.name);
  if (kind === 'quote' || (kind !== undefined && findAll(element, 'p', 'ul', 'ol', 'table').length > 0)) {
    const inside = partsOf(element);
    return kind === 'paragraph' ? inside : inside.map((part) => ({ ...part, kind }));
  }
  const text = textOf(element);
  if (text === null) return [];
  if (furniture.has(element.name)) return [leftOut('page-furniture', text)];
  if (kind !== undefined) return [partOf(element.attribute('lede') === 'true' ? 'lead' : kind, text)];
  if (lists.has(element.name)) return lineParts('list', findAll(element, 'li', 'dt', 'dd').map(textOf));
  if (element.name === 'table') {
    const rows = findAll(element, 'tr').map((row) => findAll(row, 'td', 'th').map(textOf).join(' | '));
    return lineParts('table', rows);
  }
  return partsOf(element);
}

function lineParts(kind: BlockKind, lines: readonly (string | null)[]): Part[] {
  const text = lines.filter((line) => line !== null && line.trim() !== '').join('\n');
  return text === '' ? [] : [partOf(kind, text)];
}

const structural = new Set([
  ...blocks.keys(),
  ...lists,
  ...furniture,
  ...'table tr block div section article body main media figure body.content body.head body.end abstract'.split(
    ' ',
  ),
  ...'html header footer aside nav nitf content fn note'.split(' '),
]);

function isInline(element: XmlElement): boolean {
  return !structural.has(element.name) && findAll(element, ...structural).length === 0;
}

/** The text of an inline element with the space at its ends. */
function spaced(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === 'br' ? ' ' : spaced(child)))
    .join('');
}
