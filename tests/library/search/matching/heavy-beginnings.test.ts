import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexReader } from '../../../../electron/library/search/index/index-reader.ts';
import { keptSums } from '../../../../electron/library/search/index/kept-sums.ts';
import { addTo, emptySums, takeSums } from '../../../../electron/library/search/index/sums.ts';
import { loadVocabulary } from '../../../../electron/library/search/index/vocabulary.ts';
import { readyBeginnings } from '../../../../electron/library/search/matching/heavy-beginnings.ts';
import { temporaryLibrary } from '../../../support/temporary-library.ts';

test('a beginning that was made ready finds the same articles with the same scores, and those that come in later', async (t) => {
  const { add, ask, library } = temporaryLibrary(t);
  const words = (count: number) => Array.from({ length: count }, (_, at) => `thu${at % 97}`).join(' ');
  for (let one = 0; one < 14; one++) add({ language: 'vi', paragraphs: [words(8_000 - 7 * one)] });
  add({ title: 'Thanh', paragraphs: ['Other words.'] });
  const found = async (query: string) => {
    const { hits, total } = await ask('search.query', { query, asTyped: true });
    return { total, scores: hits.map(({ id, score }) => [id, score]) };
  };
  const isReady = () => indexReader(library.db).beginnings.addTo(emptySums(10), 't');
  const walked = await found('th');
  assert.equal(isReady(), false);
  while (loadVocabulary(library.db) || readyBeginnings(library.db));
  assert.equal(isReady(), true);
  assert.equal((await found('other')).total, 1);
  assert.deepEqual(await found('th'), walked);
  add({ language: 'vi', paragraphs: ['thu3'] });
  assert.equal(isReady(), false);
  assert.equal((await found('th')).total, walked.total + 1);
});

test('what is kept adds up to the same, and of more than there is room for those are left that take longest', () => {
  const size = 2_000_000;
  const kept = keptSums(size);
  const sums = emptySums(size);
  addTo(sums, 7, 4);
  addTo(sums, 1_999_999, 0.75);
  addTo(sums, 7, 2.75);
  kept.keep('light', sums, 200_000);
  kept.keep('th', sums, 900_000);
  kept.keep('tr', sums, 800_000);
  kept.keep('xyz', sums, 1_000);
  const { rows, counts } = takeSums(sums);
  const found = (beginning: string) => {
    const again = emptySums(size);
    return kept.addTo(again, beginning) ? takeSums(again) : null;
  };
  assert.deepEqual(['light', 'th', 'tr', 'xyz'].map(found), [null, { rows, counts }, { rows, counts }, null]);
});
