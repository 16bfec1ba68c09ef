import type { CorrectionUndo } from '../../electron/contract/calls/articles.ts';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { CorrectableField } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { refreshOpenArticle } from '../reader/open-article.ts';
import { askResults } from '../search/results.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import type { Corrections } from './corrections.ts';
import { inPieces } from './in-pieces.ts';

/** Corrects fields of articles and says so, with the way back; false when it failed, which is told. */
export async function correct(
  ids: readonly ArticleId[],
  fields: Corrections['fields'],
  said: 'details.done' | 'details.article' | 'details.no-article' = 'details.done',
): Promise<boolean> {
  const answers = await inPieces(ids, async (piece) =>
    valueOrTell(await call('articles.correct', { ids: piece, fields })),
  );
  await refresh();
  if (!answers) return false;
  const corrected = answers.reduce((sum, answer) => sum + answer.corrected, 0);
  const undo = answers.flatMap((answer) => answer.undo);
  tell({
    kind: 'success',
    key: said,
    values: { count: corrected },
    action: { label: 'action.undo', run: () => void goBack(undo) },
  });
  return true;
}

/** Gives a field back what import found for it. */
export async function setBack(id: ArticleId, field: CorrectableField): Promise<void> {
  if (valueOrTell(await call('articles.correct', { ids: [id], fields: {}, setBack: [field] })))
    await refresh();
}

/** Each article gets back exactly what it had. */
async function goBack(undo: CorrectionUndo[]): Promise<void> {
  const answers = await inPieces(undo, async (corrections) =>
    valueOrTell(await call('articles.correct-each', { corrections })),
  );
  await refresh();
  if (answers) tell(null);
}

async function refresh(): Promise<void> {
  await Promise.all([refreshOpenArticle(), askResults()]);
}
