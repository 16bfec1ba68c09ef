import type { ArticleLanguage } from '../../../contract/models/article.ts';
import type { QueryMistake } from '../../../contract/models/search.ts';
import { type Column, ordinaryColumns } from '../index/index-fields.ts';
import { fold, markedForm, stem } from '../words/analysis.ts';
import type { Word } from '../words/words.ts';

export type Presence = 'optional' | 'required' | 'excluded';

/**
 * A word that was typed. The language of what is typed is not known, so it is looked for both as English articles
 * hold it (`stem`) and as Vietnamese ones do (`folded`). `marked`: its unfolded form when it was typed with marks.
 */
export interface QueryWord {
  typed: string;
  folded: string;
  stem: string;
  marked: string | null;
}

/**
 * What a clause looks for. `words`: a word or a phrase (`open`: its last word may go on). `pattern`: folded, `*` is any
 * run of letters. `similar`: the words at most `distance` edits away. `near`: different words in any order with at most
 * `distance` others between the first and the last. `group`: what stands in brackets, or beside AND and OR; its clauses
 * mean what they mean in a query, and have its field and boost already.
 */
export type Sought =
  | { kind: 'words'; words: QueryWord[]; open: boolean }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'similar'; word: QueryWord; distance: number }
  | { kind: 'near'; words: QueryWord[]; distance: number }
  | { kind: 'group'; clauses: Clause[] };

/** `start` and `end` are UTF-16 units of the query. */
export interface Clause {
  presence: Presence;
  columns: readonly Column[];
  boost: number;
  sought: Sought;
  start: number;
  end: number;
}

/** What narrows the whole query down. Days are YYYY-MM-DD, both included. */
export interface QueryFilter {
  language?: ArticleLanguage;
  from?: string;
  to?: string;
  in: 'articles' | 'clips' | 'notes';
}

export interface Query {
  clauses: Clause[];
  filter: QueryFilter;
  mistakes: QueryMistake[];
}

/** A clause that is no group. */
export type Leaf = Clause & { sought: Exclude<Sought, { kind: 'group' }> };

/** The clauses that are no groups, in reading order. `excluded`: those that are left out, alone or with their group, too. */
export function leavesOf(clauses: readonly Clause[], excluded: boolean): Leaf[] {
  return clauses.flatMap((clause) => {
    if (!excluded && clause.presence === 'excluded') return [];
    return isLeaf(clause)
      ? [clause]
      : clause.sought.kind === 'group'
        ? leavesOf(clause.sought.clauses, excluded)
        : [];
  });
}

export function isLeaf(clause: Clause): clause is Leaf {
  return clause.sought.kind !== 'group';
}

/** The names of lunr's fields, as they are typed, and the columns each stands for. */
export const fields: Readonly<Record<string, readonly Column[]>> = {
  title: ['title'],
  text: ['lead', 'text'],
  caption: ['caption'],
  agency: ['agency'],
  place: ['place'],
  related: ['related'],
};

/** The columns of a field; those of an ordinary search when none is named. */
export function columnsOf(field: string | undefined): readonly Column[] {
  return (field !== undefined && Object.hasOwn(fields, field) && fields[field]) || ordinaryColumns;
}

export function queryWord({ text }: Word): QueryWord {
  const folded = fold(text);
  return { typed: text, folded, stem: stem(folded), marked: markedForm(text) };
}

/** A boost is a whole number, as in lunr, and has a limit: past that one word alone would decide. */
export function boostWithin(boost: number): number {
  return Math.max(1, Math.min(Math.floor(boost) || 1, 10));
}

/** A query for one thing, where an ordinary search looks. */
export function queryFor(sought: Sought): Query {
  const clause: Clause = {
    presence: 'optional',
    columns: ordinaryColumns,
    boost: 1,
    sought,
    start: 0,
    end: 0,
  };
  return { clauses: [clause], filter: { in: 'articles' }, mistakes: [] };
}
