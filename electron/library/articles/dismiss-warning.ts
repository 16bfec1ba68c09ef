import type { DatabaseSync } from 'node:sqlite';
import { fail, ok } from '../../contract/failure.ts';
import type { ImportWarning } from '../../contract/models/article.ts';
import { statements } from '../db/statements.ts';
import type { Handler } from '../library.ts';
import { readArticle, seqOf } from './article-table.ts';
import { namesIn } from './read-warnings.ts';

const sql = {
  dismissed: 'SELECT dismissed FROM article WHERE seq = ?',
  setDismissed: 'UPDATE article SET dismissed = ? WHERE seq = ?',
} as const;

/** Settles a warning, or lets it be asked again. */
export const dismissWarning: Handler<'articles.dismiss-warning'> = (
  { db, emit },
  { id, warning, dismissed },
) => {
  const seq = seqOf(db, id);
  if (seq === null) return fail('not-found', id);
  setDismissed(db, seq, warning, dismissed);
  emit('library.changed', { what: 'articles' });
  const article = readArticle(db, id);
  return article ? ok(article) : fail('not-found', id);
};

function setDismissed(db: DatabaseSync, seq: number, warning: ImportWarning, dismissed: boolean): void {
  const run = statements(db, sql);
  const all = new Set(namesIn(run.dismissed.get(seq)?.['dismissed']));
  if (dismissed) all.add(warning);
  else all.delete(warning);
  run.setDismissed.run(JSON.stringify([...all]), seq);
}
