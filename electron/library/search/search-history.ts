import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../db/statements.ts';
import { transaction } from '../db/transaction.ts';

/** More than anybody goes through. */
const kept = 100;

const sql = {
  all: 'SELECT query FROM search_history ORDER BY seq DESC',
  remove: 'DELETE FROM search_history WHERE query = ?',
  insert: 'INSERT INTO search_history (query) VALUES (?)',
  cut: 'DELETE FROM search_history WHERE seq NOT IN (SELECT seq FROM search_history ORDER BY seq DESC LIMIT ?)',
  clear: 'DELETE FROM search_history',
} as const;

/** What was searched for, latest first. */
export function readHistory(db: DatabaseSync): string[] {
  return statements(db, sql)
    .all.all()
    .map((row) => String(row['query']));
}

/** Puts a query at the head of the history; the oldest go when there are too many. */
export function rememberQuery(db: DatabaseSync, query: string): void {
  const run = statements(db, sql);
  transaction(db, () => {
    run.remove.run(query);
    run.insert.run(query);
    run.cut.run(kept);
  });
}

export function clearHistory(db: DatabaseSync): void {
  statements(db, sql).clear.run();
}
