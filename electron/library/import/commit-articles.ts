import type { DatabaseSync } from 'node:sqlite';
import type { DuplicateItem, ImportedItem } from '../../contract/models.ts';
import type { ParsedFile } from '../../parsers/parser-protocol.ts';
import { articleWithOriginal, insertArticle } from '../articles/article-table.ts';
import { transaction } from '../db/transaction.ts';
import { addToIndex } from '../search/index-table.ts';

/** A file that was read, to be stored. `path` is what it is called in the report. */
export interface ReadFile extends ParsedFile {
  path: string;
}

export type Stored = { imported: ImportedItem } | { duplicate: DuplicateItem };

/**
 * Stores articles with their bodies, originals and index entries in one transaction, and answers for each, in order.
 * What is identical to an article of the library, or to one before it, is not stored again. Throws as SQLite does;
 * then none is stored.
 */
export function commitArticles(db: DatabaseSync, files: readonly ReadFile[], importedAt: Date): Stored[] {
  return transaction(db, () => files.map((file) => store(db, file, importedAt)));
}

function store(db: DatabaseSync, file: ReadFile, importedAt: Date): Stored {
  const { article, path, sha256, bytes, fields } = file;
  const of = articleWithOriginal(db, sha256);
  if (of) return { duplicate: { path, of, kind: 'identical' } };
  const { seq, id } = insertArticle(db, article, { path, bytes, sha256 }, importedAt);
  addToIndex(db, seq, fields);
  const { title, language, publishedOn, warnings } = article;
  return { imported: { id, path, title, language, publishedOn, warnings } };
}
