import { type Expansions, isPrefix, stemsOnTheWay } from './expansion.ts';
import { type Column, ordinaryColumns } from './index-fields.ts';
import { type Clause, isLeaf, type Leaf, leavesOf, type Query, type QueryWord } from './query.ts';

/**
 * A query as FTS5 expressions. `found`: every article that counts. `all`: those with every word, ranked; null when
 * that is the same. `rest`: the others, ranked. `allBut`: a query that only leaves out finds every other article; null
 * when it leaves out none.
 */
export type MatchExpressions =
  | { found: string; all: string | null; rest: string }
  | { allBut: string | null };

/**
 * Parts that a query may be repeated to for its boosts. BM25 looks at every part for every article, so a pattern for a
 * hundred words cannot be boosted.
 */
const partLimit = 200;

/** A term that no text has: matches nothing. */
const nothing = '"¬"';

/** The articles that an expression finds, or, as FTS5 cannot say it, those that it does not find. */
interface Matches {
  expression: string;
  inverted: boolean;
}

/** Translates a query. */
export function matchExpressions(query: Query, expansions: Expansions): MatchExpressions {
  const { clauses } = query;
  if (clauses.length === 0) return { allBut: null };
  const plain = (clause: Leaf) => matching(clause, expansions);
  const share = partLimit / leavesOf(clauses, true).length;
  const ranked = (clause: Leaf) => ranking(clause, expansions, share);
  const found = together(clauses, plain);
  if (found.inverted) return { allBut: found.expression };
  const rest = together(clauses, ranked);
  const wanted = clauses.filter((clause) => clause.presence !== 'excluded');
  if (wanted.length === 1 || wanted.every((clause) => clause.presence === 'required'))
    return { found: found.expression, all: null, rest: rest.expression };
  const excluded = clauses.filter((clause) => clause.presence === 'excluded');
  const all = (leaf: LeafExpression) => every(wanted.map((clause) => one(clause, leaf)));
  const allowed = excluded.map((clause) => inverse(one(clause, plain)));
  return {
    found: found.expression,
    all: every([all(ranked), ...allowed]).expression,
    rest: every([rest, inverse(all(plain))]).expression,
  };
}

type LeafExpression = (clause: Leaf) => string;

/** What clauses find side by side: all that is required, or else any of what may be there, without what is excluded. */
function together(clauses: readonly Clause[], leaf: LeafExpression): Matches {
  const of = (presence: Clause['presence']) =>
    clauses.filter((clause) => clause.presence === presence).map((clause) => one(clause, leaf));
  const required = of('required');
  const optional = of('optional');
  const excluded = of('excluded').map(inverse);
  if (required.length === 0) return every([...(optional.length > 0 ? [any(optional)] : []), ...excluded]);
  const must = every(required);
  const also = any(optional);
  // What may be there counts for the rank.
  const core =
    optional.length === 0 || must.inverted || also.inverted ? must : any([every([must, also]), must]);
  return every([core, ...excluded]);
}

function one(clause: Clause, leaf: LeafExpression): Matches {
  if (clause.sought.kind === 'group') return together(clause.sought.clauses, leaf);
  return { expression: isLeaf(clause) ? leaf(clause) : nothing, inverted: false };
}

function inverse({ expression, inverted }: Matches): Matches {
  return { expression, inverted: !inverted };
}

function every(all: readonly Matches[]): Matches {
  const straight = all.filter(({ inverted }) => !inverted).map(({ expression }) => expression);
  const without = all.filter(({ inverted }) => inverted).map(({ expression }) => expression);
  if (straight.length === 0) return { expression: list(without, 'OR'), inverted: true };
  const found = list(straight, 'AND');
  if (without.length === 0) return { expression: found, inverted: false };
  return { expression: `(${found} NOT ${list(without, 'OR')})`, inverted: false };
}

/** By De Morgan's law where one is inverted. */
function any(all: readonly Matches[]): Matches {
  if (all.some(({ inverted }) => inverted)) return inverse(every(all.map(inverse)));
  return {
    expression: list(
      all.map(({ expression }) => expression),
      'OR',
    ),
    inverted: false,
  };
}

function list(expressions: readonly string[], operator: 'AND' | 'OR'): string {
  return expressions.length === 1 ? (expressions[0] ?? nothing) : `(${expressions.join(` ${operator} `)})`;
}

/** The articles in which a clause is found. */
function matching(clause: Leaf, expansions: Expansions): string {
  return within(clause.columns, forms(clause, expansions));
}

/**
 * The same articles, counted for the rank: FTS5 adds up what each part of an expression is worth, so the form with
 * marks is one part more, and a boost is a repetition.
 */
function ranking(clause: Leaf, expansions: Expansions, share: number): string {
  const found = matching(clause, expansions);
  const marked = markedForms(clause);
  const exact = marked === null ? found : preferring(clause, found, `{marked} : (${marked})`);
  const parts = forms(clause, expansions).length + (marked === null ? 0 : 1);
  const times = Math.min(clause.boost, Math.floor(share / Math.max(1, parts)));
  return times <= 1 ? exact : list(Array<string>(times).fill(exact), 'OR');
}

/** A bare match counts, one with the marks as well counts more. What has one word's marks always has the word. */
function preferring(clause: Leaf, found: string, marked: string): string {
  const isWord = clause.sought.kind === 'words' && clause.sought.words.length === 1;
  return isWord && clause.columns === ordinaryColumns
    ? list([found, marked], 'OR')
    : list([found, list([found, marked], 'AND')], 'OR');
}

function within(columns: readonly Column[], expressions: string[]): string {
  return expressions.length === 0 ? nothing : `{${columns.join(' ')}} : (${expressions.join(' OR ')})`;
}

/** What a clause looks for as quoted phrases: each form in which an article may hold it. */
function forms({ sought }: Leaf, expansions: Expansions): string[] {
  const expanded = expansions.get(sought);
  if (expanded) return expanded.map((term) => phrase([term]));
  if (sought.kind === 'pattern' && isPrefix(sought.pattern)) return [prefix([sought.pattern.slice(0, -1)])];
  if (sought.kind === 'near') return nearForms(sought.words, sought.distance);
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

/** FTS5 counts what stands between the first and the last word, and so the words between them that are sought. */
function nearForms(words: readonly QueryWord[], distance: number): string[] {
  const form = (terms: string[]) =>
    `NEAR(${terms.map((term) => phrase([term])).join(' ')}, ${distance + words.length - 2})`;
  return [...new Set([form(words.map((word) => word.stem)), form(words.map((word) => word.folded))])];
}

/** The forms with marks of a word or, in their order, of a phrase's words; null when none was typed with marks. */
function markedForms({ sought }: Leaf): string | null {
  if (sought.kind !== 'words' && sought.kind !== 'near') return null;
  const marked = sought.words.map((word: QueryWord) => word.marked).filter((form) => form !== null);
  if (marked.length === 0) return null;
  if (sought.kind === 'near')
    return list(
      marked.map((form) => phrase([form])),
      'AND',
    );
  return sought.open && sought.words.at(-1)?.marked !== null ? prefix(marked) : phrase(marked);
}

/** Terms in a row. Nothing typed is ever FTS5's syntax: it stands in quotation marks, and its own are doubled. */
function phrase(terms: string[]): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"`;
}

function prefix(terms: string[]): string {
  return `${phrase(terms)} *`;
}
