import type { Span } from '../models/span.ts';
import type { AllowedChange } from '../models/verification.ts';
import { compareQuotation } from './compare.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Where a text quotes another, and what it changes of it that may be changed. */
export interface FoundPlace {
  span: Span;
  allowed: AllowedChange[];
}

/**
 * Finds the place of a text that quoted words are from: word for word but for typography, with what an editor may leave
 * out. Null when it has none.
 */
export function findText(quoted: string, text: string): FoundPlace | null {
  const pieces = quoted
    .split(/\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\./)
    .map((piece) => trimmed(tokensOf(piece)))
    .filter((tokens) => tokens.length > 0);
  const [first, ...others] = pieces;
  if (!first) return null;
  const exact = others.length === 0 ? exactPlace(quoted, first, text) : null;
  if (exact) return exact;
  const source = tokensOf(text);
  for (let at = indexOf(source, first, 0); at >= 0; at = indexOf(source, first, at + 1)) {
    let end = at + first.length;
    for (const piece of others) {
      const next = indexOf(source, piece, end);
      if (next < 0) return null;
      end = next + piece.length;
    }
    const [from, to] = [source[at], source[end - 1]];
    if (!from || !to) return null;
    const span: Span = [from.start, to.end];
    const { state, allowed } = compareQuotation(quoted, text.slice(...span));
    if (state === 'verbatim') return { span, allowed };
  }
  return null;
}

/** Where the very letters stand, between words: most quotations need no look at the words of a whole article. */
function exactPlace(quoted: string, tokens: readonly Token[], text: string): FoundPlace | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const letters = first && last ? quoted.slice(first.start, last.end) : '';
  const at = letters ? text.indexOf(letters) : -1;
  if (at < 0) return null;
  const span: Span = [at, at + letters.length];
  const begins = at === 0 || /[\s"“(]/.test(text[at - 1] ?? '');
  const ends = /^[.,;:!?)"”]*(?:\s|$)/.test(text.slice(span[1], span[1] + 8));
  if (!begins || !ends) return null;
  const { state, allowed } = compareQuotation(quoted, letters);
  return state === 'verbatim' ? { span, allowed } : null;
}

/** Quotation marks and a stop at the ends are the note's. */
function trimmed(tokens: Token[]): Token[] {
  const outer = ({ kind, form }: Token) => kind === 'quote' || /^[.,;:]$/.test(form);
  let [from, to] = [0, tokens.length];
  while (from < to && tokens[from]?.kind === 'quote') from++;
  while (to > from && outer(tokens[to - 1] ?? ({ kind: 'word' } as Token))) to--;
  return tokens.slice(from, to);
}

function indexOf(source: readonly Token[], piece: readonly Token[], from: number): number {
  const forms = piece.map(({ form }) => form);
  const head = forms[0]?.toLowerCase();
  for (let at = from; at + forms.length <= source.length; at++) {
    // The first letter may be of another case; compareQuotation has the last word.
    if (source[at]?.form.toLowerCase() !== head) continue;
    if (forms.every((form, index) => index === 0 || source[at + index]?.form === form)) return at;
  }
  return -1;
}
