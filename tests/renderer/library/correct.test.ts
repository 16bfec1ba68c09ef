import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, ok } from '../../../electron/contract/failure.ts';
import { ArticleId, newId } from '../../../electron/contract/ids.ts';
import { setConnection } from '../../../renderer/connection/call.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';

// The window's address is read when its modules load.
const page = new URL('app://attache/');
Object.assign(globalThis, {
  location: page,
  history: { replaceState() {} },
  window: { addEventListener() {} },
});
const { correct } = await import('../../../renderer/library/correct.ts');
const { useCorrecting } = await import('../../../renderer/library/correcting.ts');
const { useMessage } = await import('../../../renderer/state/messages.ts');

/** A library in which correcting fails from the piece numbered `from` on; what was taken back, by article. */
function library(from: number) {
  const takenBack: ArticleId[] = [];
  let pieces = 0;
  const answer = (name: string, input: { ids?: ArticleId[]; corrections?: { id: ArticleId }[] }) => {
    if (name === 'articles.correct-each') {
      takenBack.push(...(input.corrections ?? []).map(({ id }) => id));
      return ok({ corrected: 0 });
    }
    if (name !== 'articles.correct') return fail('cancelled');
    if (pieces++ >= from) return fail('disk-full');
    const ids = input.ids ?? [];
    return ok({ corrected: ids.length, undo: ids.map((id) => ({ id })) });
  };
  const call = async (name: string, input: object) => answer(name, input);
  setConnection({ call } as never as Connection);
  return takenBack;
}

const articles = Array.from({ length: 1_200 }, () => newId(ArticleId, 'a'));

test('Of a correction of many that fails on the way nothing stays, and the failure is told', async () => {
  const takenBack = library(2);
  assert.equal(await correct(articles, { agency: 'VNA' }), false);
  assert.deepEqual(takenBack, articles.slice(0, 1_000));
  assert.equal(useMessage.getState().message?.key, 'failure.disk-full');
});

test('A correction of many is told once, with the way back for all of them', async () => {
  const takenBack = library(Number.POSITIVE_INFINITY);
  assert.equal(await correct(articles, { agency: 'VNA' }), true);
  const { message } = useMessage.getState();
  assert.deepEqual([message?.key, message?.values], ['details.done', { count: 1_200 }]);
  const { promise: gone, resolve } = Promise.withResolvers<void>();
  useMessage.subscribe((state) => state.message === null && resolve());
  message?.action?.run();
  await gone;
  assert.deepEqual(takenBack, articles);
});

test('How far a correction of many is can be seen, and nothing stays of one that is given up', async (t) => {
  const takenBack = library(Number.POSITIVE_INFINITY);
  const seen: string[] = [];
  const end = useCorrecting.subscribe(({ correcting }) => {
    if (!correcting) return;
    seen.push(`${correcting.stop ? 'corrected' : 'taken back'} ${correcting.done}/${correcting.total}`);
    if (correcting.done === 1_000) correcting.stop?.();
  });
  t.after(end);
  assert.equal(await correct(articles, { agency: 'VNA' }), false);
  assert.deepEqual(seen, [
    'corrected 0/1200',
    'corrected 500/1200',
    'corrected 1000/1200',
    'taken back 0/1000',
    'taken back 500/1000',
    'taken back 1000/1000',
  ]);
  assert.deepEqual(takenBack, articles.slice(0, 1_000));
  assert.equal(useCorrecting.getState().correcting, null);
  assert.equal(useMessage.getState().message?.key, 'details.stopped');
});
