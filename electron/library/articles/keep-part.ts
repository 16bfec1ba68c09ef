import { fail, ok } from '../../contract/failure.ts';
import { transaction } from '../db/transaction.ts';
import type { Handler } from '../library.ts';
import { readArticle, seqOf } from './article-table.ts';
import { changePart } from './change-parts.ts';
import { readSource } from './content.ts';
import { rewriteParts } from './replace-parts.ts';

/** Takes a part out or puts it back: text, index entry and the places of clips change in one transaction. */
export const keepPart: Handler<'articles.keep-part'> = ({ db, emit }, { id, part: number, kept }) => {
  const seq = seqOf(db, id);
  const source = seq === null ? null : readSource(db, seq);
  if (seq === null || !source) return fail('not-found', id);
  const part = source.parts[number];
  if (!part) return fail('invalid-input', `part ${number}`);
  const changes = new Map(source.changes);
  const change = changePart(part, changes.get(number), kept);
  if (change === undefined) changes.delete(number);
  else changes.set(number, change);
  transaction(db, () => rewriteParts(db, seq, source, changes));
  emit('library.changed', { what: 'articles' });
  emit('library.changed', { what: 'clips' });
  const article = readArticle(db, id);
  return article ? ok(article) : fail('not-found', id);
};
