import type { DatabaseSync } from 'node:sqlite';
import { statements } from '../db/statements.ts';
import type { Changes } from './change-parts.ts';

const sql = {
  read: 'SELECT part, kept FROM article_change WHERE article = ?',
  clear: 'DELETE FROM article_change WHERE article = ?',
  add: 'INSERT INTO article_change (article, part, kept) VALUES (?, ?, ?)',
} as const;

/** What the analyst did to an article's parts. */
export function readChanges(db: DatabaseSync, article: number): Changes {
  const rows = statements(db, sql).read.all(article);
  return new Map(rows.map((row) => [Number(row['part']), row['kept'] === 1]));
}

/** Replaces what the analyst did to an article's parts. Call in the transaction that composes it anew. */
export function writeChanges(db: DatabaseSync, article: number, changes: Changes): void {
  const run = statements(db, sql);
  run.clear.run(article);
  for (const [part, kept] of changes) run.add.run(article, part, kept ? 1 : 0);
}
