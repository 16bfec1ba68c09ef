import type { CorrectionUndo } from '../../electron/contract/calls/articles.ts';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { CorrectableField } from '../../electron/contract/models/article.ts';
import { call } from '../connection/call.ts';
import { refreshOpenArticle } from '../reader/open-article.ts';
import { askResults } from '../search/results.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { showCorrecting } from './correcting.ts';
import type { Corrections } from './corrections.ts';
import { inPieces } from './in-pieces.ts';

/**
 * Corrects fields of articles, showing how far it is, and says so with the way back; false when it failed, which is told,
 * or was given up.
 */
export async function correct(
  ids: readonly ArticleId[],
  fields: Corrections['fields'],
  said: 'details.done' | 'details.article' | 'details.no-article' = 'details.done',
): Promise<boolean> {
  const undo: CorrectionUndo[] = [];
  const stopping = new AbortController();
  const answers = await showCorrecting(
    ids.length,
    () => stopping.abort(),
    (did) =>
      inPieces(ids, async (some) => {
        if (stopping.signal.aborted) return null;
        const answer = valueOrTell(await call('articles.correct', { ids: some, fields }));
        undo.push(...(answer?.undo ?? []));
        did(some.length);
        return answer;
      }),
  );
  // All or none: what was corrected before a piece failed, or it was given up, is as it was again.
  const asBefore = answers !== null || (await takeBack(undo));
  await refresh();
  if (!answers && asBefore && stopping.signal.aborted) tell({ kind: 'success', key: 'details.stopped' });
  if (!answers) return false;
  const corrected = answers.reduce((sum, answer) => sum + answer.corrected, 0);
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

async function goBack(undo: readonly CorrectionUndo[]): Promise<void> {
  const done = await takeBack(undo);
  await refresh();
  if (done) tell(null);
}

/** Each article gets back exactly what it had; false when that failed, which is told. */
async function takeBack(undo: readonly CorrectionUndo[]): Promise<boolean> {
  const answers = await showCorrecting(undo.length, null, (did) =>
    inPieces(undo, async (corrections) => {
      const answer = valueOrTell(await call('articles.correct-each', { corrections }));
      did(corrections.length);
      return answer;
    }),
  );
  return answers !== null;
}

async function refresh(): Promise<void> {
  await Promise.all([refreshOpenArticle(), askResults()]);
}
