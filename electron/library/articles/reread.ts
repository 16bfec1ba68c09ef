import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../contract/failure.ts';
import type { ParsedFile } from '../../parsers/parser-protocol.ts';
import { type Anchor, anchorOf, placeOf } from '../clips/clip-anchor.ts';
import { findPassage, type Passage } from '../clips/find-passage.ts';
import { placeClips } from '../clips/place-clips.ts';
import { statements } from '../db/statements.ts';
import { transaction } from '../db/transaction.ts';
import { openParserPool } from '../import/parser-pool.ts';
import type { Handler } from '../library.ts';
import { asSignature, replaceSignature } from '../stories/stories.ts';
import { columnValues, readArticle, seqOf } from './article-table.ts';
import type { Composed } from './change-parts.ts';
import { readSource, writeSource } from './content.ts';
import { correctAgain } from './correction-table.ts';
import { matchParts, type Renumbering, renumberChanges } from './match-parts.ts';
import { readOriginal } from './original-table.ts';

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
function replace(db: DatabaseSync, seq: number, { article, signature }: ParsedFile): void {
  const before = readSource(db, seq);
  const renumbering = matchParts(before?.parts ?? [], article.parts);
  const changes = renumberChanges(before?.changes ?? new Map(), renumbering);
  statements(db, sql).setRead.run(...columnValues(article), seq);
  correctAgain(db, seq);
  const composed = writeSource(db, seq, { parts: article.parts, changes });
  placeClips(db, seq, composed, (passage, anchor) => reanchor(passage, anchor, renumbering, composed));
  replaceSignature(db, seq, article.text, asSignature(signature));
}

/** The place in the same parts, else where the same words stand between the same words. */
function reanchor(
  passage: Passage,
  anchor: Anchor | null,
  renumbering: Renumbering,
  composed: Composed,
): Anchor | null {
  const startPart = renumbering.get(anchor?.startPart ?? -1);
  const endPart = renumbering.get(anchor?.endPart ?? -1);
  const same =
    anchor && startPart !== undefined && endPart !== undefined ? { ...anchor, startPart, endPart } : null;
  if (same && placeOf(same, passage.quote, composed)) return same;
  const span = findPassage(passage, composed.text);
  return span ? anchorOf(span, composed) : same;
}
