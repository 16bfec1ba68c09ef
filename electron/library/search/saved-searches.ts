import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { searchFilter } from '../../contract/calls/search-filter.ts';
import { newId, SavedSearchId } from '../../contract/ids.ts';
import type { SavedSearch } from '../../contract/models/search.ts';
import { articleColumns } from '../articles/article-columns.ts';
import { statements } from '../db/statements.ts';
import { parseQuery } from './query/query-parser.ts';
import { filterTest, readClipTags } from './results/facet-tests.ts';
import { matchingRows } from './search.ts';

const sql = {
  last: 'SELECT coalesce(max(seq), 0) AS seq FROM article',
  insert: `INSERT INTO saved_search (id, name, query, filter, sort, seen, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  all: 'SELECT * FROM saved_search WHERE binned_at IS NULL ORDER BY seq',
  get: 'SELECT * FROM saved_search WHERE id = ?',
  rename: 'UPDATE saved_search SET name = ? WHERE id = ?',
  see: 'UPDATE saved_search SET seen = ? WHERE id = ?',
  bin: 'UPDATE saved_search SET binned_at = ? WHERE id = ?',
} as const;

/** What was kept is read as what comes from outside: a filter of another version is taken as far as it is known. */
const StoredFilter = z.object(searchFilter).catch({});

type Said = Pick<SavedSearch, 'name' | 'query' | 'filter' | 'sort'>;

/** Keeps a search by name; all that it finds counts as seen. */
export function insertSavedSearch(db: DatabaseSync, said: Said, now: Date): SavedSearchId {
  const id = newId(SavedSearchId, 'q');
  const { name, query, filter, sort } = said;
  statements(db, sql).insert.run(
    id,
    name,
    query,
    JSON.stringify(filter),
    sort,
    lastArticle(db),
    now.toISOString(),
  );
  return id;
}

/** Saved searches that are not in the bin, by name. */
export function listSavedSearches(db: DatabaseSync): SavedSearch[] {
  const last = lastArticle(db);
  return statements(db, sql)
    .all.all()
    .map((row) => fromRow(db, row, last))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A saved search, from the bin too, or null. */
export function readSavedSearch(db: DatabaseSync, id: SavedSearchId): SavedSearch | null {
  const row = statements(db, sql).get.get(id);
  return row ? fromRow(db, row, lastArticle(db)) : null;
}

export function renameSavedSearch(db: DatabaseSync, id: SavedSearchId, name: string): void {
  statements(db, sql).rename.run(name, id);
}

/** Counts all that a saved search finds now as seen. */
export function seeSavedSearch(db: DatabaseSync, id: SavedSearchId): void {
  statements(db, sql).see.run(lastArticle(db), id);
}

/** `binnedAt` null takes it out of the bin. */
export function binSavedSearch(db: DatabaseSync, id: SavedSearchId, binnedAt: Date | null): void {
  statements(db, sql).bin.run(binnedAt?.toISOString() ?? null, id);
}

/** Row numbers grow with what comes in, so that the last one tells what was there. */
function lastArticle(db: DatabaseSync): number {
  return Number(statements(db, sql).last.get()?.['seq']);
}

function fromRow(db: DatabaseSync, row: Record<string, SQLOutputValue>, last: number): SavedSearch {
  const said: Said = {
    name: String(row['name']),
    query: String(row['query']),
    filter: StoredFilter.parse(JSON.parse(String(row['filter']))),
    sort: row['sort'] === 'date' ? 'date' : 'relevance',
  };
  const seen = Number(row['seen']);
  return { id: SavedSearchId.parse(row['id']), ...said, fresh: seen < last ? countNewer(db, said, seen) : 0 };
}

function countNewer(db: DatabaseSync, { query, filter }: Said, seen: number): number {
  const columns = articleColumns(db);
  const failedOf = filterTest(db, columns, readClipTags(db), filter);
  const rows = query.trim() ? matchingRows(db, parseQuery(query, false), {}) : columns.byDate;
  let count = 0;
  for (const seq of rows) if (seq > seen && columns.present[seq] && failedOf(seq) === 0) count++;
  return count;
}
