import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId, ClipId } from '../../../electron/contract/ids.ts';
import type { Clip } from '../../../electron/contract/models/clip.ts';
import { clipsMatching, tagsFrom } from '../../../renderer/clips/clip-filter.ts';
import { bareSource, justClipped } from '../../support/clip-source.ts';

function clip(id: string, change: Partial<Clip>): Clip {
  return {
    id: ClipId.parse(id.padEnd(13, '0')),
    article: ArticleId.parse('a000000000000'),
    start: 0,
    end: 1,
    quote: '',
    prefix: '',
    suffix: '',
    comment: '',
    tags: [],
    colour: 1,
    createdAt: '2026-01-14T00:00:00.000Z',
    ...justClipped,
    source: bareSource,
    ...change,
  };
}

const trung = clip('c1', { quote: 'Bộ trưởng Lê Hoài Trung đánh giá cao', tags: ['Đối ngoại'] });
const peace = clip('c2', { quote: 'contributing to peace', comment: 'for section 2' });

test('a clip is found by quotation, comment and tag, with or without tone marks', () => {
  assert.deepEqual(clipsMatching([trung, peace], 'le hoai'), [trung]);
  assert.deepEqual(clipsMatching([trung, peace], 'Lê HOÀI'), [trung]);
  assert.deepEqual(clipsMatching([trung, peace], 'section'), [peace]);
  assert.deepEqual(clipsMatching([trung, peace], 'doi ngoai'), [trung]);
});

test('every word has to be there, and without words every clip is', () => {
  assert.deepEqual(clipsMatching([trung, peace], 'peace trung'), []);
  assert.deepEqual(clipsMatching([trung, peace], '  '), [trung, peace]);
});

test('a colour narrows the clips down', () => {
  const sage = clip('c3', { quote: 'peace', colour: 2 });
  assert.deepEqual(clipsMatching([peace, sage], 'peace', 2), [sage]);
  assert.deepEqual(clipsMatching([peace, sage], '', 3), []);
});

test('tags are what stands between commas, each once', () => {
  assert.deepEqual(tagsFrom(' ASEAN, , đối ngoại,ASEAN '), ['ASEAN', 'đối ngoại']);
  assert.deepEqual(tagsFrom(''), []);
});
