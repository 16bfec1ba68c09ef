import type { DatabaseSync } from 'node:sqlite';
import type { Suggestion } from '../../../contract/models/search.ts';
import type { Span } from '../../../contract/models/span.ts';
import { statements } from '../../db/statements.ts';
import { ordinaryColumns } from '../index/index-fields.ts';
import { termsLike } from '../index/vocabulary.ts';
import { leavesOf, type Query, type QueryWord, queryWord } from '../query/query.ts';
import { matchesOf } from '../search.ts';
import { markedForm } from '../words/analysis.ts';
import { wordsOf } from '../words/words.ts';
import { editCost } from './edit-cost.ts';
import { spellingsOf } from './spellings-in-articles.ts';

/** Articles that a rare word may stand in and still be somebody's mistake; and those that the word meant stands in. */
const rare = 3;
const common = 30;
/** The nearest terms that are weighed, and those of them that are looked at more closely. */
const mostLooked = 50;
const mostCandidates = 6;
/** Shorter words are like too many others. */
const shortest = 4;
const longEnoughForTwo = 6;
/** Of its letters, so many may be mistaken. */
const mostMistaken = 0.35;

/** A word of a query and its place in it; `open`: it is still being typed. `articles`: that have it; null: not counted. */
interface Typed {
  word: QueryWord;
  span: Span;
  open: boolean;
  articles: number | null;
}

/**
 * What a query was perhaps meant to be, when it has words that the library does not know, or, where `total` is small,
 * hardly knows; null where it has none, or nothing like them is there. The library's own words are offered, as they are
 * written in it, with marks only to who types marks. `hasAllWords`: an article has all words of the query, and so
 * knows them.
 */
export function suggest(
  db: DatabaseSync,
  text: string,
  query: Query,
  { total, hasAllWords }: { total: number; hasAllWords: boolean },
): Suggestion | null {
  if (hasAllWords && total > rare) return null;
  const all = wordsIn(db, text, query);
  const known = all.filter(
    ({ word, open, articles }) => articles || (articles === null && isKnown(db, word, open)),
  );
  const isRare = ({ word, open, articles }: Typed) =>
    total <= rare && !open && (articles ?? countOf(db, word, rare + 1)) <= rare;
  const withMarks = markedForm(text) !== null;
  let corrected = '';
  let from = 0;
  const marks: Span[] = [];
  for (const [index, one] of all.entries()) {
    if (one.span[0] < from || (known.includes(one) && !isRare(one))) continue;
    const others = known.filter((other) => other !== one).map(({ word }) => word);
    const meant = replacing(db, one, all[index + 1], { isNew: !known.includes(one), others, withMarks });
    if (meant === null) continue;
    corrected += text.slice(from, one.span[0]);
    marks.push([corrected.length, corrected.length + meant.written.length]);
    corrected += meant.written;
    from = meant.end;
  }
  return marks.length > 0 ? { query: corrected + text.slice(from), marks } : null;
}

/** What stands instead of a word, or, up to `end`, of it and the next: one word too many or a space too few, or a mistake. */
function replacing(
  db: DatabaseSync,
  { word, span }: Typed,
  next: Typed | undefined,
  { isNew, others, withMarks }: { isNew: boolean; others: readonly QueryWord[]; withMarks: boolean },
): { written: string; end: number } | null {
  if (isNew && next && next.span[0] === span[1] + 1) {
    const joined = word.typed + next.word.typed.toLowerCase();
    if (isKnown(db, queryWord(asWord(joined)), next.open)) return { written: joined, end: next.span[1] };
  }
  const divided = isNew ? dividedBy(db, word.typed) : null;
  if (divided !== null) return { written: divided, end: span[1] };
  const meant = meantBy(db, word, others, withMarks, isNew ? 1 : common);
  if (meant === null) return null;
  return { written: inStyleOf(word.typed, meant), end: span[1] };
}

/** Two words that stand side by side in an article, when a space between them was forgotten. */
function dividedBy(db: DatabaseSync, typed: string): string | null {
  const whole = typed.normalize('NFC');
  for (let at = 2; at <= whole.length - 2; at++) {
    const parts = [whole.slice(0, at), whole.slice(at)];
    const [first, second] = parts.map((part) => queryWord(asWord(part)));
    if (!first || !second) continue;
    const phrases = `"${first.folded} ${second.folded}" OR "${first.stem} ${second.stem}"`;
    if (count(db, `{${ordinaryColumns.join(' ')}} : (${phrases})`, 1) > 0) return parts.join(' ');
  }
  return null;
}

