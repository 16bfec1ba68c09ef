import { inlineElements } from './inline-elements.ts';
import { lightAttributes } from './light-attributes.ts';
import { noteUnseen } from './unseen.ts';

/** What is left of a page's markup when everything is out that neither shows nor tells anything. */
export interface LightMarkup {
  markup: string;
  /** The contents of its JSON-LD scripts. */
  jsonLd: string[];
  /** The comments before its body: savers of pages sign there. */
  comments: string[];
  elements: number;
  /** Elements and character references: each costs the DOM a node. */
  nodes: number;
  /** The sum of how deep each element stands: what going up from each of them costs. */
  depths: number;
}

/** Elements whose content is no text of the page, or is drawn by a script. */
const unread = new Set(['script', 'style', 'svg', 'noscript', 'iframe', 'canvas', 'object', 'template']);
/** Without an end tag they run to the end of the page, as in a browser; the others are then taken for empty. */
const endless = new Set(['script', 'style', 'noscript', 'iframe']);
/** Elements that have no end tag, and those whose end the next one of their kind implies: they do not nest. */
const unnested = new Set(
  `area base br col embed hr img input link meta param source track wbr
  p li dt dd tr td th thead tbody tfoot option optgroup`.split(/\s+/),
);
/** Elements of the head; another one, or text, begins the body. */
const headed = new Set(['title', 'meta', 'link', 'base']);
/** Elements nested deeper are left out, their text stays. Pages nest thirty deep; Chromium flattens them at 512. */
const deepest = 120;
/** So much JSON-LD is read. UTF-16 units. */
const mostJsonLd = 2_000_000;
const mostComments = 20;
const tagName = /\/?([a-zA-Z][^\s/>]*)/y;
const quoteOrEnd = /["'>]/g;

/**
 * One pass over the markup before any DOM is made of it: a saved page can hold megabytes of scripts, pictures and
 * attributes and a hundred thousand levels, and each would cost the DOM more than this.
 */
export function lightenMarkup(markup: string): LightMarkup {
  const head: string[] = [];
  const body: string[] = [];
  let out = head;
  let inTitle = false;
  const own = { html: '', body: '' };
  const light: LightMarkup = { markup: '', jsonLd: [], comments: [], elements: 0, nodes: 0, depths: 0 };
  const unended = new Set<string>();
  const unseen = new Set<string>();
  let jsonLdLength = 0;
  let depth = 0;
  let at = 0;
  for (let tag = markup.indexOf('<'); tag >= 0; tag = markup.indexOf('<', at)) {
    if (tag > at) {
      const text = markup.slice(at, tag);
      if (!inTitle && out === head && /\S/.test(text)) out = body;
      out.push(text);
      light.nodes += countReferences(text);
    }
    const sign = markup.charCodeAt(tag + 1);
    if (sign === exclamation || sign === questionMark) {
      at = endOfDeclaration(markup, tag);
      const saved = markup.startsWith('<!--', tag) && light.comments.length < mostComments;
      if (saved && light.elements < mostComments) light.comments.push(markup.slice(tag + 4, at - 3));
      continue;
    }
    tagName.lastIndex = tag + 1;
    const named = tagName.exec(markup);
    if (!named) {
      out.push('&lt;');
      light.nodes++;
      at = tag + 1;
      continue;
    }
    const name = (named[1] ?? '').toLowerCase();
    const isEnd = sign === slash;
    const end = endOfTag(markup, tagName.lastIndex);
    const attributes = isEnd ? '' : markup.slice(tagName.lastIndex, end - 1);
    at = end;
    if (unread.has(name) && !(name === 'template' && (isEnd || attributes.includes('shadowroot')))) {
      if (isEnd) continue;
      const close =
        attributes.endsWith('/') && name === 'svg' ? end : endOfElement(markup, name, end, unended);
      if (name === 'script' && close > end && /ld\+json/i.test(attributes) && jsonLdLength < mostJsonLd) {
        light.jsonLd.push(markup.slice(end, close));
        jsonLdLength += close - end;
      }
      if (name === 'style') noteUnseen(markup.slice(end, close), unseen);
      at = close;
      continue;
    }
    if (name === 'template' || name === 'head') continue;
    if (name === 'html' || name === 'body') {
      own[name] ||= isEnd ? '' : lightAttributes(name, attributes, unseen);
      if (name === 'body' && !isEnd) out = body;
      continue;
    }
    if (name === 'title') inTitle = !isEnd;
    else if (out === head && !headed.has(name)) out = body;
    if (!unnested.has(name)) {
      if (isEnd) depth = Math.max(0, depth - 1);
      else depth++;
      if (depth > deepest || (isEnd && depth === deepest)) {
        if (!inlineElements.has(name)) out.push('<br>');
        light.depths += deepest;
        continue;
      }
    }
    if (isEnd) out.push('</', name, '>');
    else {
      light.elements++;
      light.nodes++;
      light.depths += depth;
      out.push('<', name, lightAttributes(name, attributes, unseen), '>');
    }
  }
  // What the page leaves out or says twice of html, head and body is put right here: linkedom does not.
  const title = inTitle ? '</title>' : '';
  const rest = markup.slice(at);
  light.nodes += countReferences(rest);
  body.push(rest);
  light.markup = `<html${own.html}><head>${head.join('')}${title}</head><body${own.body}>${body.join('')}</body></html>`;
  return light;
}

const slash = 0x2f;
const exclamation = 0x21;
const questionMark = 0x3f;

function countReferences(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) count++;
  return count;
}

/** Past a comment, a doctype, a processing instruction or a conditional section. */
function endOfDeclaration(markup: string, tag: number): number {
  const isComment = markup.startsWith('<!--', tag);
  const end = isComment ? markup.indexOf('-->', tag + 2) : markup.indexOf('>', tag);
  return end < 0 ? markup.length : end + (isComment ? 3 : 1);
}

/** Past the `>` of a tag: one inside a quoted value does not end it; a quote that follows no `=` quotes nothing. */
function endOfTag(markup: string, from: number): number {
  quoteOrEnd.lastIndex = from;
  for (let found = quoteOrEnd.exec(markup); found; found = quoteOrEnd.exec(markup)) {
    if (found[0] === '>') return found.index + 1;
    let before = found.index - 1;
    while (before >= from && isSpace(markup.charCodeAt(before))) before--;
    if (markup[before] !== '=') continue;
    const close = markup.indexOf(found[0], found.index + 1);
    if (close < 0) continue;
    quoteOrEnd.lastIndex = close + 1;
  }
  return markup.length + 1;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Where the end tag of an element stands whose content is not read, or `from` where it has none. */
function endOfElement(markup: string, name: string, from: number, unended: Set<string>): number {
  if (unended.has(name)) return from;
  const close = new RegExp(`</${name}(?![\\w-])`, 'gi');
  close.lastIndex = from;
  const found = close.exec(markup);
  if (found) return found.index;
  unended.add(name);
  return endless.has(name) ? markup.length : from;
}
