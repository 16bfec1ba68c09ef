import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../contract/failure.ts';
import type { ParsedFile } from '../../parsers/parser-protocol.ts';
import { statements } from '../db/statements.ts';
import { transaction } from '../db/transaction.ts';
import { openParserPool } from '../import/parser-pool.ts';
import type { Handler } from '../library.ts';
import { asSignature, replaceSignature } from '../stories/stories.ts';
import { partsOf } from './article-body.ts';
import { columnValues, readArticle, seqOf } from './article-table.ts';
import { correctAgain } from './correction-table.ts';
import { readOriginal } from './original-table.ts';
import { replaceParts } from './replace-parts.ts';

const sql = {
  setRead: `UPDATE article SET title = ?, title_from = ?, language = ?, agency = ?, place = ?, byline = ?, outlet = ?,
    address = ?, published_on = ?, published_on_from = ?, published_at = ?, encoding = ?, not_article = ?,
    warnings = ? WHERE seq = ?`,
} as const;

/** Reads an article's original again in a parser process. Fails with `not-found` and as the parser does. */
export const rereadArticle: Handler<'articles.reread'> = async (library, { id, encoding }) => {
  const { db, emit } = library;
  const original = readOriginal(db, id);
  if (!original) return fail('not-found', id);
  const pool = openParserPool(library.spawnParser);
  const { path: name, bytes, importedAt, ordinal } = original;
  const read = await pool.parse({ name, bytes, importedAt, ...(encoding ? { encoding } : {}) });
  pool.close();
  if (!read.ok) return read;
  const { items } = read.value;
  const item = items.find(({ result }) => result.ok && result.value.ordinal === ordinal) ?? items[ordinal];
  if (!item) return fail('unreadable', name);
  if (!item.result.ok) return item.result;
  const parsed = item.result.value;

  const seq = seqOf(db, id);
  if (seq === null) return fail('not-found', id);
  transaction(db, () => replace(db, seq, parsed));
  emit('library.changed', { what: 'articles' });
  emit('library.changed', { what: 'clips' });
  const article = readArticle(db, id);
  return article ? ok(article) : fail('not-found', id);
};

/** Puts a new reading in the place of an article's own; what the analyst corrected and changed stays. */
function replace(db: DatabaseSync, seq: number, { facts, body, signature }: ParsedFile): void {
  statements(db, sql).setRead.run(...columnValues(facts), seq);
  correctAgain(db, seq);
  replaceParts(db, seq, partsOf(body));
  replaceSignature(db, seq, asSignature(signature));
}
