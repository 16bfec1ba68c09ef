import type { QueryMistake } from '../../../contract/models/search.ts';
import {
  boostWithin,
  type Clause,
  columnsOf,
  type Presence,
  queryWord,
  type Sought,
} from '../query/query.ts';
import { wordsOf } from '../words/words.ts';

/** More words in between than any sentence has. */
const mostBetween = 100;

/** A part in quotation marks: offsets of what stands between them, and of all that belongs to it. */
export interface Quoted {
  presence: Presence;
  field: string | undefined;
  /** As typed behind the closing mark, without the sign; null: not there. */
  boost: string | null;
  distance: string | null;
  closed: boolean;
  from: number;
  to: number;
  start: number;
  end: number;
}

/** The clause of a phrase, or of words near each other; null when there is no word in it. */
export function phraseClause(text: string, quoted: Quoted, mistakes: QueryMistake[]): Clause | null {
  const { presence, field, boost, distance, closed, from, to, start, end } = quoted;
  const mistake = (code: QueryMistake['code'], at: number, until: number) =>
    mistakes.push({ code, start: at, end: until, about: text.slice(at, until) });
  const inner = text.slice(from, to);
  const words = wordsOf(inner).map(queryWord);
  if (!closed) mistake('unclosed-quotation', from - 1, text.length);
  else if (words.length === 0) mistake('empty-phrase', from - 1, to + 1);
  if (boost !== null && Number(boost) < 1) mistake('bad-boost', to + 1, end);
  if (distance === '') mistake('bad-distance', to + 1, end);
  if (words.length === 0) return null;
  const clause = (sought: Sought): Clause => ({
    presence,
    columns: columnsOf(field),
    boost: boostWithin(Number(boost)),
    sought,
    start,
    end,
  });
  const different = words.filter(
    (word, index) => words.findIndex(({ folded }) => folded === word.folded) === index,
  );
  if (distance && different.length > 1)
    return clause({ kind: 'near', words: different, distance: Math.min(Number(distance), mostBetween) });
  // A star behind the last word lets it go on.
  return clause({ kind: 'words', words, open: /[\p{L}\p{N}]\*\s*$/u.test(inner) });
}
