import { isCaption } from '../story/captions.ts';
import type { Setting } from './element-setting.ts';
import { inlineElements } from './inline-elements.ts';
import { listBlocks } from './list-blocks.ts';
import { asCaption, asQuote, joined, type PageBlock } from './page-block.ts';
import { tableBlocks } from './table-blocks.ts';
import { breakSign, lettersOf, normaliseRun, splitRun } from './text-run.ts';

/** The setting of an element inside `outer`. */
export type Describe = (element: Element, outer: Setting) => Setting;

const skipped = new Set(
  `script style template noscript svg iframe head title audio video canvas object embed select datalist textarea input
  map area link meta img`.split(/\s+/),
);
const headings = /^h[1-6]$/;
/** Lists in tables in quotations deeper than this are read as what they hold. */
const deepest = 12;

/** The blocks of what stands inside an element, in reading order. */
export function readBlocks(root: Element, describe: Describe = () => null): PageBlock[] {
  const reading: Reading = {
    blocks: [],
    run: '',
    linked: 0,
    inLink: false,
    nesting: 0,
    setting: describe(root, null),
    describe,
    instead: '',
  };
  readChildren(root, reading);
  endRun(reading);
  return reading.blocks;
}

/** `run`: the text of the line at hand; `linked`: how much of it is in links. */
interface Reading {
  blocks: PageBlock[];
  run: string;
  linked: number;
  inLink: boolean;
  /** How many lists, tables, quotations and headings are around it. */
  nesting: number;
  setting: Setting;
  describe: Describe;
  /** The letters said instead of the picture right above; '' when there is none. */
  instead: string;
}

function readChildren(parent: Node, reading: Reading): void {
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (isGlued(reading.run, text)) reading.run += ' ';
      reading.run += text;
      if (reading.inLink) reading.linked += text.length;
    } else if (node.nodeType === 1) {
      readElement(node as Element, reading);
    }
  }
}

/**
 * Two elements side by side that only their styles part (`Hà Nội` and `Bộ trưởng`): no word goes on with a capital, and no
 * year or time with a figure or a word.
 */
function isGlued(before: string, after: string): boolean {
  if (/^\p{Lu}/u.test(after) && /\p{Ll}$/u.test(before.slice(-2))) return true;
  return /^(?:\d|\p{Lu}\p{L})/u.test(after) && /[^\d](?:(?:19|20)\d\d|\d:[0-5]\d)$/.test(before.slice(-5));
}

function readElement(element: Element, reading: Reading): void {
  const name = element.localName;
  if (name === 'br') {
    reading.run += breakSign;
    return;
  }
  const outer = reading.setting;
  const setting = reading.describe(element, outer);
  if (name === 'img') readPicture(element, reading);
  if (skipped.has(name)) return;
  const outerLink = reading.inLink;
  reading.inLink ||= name === 'a';
  // What is hidden inside a line does not part the line.
  if (setting === 'hidden' && outer !== 'hidden' && inlineElements.has(name)) {
    addAll(reading, inside(element, { ...reading, setting }));
    reading.inLink = outerLink;
    return;
  }
  if (setting !== outer) {
    endRun(reading);
    reading.setting = setting;
  }
  if (inlineElements.has(name)) readChildren(element, reading);
  else readBlockElement(name, element, reading);
  if (setting !== outer) {
    endRun(reading);
    reading.setting = outer;
  }
  reading.inLink = outerLink;
}

/** A shorter description of a picture is a name, and may be a heading too. UTF-16 units. */
const shortestInstead = 20;

/**
 * What is said instead of a picture describes it for who cannot see it. Signed, it is the picture's caption; and where
 * the same words stand right below the picture they are, however they are set.
 */
function readPicture(element: Element, reading: Reading): void {
  const [text = ''] = splitRun(element.getAttribute('alt') ?? '');
  reading.instead = text.length >= shortestInstead ? lettersOf(text) : '';
  if (text === '' || !isCaption(text)) return;
  endRun(reading);
  reading.blocks.push({ kind: 'caption', text, linked: 0, setting: reading.setting });
}

function readBlockElement(name: string, element: Element, reading: Reading): void {
  endRun(reading);
  if (reading.nesting >= deepest) {
    readChildren(element, reading);
    endRun(reading);
  } else if (headings.test(name)) readHeading(element, reading);
  else if (name === 'ul' || name === 'ol' || name === 'dl')
    addAll(
      reading,
      listBlocks(element, reading.setting, reading.nesting > 0, (item) => itself(item, reading)),
    );
  else if (name === 'table')
    addAll(
      reading,
      tableBlocks(element, reading.setting, (cell) => inside(cell, reading)),
    );
  else if (name === 'blockquote') addAll(reading, inside(element, reading).map(asQuote));
  else if (name === 'figcaption') addAll(reading, inside(element, reading).map(asCaption));
  else if (name === 'pre') readPre(element, reading);
  else {
    readChildren(element, reading);
    endRun(reading);
  }
}

/** The blocks of an element, apart from those before it. */
function inside(element: Element, reading: Reading): PageBlock[] {
  return apart(reading, (inner) => readChildren(element, inner));
}

/** The blocks that an element is or holds, apart from those before it. */
function itself(element: Element, reading: Reading): PageBlock[] {
  return apart(reading, (inner) => readElement(element, inner));
}

function apart(reading: Reading, read: (inner: Reading) => void): PageBlock[] {
  const inner: Reading = { ...reading, blocks: [], run: '', linked: 0, nesting: reading.nesting + 1 };
  read(inner);
  endRun(inner);
  return inner.blocks;
}

function endRun(reading: Reading): void {
  if (reading.run === '') return;
  const { linked, setting } = reading;
  for (const text of splitRun(reading.run)) {
    const isCaptionOfPicture = reading.instead !== '' && lettersOf(text) === reading.instead;
    reading.blocks.push({ kind: isCaptionOfPicture ? 'caption' : 'paragraph', text, linked, setting });
    reading.instead = '';
  }
  reading.run = '';
  reading.linked = 0;
}

function readHeading(element: Element, reading: Reading): void {
  const blocks = inside(element, reading);
  // A whole story is in the tag of a heading: what a broken page makes of a heading that was never closed.
  if (blocks.length > 3) addAll(reading, blocks);
  else if (blocks.length > 0) reading.blocks.push({ ...joined(blocks, ' '), kind: 'heading' });
}

/** Lines stay lines; an empty line ends a block. */
function readPre(element: Element, reading: Reading): void {
  const text = normaliseRun((element.textContent ?? '').replaceAll(breakSign, '\n'));
  for (const piece of text.split(/\n[ ]*\n/)) {
    const lines = piece.replace(/[ ]+$/gm, '').replace(/^\n+|\n+$/g, '');
    if (lines.trim() !== '')
      reading.blocks.push({ kind: 'paragraph', text: lines.trim(), linked: 0, setting: reading.setting });
  }
}

function addAll(reading: Reading, blocks: readonly PageBlock[]): void {
  for (const block of blocks) reading.blocks.push(block);
}
