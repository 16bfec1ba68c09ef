import type { DatabaseSync } from 'node:sqlite';
import type { DuplicateItem, ImportedItem } from '../../contract/models/import.ts';
import type { ParsedFile } from '../../parsers/parser-protocol.ts';
import { insertArticle } from '../articles/article-table.ts';
import { findOriginal, insertOriginal } from '../articles/original-table.ts';
import { transaction } from '../db/transaction.ts';
import { addToIndex } from '../search/index/index-table.ts';
import { mergeAlong } from '../search/index/settle-index.ts';
import { asSignature, joinStory } from '../stories/stories.ts';
import { importedItem } from './imported-item.ts';

/** A file that was read, to be stored. `path` is what it is called in the report. */
export interface ReadFile extends ParsedFile {
  path: string;
}

/** `near`: it was imported, and is a reprint of an article that is there. */
export type Stored = { imported: ImportedItem; near?: DuplicateItem } | { duplicate: DuplicateItem };

/**
 * Stores articles with their bodies, originals and index entries in one transaction, and answers for each, in order.
 * What is identical to an article of the library, or to one before it, is not stored again. Throws as SQLite does;
 * then none is stored.
 */
export function commitArticles(db: DatabaseSync, files: readonly ReadFile[], importedAt: Date): Stored[] {
  return transaction(db, () => {
    const stored = files.map((file) => store(db, file, importedAt));
    mergeAlong(
      db,
      files.reduce((sum, { terms }) => sum + terms.length, 0),
    );
    return stored;
  });
}

function store(db: DatabaseSync, file: ReadFile, importedAt: Date): Stored {
  const { path, ordinal, facts } = file;
  const known = findOriginal(db, file);
  if (known?.article) return { duplicate: { path, of: known.article, kind: 'identical' } };
  const original = known?.seq ?? insertOriginal(db, file, facts.mediaType);
  const { seq, id } = insertArticle(db, facts, file.body, { path, original, ordinal }, importedAt);
  addToIndex(db, seq, file.terms);
  const imported = importedItem(id, path, file);
  // Pages that are no article change from day to day around the same frame: they are no reprints.
  const of = facts.notArticle ? null : joinStory(db, seq, asSignature(file.signature));
  return of === null ? { imported } : { imported, near: { path, of, kind: 'near' } };
}
