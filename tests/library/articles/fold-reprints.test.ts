import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const told = Array.from({ length: 12 }, (_, n) => `Sentence ${n} tells what the ferry did on day ${n}.`);

test('a story is one row of the folded list: its first in the order that the filter lets through', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  add({ title: 'Alone', publishedOn: '2026-01-03', paragraphs: ['Another matter altogether.'] });
  add({ title: 'Agency', agency: 'VNA', publishedOn: '2026-01-01', paragraphs: told });
  add({ title: 'Daily', agency: 'AFP', publishedOn: '2026-01-05', paragraphs: [...told, 'It rained.'] });
  const titles = async (input: { foldReprints?: boolean; to?: string; offset?: number }) => {
    const { total, articles } = await ask('articles.list', { limit: 9, ...input });
    return [total, ...articles.map(({ title, reprints }) => `${title} ${reprints}`)];
  };
  assert.deepEqual(await titles({}), [3, 'Daily 1', 'Alone 0', 'Agency 1']);
  assert.deepEqual(await titles({ foldReprints: true }), [2, 'Daily 1', 'Alone 0']);
  assert.deepEqual(await titles({ foldReprints: true, offset: 1 }), [2, 'Alone 0']);
  assert.deepEqual(await titles({ foldReprints: true, to: '2026-01-04' }), [2, 'Alone 0', 'Agency 1']);
});
