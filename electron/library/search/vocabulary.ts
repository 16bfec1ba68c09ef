import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../db/statements.ts';
import { fold } from './analysis.ts';
import { isWithin } from './edit-distance.ts';

/** The folded terms of the index, those of most articles first, and which letters each has. */
interface Vocabulary {
  terms: string[];
  letters: Uint32Array;
}
const loaded = new WeakMap<DatabaseSync, Vocabulary>();

const sql = { terms: 'SELECT term FROM article_vocabulary ORDER BY doc DESC, term' } as const;

/** Loaded at the first use, for reading all postings takes a moment; kept until the index changes. */
function vocabulary(db: DatabaseSync): Vocabulary {
  let known = loaded.get(db);
  if (!known) {
    // Unfolded forms are there for the rank alone.
    const terms = statements(db, sql)
      .terms.all()
      .map((row) => String(row['term']))
      .filter((term) => fold(term) === term);
    known = { terms, letters: Uint32Array.from(terms, lettersOf) };
    loaded.set(db, known);
  }
  return known;
}

/** A bit for each letter from a to z that a term has, and one of six for any other sign. */
function lettersOf(term: string): number {
  let letters = 0;
  for (let at = 0; at < term.length; at++) {
    const code = term.charCodeAt(at);
    letters |= 1 << (code >= 0x61 && code <= 0x7a ? code - 0x61 : 26 + (code % 6));
  }
  return letters >>> 0;
}

/** How many bits are set (a sum of neighbours, then of pairs, and so on). */
function bitsOf(letters: number): number {
  let sums = letters - ((letters >>> 1) & 0x55555555);
  sums = (sums & 0x33333333) + ((sums >>> 2) & 0x33333333);
  return Math.imul((sums + (sums >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Call when the index has changed. */
export function forgetVocabulary(db: DatabaseSync): void {
  loaded.delete(db);
}

/** At most `limit` terms of the index that `accepts` takes, those of most articles first, and whether there are more. */
export function termsThat(
  db: DatabaseSync,
  accepts: (term: string) => boolean,
  limit: number,
): { terms: string[]; more: boolean } {
  const terms: string[] = [];
  for (const term of vocabulary(db).terms) {
    if (!accepts(term)) continue;
    if (terms.length === limit) return { terms, more: true };
    terms.push(term);
  }
  return { terms, more: false };
}

/** As termsThat, for terms at most `edits` letters away from a word in one or two forms; an edit changes two kinds at most. */
export function termsLike(
  db: DatabaseSync,
  words: readonly [string, string],
  edits: number,
  limit: number,
): { terms: string[]; more: boolean } {
  const { terms: all, letters } = vocabulary(db);
  const [first = '', second = first] = words;
  const [inFirst, inSecond] = [lettersOf(first), lettersOf(second)];
  const most = 2 * edits;
  const terms: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const has = letters[at] ?? 0;
    const mayBeFirst = bitsOf(has ^ inFirst) <= most;
    const mayBeSecond = second !== first && bitsOf(has ^ inSecond) <= most;
    if (!mayBeFirst && !mayBeSecond) continue;
    const term = all[at] ?? '';
    if (!(mayBeFirst && isWithin(first, term, edits)) && !(mayBeSecond && isWithin(second, term, edits)))
      continue;
    if (terms.length === limit) return { terms, more: true };
    terms.push(term);
  }
  return { terms, more: false };
}