/** The words that a query wants, in its order. */
function wordsIn(db: DatabaseSync, text: string, query: Query): Typed[] {
  const { leaves } = matchesOf(db, query);
  const typed = wordsOf(text).filter(({ next }) => text[next] !== ':');
  return leavesOf(query.clauses, false).flatMap(({ sought, columns, start, end }, at) => {
    if (sought.kind !== 'words' && sought.kind !== 'near') return [];
    if (!columns.every((column) => ordinaryColumns.includes(column))) return [];
    const within = typed.filter((one) => one.start >= start && one.end <= end);
    const counted = sought.kind === 'words' && sought.words.length === 1 && columns === ordinaryColumns;
    const articles = counted ? (leaves[at]?.found.rows.length ?? null) : null;
    return sought.words.flatMap((word, index): Typed[] => {
      const place = within.find((one) => one.text === word.typed);
      if (!place) return [];
      within.splice(0, within.indexOf(place) + 1);
      const open = sought.kind === 'words' && sought.open && index === sought.words.length - 1;
      return [{ word, span: [place.start, place.end], open, articles }];
    });
  });
}

const sql = {
  count: `SELECT count(*) AS n FROM (SELECT 1 FROM article_index WHERE article_index MATCH ? LIMIT ?)`,
  begins: 'SELECT 1 FROM article_vocabulary WHERE term >= ? AND term < ? LIMIT 1',
} as const;

function isKnown(db: DatabaseSync, word: QueryWord, open: boolean): boolean {
  if (countOf(db, word, 1) > 0) return true;
  const { begins } = statements(db, sql);
  return open && begins.get(word.folded, `${word.folded}\u{10ffff}`) !== undefined;
}

/** How many articles have a word, up to a number that is enough. */
function countOf(db: DatabaseSync, word: QueryWord, enough: number): number {
  return count(db, formsOf(word), enough);
}

function count(db: DatabaseSync, expression: string, enough: number): number {
  return Number(statements(db, sql).count.get(expression, enough)?.['n'] ?? 0);
}

function formsOf({ stem, folded }: QueryWord): string {
  return `{${ordinaryColumns.join(' ')}} : ("${stem}" OR "${folded}")`;
}

/**
 * The word of the library that one was meant for, with marks if they are wanted; preferred are those that stand in an
 * article with the others.
 */
function meantBy(
  db: DatabaseSync,
  word: QueryWord,
  others: readonly QueryWord[],
  withMarks: boolean,
  leastArticles: number,
): string | null {
  const { length } = word.folded;
  if (length < shortest || /^\p{N}+$/u.test(word.folded)) return null;
  for (const distance of length < longEnoughForTwo ? [1] : [1, 2]) {
    const candidates = candidatesFor(db, word, distance)
      .flatMap((term) => spellingsOf(db, term, word.folded))
      .map((spelling) => queryWord(asWord(withMarks ? spelling : bare(spelling))))
      .filter(
        ({ folded }) => folded !== word.folded && editCost(word.folded, folded) <= length * mostMistaken,
      )
      .filter((found) => countOf(db, found, leastArticles) >= leastArticles);
    const stand = (found: QueryWord) => count(db, [found, ...others].map(exactFormOf).join(' AND '), 1) > 0;
    const together = others.length > 0 ? candidates.find(stand) : undefined;
    const [first] = candidates;
    if (first) return (together ?? first).typed;
  }
  return null;
}

function exactFormOf(word: QueryWord): string {
  return word.marked === null ? formsOf(word) : `{marked} : "${word.marked}"`;
}

/** The terms of the index most like a word, the best first: fewest mistakes, then the most frequent. */
function candidatesFor(db: DatabaseSync, word: QueryWord, distance: number): string[] {
  const { terms } = termsLike(db, [word.stem, word.folded], distance, { terms: mostLooked });
  return (
    terms
      .filter((term) => term !== word.stem && term !== word.folded)
      // Terms come by how many articles have them, which falls with the rank (Zipf).
      .map((term, at) => ({ term, cost: costOf(word, term) + Math.log10(at + 1) / 4 }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostCandidates)
      .map(({ term }) => term)
  );
}

function costOf({ folded, stem }: QueryWord, term: string): number {
  return Math.min(editCost(folded, term), editCost(stem, term));
}

function asWord(text: string) {
  return { text, start: 0, end: text.length, next: text.length };
}

/** Without marks, in the same case. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}

function inStyleOf(typed: string, word: string): string {
  const upper = typed.toUpperCase();
  if (typed === upper && typed !== typed.toLowerCase() && typed.length > 1) return word.toUpperCase();
  const lower = word.toLowerCase();
  return typed[0] === upper[0] && typed[0] !== typed[0]?.toLowerCase()
    ? `${lower.slice(0, 1).toUpperCase()}${lower.slice(1)}`
    : lower;
}
