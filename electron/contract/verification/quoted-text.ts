import type { Span } from '../models/span.ts';

/** Marks that open, and what closes each. „ closes as in English and as in German. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '”“',
  '‟': '”',
  '«': '»',
  '‹': '›',
  '"': '"',
  '‘': '’',
  '‚': '’‘',
  "'": "'",
};
const openers = /["“„‟«‹‘‚']/g;
const letter = /[\p{L}\p{M}\p{N}]/u;

/**
 * The texts between quotation marks, without the marks, in reading order; what is quoted within one belongs to it. A
 * mark that is never closed quotes nothing.
 */
export function quotedTexts(words: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of words.matchAll(openers)) {
    if (index < from || !opens(words, index, mark)) continue;
    const end = closeOf(words, index, mark);
    if (end === null) continue;
    if (words.slice(index + 1, end).trim() !== '') spans.push([index + 1, end]);
    from = end + 1;
  }
  return spans;
}

/** An apostrophe is no quotation mark: what opens stands before a word and not behind one. */
function opens(words: string, at: number, mark: string): boolean {
  const [before = ' ', after = ' '] = [words[at - 1], words[at + 1]];
  if (/\s/.test(after)) return mark === '«' || mark === '‹';
  return !/["'‘]/.test(mark) || !letter.test(before);
}

function closeOf(words: string, open: number, mark: string): number | null {
  const closing = closers[mark] ?? '';
  const single = closing.includes('’') || mark === "'";
  let depth = 0;
  for (let at = open + 1; at < words.length; at++) {
    const sign = words[at] ?? '';
    if (sign === mark && !closing.includes(sign)) depth++;
    else if (closing.includes(sign)) {
      if (single && letter.test(words[at + 1] ?? '')) continue;
      if (sign === '"' && /\s/.test(words[at - 1] ?? '') && letter.test(words[at + 1] ?? '')) continue;
      if (depth === 0) return at;
      depth--;
    }
  }
  return null;
}

/** Words up to which a quotation is a way of speaking ("so-called") or a name; Vietnamese words have two syllables. */
const scareWords = { en: 2, vi: 4 };

/** Whether a quotation is too short to be one: a word or two without a figure. */
export function isScareQuote(text: string, vietnamese: boolean): boolean {
  const most = vietnamese ? scareWords.vi : scareWords.en;
  // Most quotations are seen to be longer without a look at what a word is.
  if (text.split(' ', 32).filter((part) => /[a-z]/i.test(part)).length > most) return false;
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.length <= most && !/\d/.test(text);
}
