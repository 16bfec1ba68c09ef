import type { QueryMistake } from '../../contract/models/search.ts';
import { fold, markedForm, stem } from './analysis.ts';
import { type Column, ordinaryColumns } from './index-fields.ts';
import type { Word } from './words.ts';

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
 * What a clause looks for: a word or a phrase (`open`: its last word may go on), a folded pattern in which `*` is
 * any run of letters, or the words at most `distance` edits away from one.
 */
export type Sought =
  | { kind: 'words'; words: QueryWord[]; open: boolean }
  | { kind: 'pattern'; pattern: string }
  | { kind: 'similar'; word: QueryWord; distance: number };

/** `start` and `end` are UTF-16 units of the query. */
export interface Clause {
  presence: Presence;
  columns: readonly Column[];
  boost: number;
  sought: Sought;
  start: number;
  end: number;
}

export interface Query {
  clauses: Clause[];
  mistakes: QueryMistake[];
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

/** A boost is a repetition in the expression (see match-expression.ts), so it is a whole number and has a limit. */
export function boostWithin(boost: number): number {
  return Math.max(1, Math.min(Math.floor(boost) || 1, 10));
}
