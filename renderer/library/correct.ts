import type { ArticleId } from '../../electron/contract/ids.ts';
import type { CorrectableField } from '../../electron/contract/models.ts';
import { call } from '../connection/call.ts';
import { refreshOpenArticle } from '../reader/open-article.ts';
import { askResults } from '../search/results.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { type Corrections, correctionsOf, type Values } from './corrections.ts';

/**
 * Corrects fields of articles and says so; false when it failed, which is told. `before`: what a single article had,
 * to undo it.
 */
export async function correct(
  articles: readonly ArticleId[],
  fields: Corrections['fields'],
  before: Values | null,
): Promise<boolean> {
  const answer = valueOrTell(await call('articles.correct', { ids: [...articles], fields }));
  if (!answer) return false;
  await Promise.all([refreshOpenArticle(), askResults()]);
  tell({
    kind: 'success',
    key: 'details.done',
    values: { count: answer.corrected },
    ...(before ? { action: { label: 'action.undo', run: () => void undo(articles, fields, before) } } : {}),
  });
  return true;
}

async function undo(articles: readonly ArticleId[], fields: Corrections['fields'], before: Values) {
  const names = Object.keys(fields) as CorrectableField[];
  const typed = Object.fromEntries(names.map((name) => [name, before[name] || null]));
  const answer = await call('articles.correct', {
    ids: [...articles],
    fields: correctionsOf(typed, null).fields,
  });
  if (!valueOrTell(answer)) return;
  await Promise.all([refreshOpenArticle(), askResults()]);
  tell(null);
}
