import type { DatabaseSync } from 'node:sqlite';
import { ArticleId } from '../../contract/ids.ts';
import { statements } from '../db/statements.ts';

/** The file an article came from. `path` is where it was, or the name a browser gave it. */
export interface OriginalFile {
  path: string;
  bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
  /** Which of the articles of this original it is, from 0. */
  ordinal: number;
}

const sql = {
  find: `SELECT original.seq, article.id FROM original
    LEFT JOIN article ON article.original = original.seq AND article.ordinal = ? WHERE sha256 = ?`,
  insert: 'INSERT INTO original (media_type, sha256, bytes) VALUES (?, ?, ?)',
  read: `SELECT article.path, article.encoding, article.ordinal, article.imported_at, media_type, bytes
    FROM original JOIN article ON article.original = original.seq WHERE article.id = ?`,
} as const;

/** The original of the very same bytes and the article made of it with that ordinal, or null. */
export function findOriginal(
  db: DatabaseSync,
  { sha256, ordinal }: Pick<OriginalFile, 'sha256' | 'ordinal'>,
): { seq: number; article: ArticleId | null } | null {
  const row = statements(db, sql).find.get(ordinal, sha256);
  if (!row) return null;
  return { seq: Number(row['seq']), article: row['id'] === null ? null : ArticleId.parse(row['id']) };
}

/** Inserts an original and returns its row number. Call in the transaction that inserts its first article. */
export function insertOriginal(
  db: DatabaseSync,
  { sha256, bytes }: Pick<OriginalFile, 'sha256' | 'bytes'>,
  mediaType: string,
): number {
  return Number(statements(db, sql).insert.run(mediaType, sha256, bytes).lastInsertRowid);
}

export interface StoredOriginal extends Pick<OriginalFile, 'path' | 'bytes' | 'ordinal'> {
  mediaType: string;
  /** In which it was read; null where its format has none. */
  encoding: string | null;
  importedAt: Date;
}

/** The original of an article, or null. */
export function readOriginal(db: DatabaseSync, id: ArticleId): StoredOriginal | null {
  const row = statements(db, sql).read.get(id);
  if (!row) return null;
  return {
    path: String(row['path']),
    bytes: row['bytes'] as Uint8Array,
    ordinal: Number(row['ordinal']),
    mediaType: String(row['media_type']),
    encoding: row['encoding'] as string | null,
    importedAt: new Date(String(row['imported_at'])),
  };
}
