import { type Expansions, isPrefix, stemsOnTheWay } from './expansion.ts';
import { type Column, ordinaryColumns } from './index-fields.ts';
import type { Clause, Presence, Query, QueryWord } from './query.ts';

/**
 * A query as FTS5 expressions. `found`: every article that counts. `all`: those with every word, ranked; null when
 * that is the same. `rest`: the others, ranked.
 */
export interface MatchExpressions {
  found: string;
  all: string | null;
  rest: string;
}

/**
 * Parts that a query may be repeated to for its boosts. BM25 looks at every part for every article, so a pattern for a
 * hundred words cannot be boosted.
 */
const partLimit = 200;

/** A term that no text has: matches nothing. */
const nothing = '"¬"';

/** Translates a query; null when it asks for nothing, or only excludes. */
export function matchExpressions(query: Query, expansions: Expansions): MatchExpressions | null {
  const of = (presence: Presence) => query.clauses.filter((clause) => clause.presence === presence);
  const required = of('required');
  const optional = of('optional');
  if (required.length + optional.length === 0) return null;
  const plain = (clauses: Clause[]) => clauses.map((clause) => matching(clause, expansions));
  const share = partLimit / query.clauses.length;
  const ranked = (clauses: Clause[]) => clauses.map((clause) => ranking(clause, expansions, share));
  const without = (expression: string, more: string[] = []) => {
    const excluded = [...plain(of('excluded')), ...more];
    return excluded.length === 0 ? expression : `(${expression}) NOT ${any(excluded)}`;
  };
  const rest = () => {
    if (required.length === 0) return any(ranked(optional));
    const must = every(ranked(required));
    return optional.length === 0 ? must : `((${must} AND ${any(ranked(optional))}) OR ${must})`;
  };
  const found = without(required.length > 0 ? every(plain(required)) : any(plain(optional)));
  const wanted = [...required, ...optional];
  if (optional.length === 0 || wanted.length === 1) return { found, all: null, rest: without(rest()) };
  return { found, all: without(every(ranked(wanted))), rest: without(rest(), [every(plain(wanted))]) };
}

const any = (expressions: string[]) => `(${expressions.join(' OR ')})`;
const every = (expressions: string[]) => `(${expressions.join(' AND ')})`;

/** The articles in which a clause is found. */
function matching(clause: Clause, expansions: Expansions): string {
  return within(clause.columns, forms(clause, expansions));
}

/**
 * The same articles, counted for the rank: FTS5 adds up what each part of an expression is worth, so the form with
 * marks is one part more, and a boost is a repetition.
 */
function ranking(clause: Clause, expansions: Expansions, share: number): string {
  const found = matching(clause, expansions);
  const marked = markedForms(clause);
  const exact = marked === null ? found : preferring(clause, found, `{marked} : ${marked}`);
  const parts = forms(clause, expansions).length + (marked === null ? 0 : 1);
  const times = Math.min(clause.boost, Math.floor(share / Math.max(1, parts)));
  return times <= 1 ? exact : any(Array<string>(times).fill(exact));
}

/** A bare match counts, one with the marks as well counts more. What has one word's marks always has the word. */
function preferring(clause: Clause, found: string, marked: string): string {
  const isWord = clause.sought.kind === 'words' && clause.sought.words.length === 1;
  return isWord && clause.columns === ordinaryColumns
    ? any([found, marked])
    : any([found, every([found, marked])]);
}

function within(columns: readonly Column[], expressions: string[]): string {
  return expressions.length === 0 ? nothing : `{${columns.join(' ')}} : ${any(expressions)}`;
}

/** What a clause looks for as quoted phrases: each form in which an article may hold it. */
function forms({ sought }: Clause, expansions: Expansions): string[] {
  const expanded = expansions.get(sought);
  if (expanded) return expanded.map((term) => phrase([term]));
  if (sought.kind === 'pattern' && isPrefix(sought.pattern)) return [prefix([sought.pattern.slice(0, -1)])];
  if (sought.kind !== 'words') return [];
  const stems = sought.words.map((word) => word.stem);
  const folded = sought.words.map((word) => word.folded);
  const whole = [phrase(stems), phrase(folded)];
  if (!sought.open) return [...new Set(whole)];
  const last = sought.words.at(-1);
  const onTheWay = last ? stemsOnTheWay(last).map((end) => phrase([...stems.slice(0, -1), end])) : [];
  const beginnings = [prefix(folded), prefix([...stems.slice(0, -1), ...folded.slice(-1)])];
  return [...new Set([...whole, ...beginnings, ...onTheWay])];
}

/** The forms with marks of a word or, in their order, of a phrase's words; null when none was typed with marks. */
function markedForms({ sought }: Clause): string | null {
  if (sought.kind !== 'words') return null;
  const marked = sought.words.map((word: QueryWord) => word.marked).filter((form) => form !== null);
  if (marked.length === 0) return null;
  return sought.open && sought.words.at(-1)?.marked !== null ? prefix(marked) : phrase(marked);
}

/** Terms in a row. Nothing typed is ever FTS5's syntax: it stands in quotation marks, and its own are doubled. */
function phrase(terms: string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}

function prefix(terms: string[]): string {
  return `${phrase(terms)} *`;
}
