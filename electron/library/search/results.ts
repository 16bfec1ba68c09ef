import type { DatabaseSync } from 'node:sqlite';
import type { SearchFilter, SearchSort } from '../../contract/models/search.ts';
import { type ArticleColumns, articleColumns } from '../articles/article-columns.ts';
import { statements } from '../db/statements.ts';
import { filterTest, readClipTags } from './facet-tests.ts';
import type { MatchExpressions } from './match-expression.ts';
import type { Query } from './query.ts';
import { type Found, findArticles, matchingRows } from './search.ts';

/** Which results are wanted: narrowed down, in an order, of each story the first alone (`fold`), from where on. */
export interface Wanted {
  filter: SearchFilter;
  sort: SearchSort;
  fold: boolean;
  limit: number;
  offset: number;
}

const sql = { anyStory: 'SELECT 1 FROM article WHERE story IS NOT NULL LIMIT 1' } as const;

/** The results of a query. By date, scores are 0: nothing is ranked. */
export function findResults(
  db: DatabaseSync,
  query: Query,
  expressions: MatchExpressions,
  wanted: Wanted,
): { total: number; found: Found[] } {
  const { filter, sort, limit, offset } = wanted;
  const fold = folds(db, wanted);
  if (sort === 'relevance' && !fold) return findArticles(db, expressions, filter, limit, offset);
  const columns = articleColumns(db);
  const matching = passing(db, columns, filter, matchingRows(db, query, {}));
  if (sort === 'date') {
    const found = new Set(matching);
    const ordered = [...columns.byDate].filter((seq) => found.has(seq));
    const { total, seqs } = page(columns, ordered, fold, wanted);
    return { total, found: seqs.map((seq) => ({ seq, score: 0 })) };
  }
  const total = folded(columns, matching, (seq) => seq).length;
  // A reprint that is left out makes room for one result more: as many are ranked as the page turns out to need.
  for (let ranked = offset + limit; ; ranked *= 2) {
    const { found } = findArticles(db, expressions, filter, ranked, 0);
    const kept = folded(columns, found, ({ seq }) => seq);
    if (kept.length >= Math.min(total, offset + limit) || found.length < ranked)
      return { total, found: kept.slice(offset, offset + limit) };
  }
}

/** Row numbers of the articles that pass a filter, newest publication first, undated last. */
export function listByDate(
  db: DatabaseSync,
  wanted: Omit<Wanted, 'sort'>,
): { total: number; seqs: number[] } {
  const columns = articleColumns(db);
  return page(columns, passing(db, columns, wanted.filter, columns.byDate), folds(db, wanted), wanted);
}

function page(
  columns: ArticleColumns,
  ordered: readonly number[],
  fold: boolean,
  { limit, offset }: Pick<Wanted, 'limit' | 'offset'>,
): { total: number; seqs: number[] } {
  const all = fold ? folded(columns, ordered, (seq) => seq) : ordered;
  return { total: all.length, seqs: all.slice(offset, offset + limit) };
}

function passing(
  db: DatabaseSync,
  columns: ArticleColumns,
  filter: SearchFilter,
  rows: Iterable<number>,
): number[] {
  const failedOf = filterTest(db, columns, readClipTags(db), filter);
  const passed: number[] = [];
  for (const seq of rows) if (columns.present[seq] && failedOf(seq) === 0) passed.push(seq);
  return passed;
}

/** The first of each story, and all that belong to none. */
function folded<T>(columns: ArticleColumns, rows: readonly T[], seqOf: (row: T) => number): T[] {
  const seen = new Set<number>();
  return rows.filter((row) => {
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
