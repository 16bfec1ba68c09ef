import type { QueryMistake } from '../../../contract/models/search.ts';
import { ordinaryColumns } from '../index/index-fields.ts';
import { phraseClause } from '../matching/phrases.ts';
import { fold } from '../words/analysis.ts';
import { isStopWord } from '../words/stop-words.ts';
import { wordsOf } from '../words/words.ts';
import { type LunrTerm, readLunr } from './lunr-language.ts';
import {
  boostWithin,
  type Clause,
  columnsOf,
  type Leaf,
  leavesOf,
  type Query,
  queryWord,
  type Sought,
} from './query.ts';
import { readFilters } from './query-filter.ts';
import { type QueryPart, takeParts } from './query-parts.ts';
import { groupClauses, type Item } from './query-tree.ts';

/** A question may be a paragraph; a pasted article is cut here. */
export const clauseLimit = 100;
/** Every word of four letters is three edits from every other. */
export const distanceLimit = 3;

/**
 * Reads what was typed: lunr's language, phrases, groups and filters. Never fails: what cannot be read is explained in
 * `mistakes` and the rest is looked for. `asTyped`: the last word, when nothing follows it, is the beginning of a word.
 */
export function parseQuery(text: string, asTyped: boolean): Query {
  const { parts, rest } = takeParts(text);
  const { terms, mistakes } = readLunr(rest);
  const filters = parts.filter((part) => part.kind === 'filter');
  const filter = readFilters(filters, asTyped ? text.length : null, mistakes);
  const items = [
    ...parts.flatMap((part) => itemsOf(part, text, mistakes)),
    ...terms.map((term): Item => ({ ...term, kind: 'clauses', clauses: clausesOf(term, mistakes) })),
  ].sort((a, b) => a.start - b.start);
  if (asTyped) openLast(items, text);
  const kept = withoutStopWords(groupClauses(items, text, mistakes));
  const mistake = (code: QueryMistake['code'], start: number) =>
    mistakes.push({ code, start, end: text.length, about: excerpt(text.slice(start)) });

  const cut = leavesOf(kept, true)[clauseLimit];
  const clauses = cut ? upTo(kept, cut) : kept;
  if (cut) mistake('too-many-words', cut.start);
  if (text.trim() !== '' && clauses.length === 0 && filters.length === 0 && mistakes.length === 0)
    mistake('nothing-to-find', 0);
  mistakes.sort((a, b) => a.start - b.start);
  return { clauses, filter, mistakes };
}

function itemsOf(part: QueryPart, text: string, mistakes: QueryMistake[]): Item[] {
  if (part.kind === 'filter') return [];
  if (part.kind !== 'quoted') return [part];
  const clause = phraseClause(text, part.quoted, mistakes);
  return clause ? [{ kind: 'clauses', clauses: [clause], start: part.start, end: part.end }] : [];
}

/** The clauses before a leaf. */
function upTo(clauses: Clause[], cut: Leaf): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.start >= cut.start) return [];
    if (clause.sought.kind !== 'group') return [clause];
    const inside = upTo(clause.sought.clauses, cut);
    return inside.length > 0 ? [{ ...clause, sought: { kind: 'group', clauses: inside } }] : [];
  });
}

/** Enough of a long part to know it again. */
function excerpt(text: string): string {
  const [first = '', ...more] = text.trim().match(/.{1,40}/gsu) ?? [];
  return more.length > 0 ? `${first}…` : first;
}

/** A term of lunr's may hold several of our words: `3.5` is a phrase, `U.S.*` two words. */
function clausesOf(term: LunrTerm, mistakes: QueryMistake[]): Clause[] {
  const { presence, start, end } = term;
  const place = (code: QueryMistake['code']) => mistakes.push({ code, start, end, about: term.text });
  if (term.boost < 1) place('bad-boost');
  const boost = boostWithin(term.boost);
  const clause = (sought: Sought): Clause => ({
    presence,
    columns: columnsOf(term.field),
    boost,
    sought,
    start,
    end,
  });
  if (term.text.includes('*')) {
    if (term.distance !== null) place('bad-distance');
    const patterns = patternsOf(term.text);
    if (patterns.length === 0) place('missing-term');
    return patterns.map((pattern) => clause({ kind: 'pattern', pattern }));
  }
  const words = wordsOf(term.text).map(queryWord);
  if (words.length === 0) return [];
  if (term.distance === null || term.distance === 0) return [clause({ kind: 'words', words, open: false })];
  if (term.distance > distanceLimit) place('bad-distance');
  const distance = Math.min(term.distance, distanceLimit);
  return words.map((word) => clause({ kind: 'similar', word, distance }));
}

/** The parts of a term with stars that hold a letter, folded; runs of stars are one. */
function patternsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{M}\p{N}'’*]+/gu) ?? [])
    .map((part) => part.split(/\*+/).map(fold).join('*'))
    .filter((pattern) => /[^*]/.test(pattern));
}

/** One letter begins a third of all words: not worth the wait. It is looked for as a word. */
const shortestBeginning = 2;

function openLast(items: readonly Item[], text: string): void {
  const last = items.at(-1);
  const clause = last?.kind === 'clauses' ? last.clauses.at(-1) : undefined;
  if (clause?.sought.kind !== 'words' || clause.end !== text.length) return;
  const typed = clause.sought.words.at(-1);
  const ends = wordsOf(text).at(-1)?.end === text.length;
  if (ends && typed && typed.folded.length >= shortestBeginning) clause.sought.open = true;
}

/**
 * Stop words are left out of what may be there; not of phrases, nor where a sign, an operator or a field asks for them,
 * nor where nothing else is there.
 */
function withoutStopWords(clauses: Clause[]): Clause[] {
  const kept = clauses.flatMap((clause): Clause[] => {
    if (clause.sought.kind !== 'group') return isIdle(clause) ? [] : [clause];
    const inside = withoutStopWords(clause.sought.clauses);
    if (clause.presence === 'optional' && inside.every(isIdle)) return [];
    return [{ ...clause, sought: { kind: 'group', clauses: inside } }];
  });
  return kept.some((clause) => clause.presence !== 'excluded') ? kept : clauses;
}

function isIdle({ presence, sought, columns }: Clause): boolean {
  const [word, second] = sought.kind === 'words' ? sought.words : [];
  return !!word && !second && presence === 'optional' && columns === ordinaryColumns && isStopWord(word);
}
