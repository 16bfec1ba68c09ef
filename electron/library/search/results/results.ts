import type { DatabaseSync } from 'node:sqlite';
import type { SearchFilter, SearchSort } from '../../../contract/models/search.ts';
import { type ArticleColumns, articleColumns } from '../../articles/article-columns.ts';
import { statements } from '../../db/statements.ts';
import type { Query } from '../query/query.ts';
import { type Found, rankMatches } from '../ranking/rank-matches.ts';
import { matchesOf } from '../search.ts';
import { filterTest, readClipTags } from './facet-tests.ts';

/** Which results are wanted: narrowed down, in an order, of each story the first alone (`fold`), from where on. */
export interface Wanted {
  filter: SearchFilter;
  sort: SearchSort;
  fold: boolean;
  limit: number;
  offset: number;
}

const sql = { anyStory: 'SELECT 1 FROM article WHERE story IS NOT NULL LIMIT 1' } as const;

/** The results of a query. By date, and for a query that asks for no word, scores are 0: nothing is ranked. */
export function findResults(
  db: DatabaseSync,
  query: Query,
  wanted: Wanted,
): { total: number; found: Found[] } {
  const { filter, sort, limit, offset } = wanted;
  const fold = folds(db, wanted);
  const columns = articleColumns(db);
  const matches = matchesOf(db, query);
  const matching = passing(db, columns, filter, matches.rows);
  if (sort === 'date' || matches.leaves.length === 0) {
    const found = new Uint8Array(columns.present.length);
    for (const seq of matching) found[seq] = 1;
    const ordered = columns.byDate.filter((seq) => found[seq] === 1);
    const { total, seqs } = page(columns, ordered, fold, wanted);
    return { total, found: [...seqs].map((seq) => ({ seq, score: 0, worth: 0 })) };
  }
  if (!fold) {
    const best = rankMatches(matches, matching, offset + limit);
    return { total: matching.length, found: best.slice(offset) };
  }
  const total = folded(columns, matching, (seq) => seq).length;
  // A reprint that is left out makes room for one result more: as many are ranked as the page turns out to need.
  for (let ranked = 2 * (offset + limit); ; ranked *= 2) {
    const best = rankMatches(matches, matching, ranked);
    const kept = folded(columns, best, ({ seq }) => seq);
    if (kept.length >= Math.min(total, offset + limit) || best.length < ranked)
      return { total, found: kept.slice(offset, offset + limit) };
  }
}

/** Row numbers of the articles that pass a filter, of each story the first, newest publication first, undated last. */
export function listStories(
  db: DatabaseSync,
  filter: SearchFilter,
  limit: number,
  offset: number,
): { total: number; seqs: number[] } {
  const columns = articleColumns(db);
  const all = passing(db, columns, filter, columns.byDate);
  return page(columns, all, folds(db, { fold: true, filter }), { limit, offset });
}

function page(
  columns: ArticleColumns,
  ordered: Uint32Array,
  fold: boolean,
  { limit, offset }: Pick<Wanted, 'limit' | 'offset'>,
): { total: number; seqs: number[] } {
  const all = fold ? folded(columns, ordered, (seq) => seq) : ordered;
  return { total: all.length, seqs: [...all.slice(offset, offset + limit)] };
}

function passing(
  db: DatabaseSync,
  columns: ArticleColumns,
  filter: SearchFilter,
  rows: Uint32Array,
): Uint32Array {
  if (Object.values(filter).every((value) => value === undefined)) return rows;
  const needsClips = filter.tags !== undefined || filter.clipped !== undefined;
  const failedOf = filterTest(db, columns, needsClips ? readClipTags(db) : new Map(), filter);
  return rows.filter((seq) => columns.present[seq] === 1 && failedOf(seq) === 0);
}

/** The first of each story, and all that belong to none. */
function folded<T>(columns: ArticleColumns, rows: Iterable<T>, seqOf: (row: T) => number): T[] {
  const seen = new Set<number>();
  return [...rows].filter((row) => {
    const story = columns.story[seqOf(row)] ?? 0;
    if (story === 0) return true;
    if (seen.has(story)) return false;
    seen.add(story);
    return true;
  });
}

/** Whether there is anything to fold; who looks at a single story wants to see its reprints. */
function folds(db: DatabaseSync, { fold, filter }: Pick<Wanted, 'fold' | 'filter'>): boolean {
  return fold && filter.story === undefined && statements(db, sql).anyStory.get() !== undefined;
}
