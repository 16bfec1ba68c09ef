import type { DatabaseSync } from 'node:sqlite';
import type { QueryMistake } from '../../contract/models/search.ts';
import { articleColumns } from '../articles/article-columns.ts';
import type { ArticleFilter } from '../articles/article-list.ts';
import { indexReader } from './index/index-reader.ts';
import { type Expansions, expand } from './matching/expansion.ts';
import { findMatches, type Matches, matchSteps } from './matching/matches.ts';
import type { Query } from './query/query.ts';
import { narrowed } from './query/query-filter.ts';
import { filterTest } from './results/facet-tests.ts';

interface Answer extends Matches {
  /** The query that was looked up; one that is asked again has other objects for the same. */
  query: Query;
  /** What is wrong with the query in the light of the index. */
  mistakes: QueryMistake[];
  expansions: Expansions;
}

/** What was found last: results, facets and the next page ask for the same. */
const last = new WeakMap<DatabaseSync, { key: string; answer: Answer }>();

function knownAnswer(db: DatabaseSync, key: string): Answer | null {
  const known = last.get(db);
  return known?.key === key && known.answer.reader === indexReader(db) ? known.answer : null;
}

const lookedUp = new WeakMap<DatabaseSync, number>();

/** When a query was last looked up, as performance.now() has it; 0 when none was. */
export function lookedUpAt(db: DatabaseSync): number {
  return lookedUp.get(db) ?? 0;
}

/** Milliseconds after which a look-up lets others have their turn. */
const sliceMs = 6;

/**
 * Looks a query up as matchesOf does, in slices, so that a newer question is read before this one is answered. False
 * when `isGivenUp` says so in between; else matchesOf has the answer at hand.
 */
export async function lookUp(db: DatabaseSync, query: Query, isGivenUp: () => boolean): Promise<boolean> {
  lookedUp.set(db, performance.now());
  await nextTurn();
  if (isGivenUp()) return false;
  const key = JSON.stringify(query.clauses);
  if (knownAnswer(db, key)) return true;
  const reader = indexReader(db);
  const { expansions, mistakes } = expand(db, query);
  const steps = matchSteps(db, query, expansions);
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) {
      last.set(db, { key, answer: { ...value, query, mistakes, expansions } });
      return true;
    }
    if (performance.now() - since < sliceMs) continue;
    await nextTurn();
    if (isGivenUp()) return false;
    // Where an import has changed the index meanwhile, matchesOf begins anew.
    if (indexReader(db) !== reader) return true;
    since = performance.now();
  }
}

/** Answers at once, but lets others have their turn when it is time; then whether `isGivenUp` says so. */
export function giveWay(isGivenUp: () => boolean): () => boolean | Promise<boolean> {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return false;
    return nextTurn().then(() => {
      since = performance.now();
      return isGivenUp();
    });
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What the words of a query find, whatever filter there is. */
export function matchesOf(db: DatabaseSync, query: Query): Answer {
  const key = JSON.stringify(query.clauses);
  const known = knownAnswer(db, key);
  if (known) return known;
  const { expansions, mistakes } = expand(db, query);
  const answer = { ...findMatches(db, query, expansions), query, mistakes, expansions };
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
