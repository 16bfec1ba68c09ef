import { fail, ok, type Result } from '../../contract/failure.ts';
import type { BlockKind, ImportWarning } from '../../contract/models/article.ts';
import { decode } from '../encoding/decode.ts';
import { styleKind } from '../office/style-kind.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodeBytes, type FontReading, readingOf } from './code-pages.ts';
import { codePages, signs } from './control-words.ts';
import { type Destination, destinationOf } from './destinations.ts';
import { noInformation, statedByInformation } from './information.ts';
import { buildParts, type PartBuilder } from './rtf-parts.ts';
import { readTokens } from './tokens.ts';

/** Groups may stand in each other to this depth; what people write stays under a hundred. */
const deepestGroup = 10_000;

interface Group {
  destination: Destination;
  /** How many characters stand for a \u that is not understood. */
  fallback: number;
  font: number;
  hidden: boolean;
  /** Nothing but `\*` was read of it yet. */
  fresh: boolean;
  starred: boolean;
}

interface Font {
  charset: number;
  name: string;
}

/** Reads a Rich Text file. Fails with `empty` and, where it is none or is nested beyond reason, `unreadable`. */
export function readRtf(bytes: Uint8Array, { name }: ReaderContext): Result<SourceDocument[]> {
  const rtf = asciiOf(bytes);
  if (!/^\s*\{\\rtf/.test(rtf)) return fail('unreadable', name);
  const groups: Group[] = [];
  let group: Group = {
    destination: 'text',
    fallback: 1,
    font: -1,
    hidden: false,
    fresh: false,
    starred: false,
  };
  const fonts = new Map<number, Font>();
  const readings = new Map<number, FontReading>();
  const styles = new Map<number, string>();
  const info = noInformation();
  const body = buildParts(null);
  const notes = buildParts(null);
  const comments = buildParts('comments');
  const furniture = buildParts('page-furniture');
  let codePage = 1252;
  let style = -1;
  let entry = -1;
  let outline = 9;
  let isItem = false;
  let pending = '';
  let toSkip = 0;

  function builder(): PartBuilder | null {
    if (group.destination === 'text') return body;
    if (group.destination === 'note') return notes;
    if (group.destination === 'comment') return comments;
    return group.destination === 'furniture' ? furniture : null;
  }
  function readingNow(): FontReading {
    const known = readings.get(group.font);
    if (known) return known;
    const { charset = 0, name: fontName = '' } = fonts.get(group.font) ?? {};
    const reading = readingOf(charset, fontName);
    readings.set(group.font, reading);
    return reading;
  }
  function flush(): void {
    if (pending === '') return;
    const text = decodeBytes(pending, readingNow(), codePage);
    pending = '';
    tell(text);
  }
  function tell(text: string): void {
    const to = builder();
    if (to) {
      if (group.hidden) to.hide(text);
      else to.add(text);
    } else if (group.destination === 'title' || group.destination === 'author')
      info[group.destination] += text;
    else if (group.destination === 'styles') styles.set(entry, (styles.get(entry) ?? '') + text);
    else if (group.destination === 'fonts') {
      const font = fonts.get(entry);
      if (font) font.name += text.replace(/;.*$/s, '');
    } else if (group.destination === 'marker') isItem = true;
  }
  function kindNow(): BlockKind {
    if (outline < 9) return 'heading';
    const named = styleKind(styles.get(style)?.replace(/;.*$/s, '') ?? '');
    if (named !== null) return named;
    return isItem ? 'list' : 'paragraph';
  }

  const words: Record<string, (number: number | null) => void> = {
    par: () => builder()?.endParagraph(kindNow()),
    sect: () => builder()?.endParagraph(kindNow()),
    page: () => builder()?.endParagraph(kindNow()),
    cell: () => builder()?.endCell(),
    row: () => builder()?.endRow(),
    nestcell: () => tell(' '),
    nestrow: () => tell(' '),
    pard: () => {
      style = -1;
      outline = 9;
      isItem = false;
    },
    plain: () => {
      group.hidden = false;
    },
    s: (number) => {
      if (group.destination === 'styles') entry = number ?? -1;
      else style = number ?? -1;
    },
    cs: () => {
      if (group.destination === 'styles') entry = -2;
    },
    outlinelevel: (number) => {
      outline = group.destination === 'styles' ? outline : (number ?? 9);
    },
    v: (number) => {
      group.hidden = number !== 0;
    },
    deleted: (number) => {
      group.hidden = number !== 0;
    },
    uc: (number) => {
      group.fallback = Math.min(Math.max(number ?? 1, 0), 8);
    },
    ansicpg: (number) => {
      codePage = number ?? codePage;
    },
    deff: (number) => {
      group.font = number ?? -1;
    },
    f: (number) => {
      if (group.destination !== 'fonts') group.font = number ?? -1;
      else {
        entry = number ?? -1;
        fonts.set(entry, { charset: 0, name: '' });
      }
    },
    fcharset: (number) => {
      const font = fonts.get(entry);
      if (font && group.destination === 'fonts') font.charset = number ?? 0;
    },
    yr: (number) => setDate('year', number),
    mo: (number) => setDate('month', number),
    dy: (number) => setDate('day', number),
    u: (number) => {
      const code = number === null ? 0 : number < 0 ? number + 65_536 : number;
      if (readingNow().legacy && code < 256) pending += String.fromCharCode(code);
      else {
        flush();
        tell(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '');
      }
      toSkip = group.fallback;
    },
  };
  function setDate(field: 'year' | 'month' | 'day', number: number | null): void {
    if (group.destination === 'created') info[field] = number ?? 0;
  }

  for (const token of readTokens(rtf)) {
    if (token.type === 'bytes') {
      group.fresh = false;
      const skipped = Math.min(toSkip, token.bytes.length);
      toSkip -= skipped;
      if (group.destination !== 'skipped') pending += token.bytes.slice(skipped);
      continue;
    }
    if (token.type === 'word' && token.word === 'u') {
      if (group.destination !== 'skipped') words['u']?.(token.number);
      continue;
    }
    if (toSkip > 0 && (token.type === 'word' || token.type === 'sign')) {
      // A control stands for one character.
      toSkip--;
      if (token.type === 'sign' || signs[token.word] !== undefined) continue;
    }
    flush();
    if (token.type === 'open') {
      toSkip = 0;
      if (groups.length >= deepestGroup) return fail('unreadable', name);
      groups.push(group);
      group = { ...group, fresh: true, starred: false };
    } else if (token.type === 'close') {
      toSkip = 0;
      const around = groups.pop();
      if (!around) break;
      const closing = builder();
      if (closing && around.destination !== group.destination) closing.endParagraph('paragraph');
      group = around;
      if (groups.length === 0) break;
    } else if (token.type === 'sign') {
      if (token.sign === '*') group.starred = true;
      else if (token.sign === '~') tell(' ');
      else if (token.sign === '_') tell('-');
      else if (token.sign === '\n' || token.sign === '\r') words['par']?.(null);
      else if ('{}\\'.includes(token.sign)) tell(token.sign);
      if (token.sign !== '*') group.fresh = false;
    } else {
      if (group.fresh)
        group.destination = destinationOf(token.word, group.starred, group.destination) ?? group.destination;
      // Word says these a second time in Unicode.
      if (token.word === 'title' || token.word === 'author') info[token.word] = '';
      group.fresh = false;
      codePage = codePages[token.word] ?? codePage;
      const sign = signs[token.word];
      if (sign !== undefined) tell(sign);
      else words[token.word]?.(token.number);
    }
  }
  flush();
  const isCut = groups.length > 0;
  const parts = [body, notes, comments, furniture].flatMap((to) => to.finish('paragraph'));
  if (parts.every(({ removed }) => removed !== null)) return fail(isCut ? 'truncated' : 'empty', name);
  const warnings: ImportWarning[] = isCut ? ['cut-off'] : [];
  const stated = statedByInformation(info, name);
  return ok([{ parts, stated, mediaType: 'application/rtf', encoding: null, warnings, notArticle: false }]);
}

/** RTF is ASCII with one-byte code pages; what an editor saved as UTF-16 is brought back to it. */
function asciiOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, 16).includes(0)) return buffer.toString('latin1');
  return decode(bytes).text.replace(
    /[^\0-\xff]/g,
    (sign) => `\\u${((sign.charCodeAt(0) + 0x8000) & 0xffff) - 0x8000}?`,
  );
}
