import type { ArticleId } from '../../electron/contract/ids.ts';
import type { Article, CorrectableField } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { refreshOpenArticle } from '../reader/open-article.ts';
import { askResults } from '../search/results.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { type Corrections, correctionsOf, type Typed, valuesOf } from './corrections.ts';

/**
 * Corrects fields of articles and says so; false when it failed, which is told. `before`: a single article as it was,
 * to undo it.
 */
export async function correct(
  ids: readonly ArticleId[],
  fields: Corrections['fields'],
  before: Article | null,
): Promise<boolean> {
  const corrected = await ask(ids, fields, []);
  if (corrected === null) return false;
  tell({
    kind: 'success',
    key: 'details.done',
    values: { count: corrected },
    ...(before ? { action: { label: 'action.undo', run: () => void undo(before, fields) } } : {}),
  });
  return true;
}

/** Gives a field back what import found for it. */
export async function setBack(id: ArticleId, field: CorrectableField): Promise<void> {
  await ask([id], {}, [field]);
}

/** A field that had been corrected before gets that correction again; any other is as import has it. */
async function undo(before: Article, fields: Corrections['fields']): Promise<void> {
  const values = valuesOf(before);
  const names = Object.keys(fields) as CorrectableField[];
  const again: Typed = {};
  for (const name of names) if (before.corrected.includes(name)) again[name] = values[name] || null;
  const rest = names.filter((name) => !before.corrected.includes(name));
  if ((await ask([before.id], correctionsOf(again, null).fields, rest)) !== null) tell(null);
}

async function ask(
  ids: readonly ArticleId[],
  fields: Corrections['fields'],
  back: CorrectableField[],
): Promise<number | null> {
  const answer = valueOrTell(await call('articles.correct', { ids: [...ids], fields, setBack: back }));
  if (!answer) return null;
  await Promise.all([refreshOpenArticle(), askResults()]);
  return answer.corrected;
}
