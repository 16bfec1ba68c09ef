import type { QueryMistake } from '../../contract/models/search.ts';
import { boostWithin, type Clause, columnsOf, fields, queryWord } from './query.ts';
import { wordsOf } from './words.ts';

const marks = '"“”„«»';
const quotation = new RegExp(`[${marks}]([^${marks}]*)([${marks}]|$)`, 'g');
const before = new RegExp(`(?<=^|\\s)([+-]?)(?:(${Object.keys(fields).join('|')}):)?$`);
const after = /^(?:\^(\d*)|~(\d*))/;

/**
 * Takes the phrases in quotation marks out of a query, which lunr's language does not have. In `rest` they are
 * blanked with the sign, field, and boost that belong to them, so that offsets still hold.
 */
export function takePhrases(text: string): { phrases: Clause[]; rest: string; mistakes: QueryMistake[] } {
  const phrases: Clause[] = [];
  const mistakes: QueryMistake[] = [];
  let rest = text;
  for (const match of text.matchAll(quotation)) {
    const [sign = '', field] = before.exec(rest.slice(0, match.index))?.slice(1) ?? [];
    const start = match.index - sign.length - (field ? field.length + 1 : 0);
    const inner = match.index + match[0].length;
    const closed = match[2] !== '';
    const [suffix = '', boost, distance] = closed ? (after.exec(text.slice(inner)) ?? []) : [];
    const end = inner + suffix.length;
    const mistake = (code: QueryMistake['code'], from: number, to: number) =>
      mistakes.push({ code, start: from, end: to, about: text.slice(from, to) });

    const words = wordsOf(match[1] ?? '').map(queryWord);
    if (!closed) mistake('unclosed-quotation', match.index, text.length);
    else if (words.length === 0) mistake('empty-phrase', match.index, inner);
    if (distance !== undefined) mistake('bad-distance', inner, end);
    if (boost !== undefined && Number(boost) < 1) mistake('bad-boost', inner, end);
    if (words.length > 0) {
      phrases.push({
        presence: sign === '+' ? 'required' : sign === '-' ? 'excluded' : 'optional',
        columns: columnsOf(field),
        boost: boostWithin(Number(boost)),
        sought: { kind: 'words', words, open: false },
        start,
        // An unclosed phrase goes on until the end of what was typed.
        end,
      });
    }
    rest = blank(rest, start, end);
  }
  return { phrases, rest, mistakes };
}

/** Puts spaces where a part was dealt with. */
export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
