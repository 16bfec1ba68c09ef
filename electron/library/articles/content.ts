import type { DatabaseSync } from 'node:sqlite';
import type { Part } from '../../contract/models/article.ts';
import { statements } from '../db/statements.ts';
import { indexTerms } from '../search/index/index-fields.ts';
import { addToIndex, removeFromIndex } from '../search/index/index-table.ts';
import { packBody, unpackBlocks, unpackParts } from './article-body.ts';
import { writeBody } from './article-table.ts';
import { type Changes, type Composed, composeChanged } from './change-parts.ts';
import { readChanges, writeChanges } from './change-table.ts';

const sql = {
  parts: 'SELECT text, parts FROM article_body WHERE article = ?',
  toIndex: `SELECT title, language, agency, place, text, blocks FROM article JOIN article_body ON article = seq
    WHERE seq = ?`,
} as const;

/** What an article is made of: its parts as import read them, and what the analyst did to them. */
export interface Source {
  parts: Part[];
  changes: Changes;
}

export function readSource(db: DatabaseSync, seq: number): Source | null {
  const row = statements(db, sql).parts.get(seq);
  if (!row) return null;
  const parts = unpackParts(String(row['parts']), String(row['text']));
  return { parts, changes: readChanges(db, seq) };
}

/** Composes an article anew and stores it with its changes and its index entry. Call in a transaction. */
export function writeSource(db: DatabaseSync, seq: number, { parts, changes }: Source): Composed {
  const composed = composeChanged(parts, changes);
  writeBody(db, seq, packBody({ ...composed, parts }));
  writeChanges(db, seq, changes);
  indexAnew(db, seq);
  return composed;
}

/** Replaces an article's index entry. Call in the transaction that changed the article. */
export function indexAnew(db: DatabaseSync, seq: number): void {
  const row = statements(db, sql).toIndex.get(seq);
  if (!row) return;
  removeFromIndex(db, seq);
  const terms = indexTerms({
    title: String(row['title']),
    language: String(row['language']),
    agency: row['agency'] as string | null,
    place: row['place'] as string | null,
    blocks: unpackBlocks(String(row['blocks']), String(row['text'])),
  });
  addToIndex(db, seq, terms);
}
