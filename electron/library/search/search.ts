import type { DatabaseSync } from 'node:sqlite';
import type { QueryMistake } from '../../contract/models/search.ts';
import { articleColumns } from '../articles/article-columns.ts';
import type { ArticleFilter } from '../articles/article-list.ts';
import { type Expansions, expand } from './expansion.ts';
import { filterTest } from './facet-tests.ts';
import { indexReader } from './index-reader.ts';
import { findMatches, type Matches } from './matches.ts';
import type { Query } from './query.ts';
import { narrowed } from './query-filter.ts';

interface Answer extends Matches {
  /** What is wrong with the query in the light of the index. */
  mistakes: QueryMistake[];
  expansions: Expansions;
}

/** What was found last: results, facets and the next page ask for the same. */
const last = new WeakMap<DatabaseSync, { key: string; answer: Answer }>();

/** What the words of a query find, whatever filter there is. */
export function matchesOf(db: DatabaseSync, query: Query): Answer {
  const key = JSON.stringify(query.clauses);
  const known = last.get(db);
  if (known?.key === key && known.answer.reader === indexReader(db)) return known.answer;
  const { expansions, mistakes } = expand(db, query);
  const answer = { ...findMatches(db, query, expansions), mistakes, expansions };
  last.set(db, { key, answer });
  return answer;
}

/**
 * The rows (`article.seq`) of every article that a query finds under a filter, ascending; what facets count. One that
 * asks for no word finds every article of the filter.
 */
export function matchingRows(db: DatabaseSync, query: Query, filter: ArticleFilter): Uint32Array {
  const within = narrowed(query, filter);
  if (!within) return new Uint32Array();
  const { rows } = matchesOf(db, query);
  if (Object.values(within).every((value) => value === undefined)) return rows;
  const failedOf = filterTest(db, articleColumns(db), new Map(), within);
  return rows.filter((row) => failedOf(row) === 0);
}
