import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId, ClipId } from '../../../electron/contract/ids.ts';
import type { Clip } from '../../../electron/contract/models/clip.ts';
import { clipsAtHand } from '../../../renderer/notes/clips-at-hand.ts';
import { bareSource, justClipped } from '../../support/clip-source.ts';

const article = (n: number) => ArticleId.parse(`a${String(n).padStart(12, '0')}`);

function clip(n: number, of: number, start: number): Clip {
  const id = ClipId.parse(`c${String(n).padStart(12, '0')}`);
  const said = { quote: 'x', prefix: '', suffix: '', comment: '', tags: [], colour: 1 as const };
  return {
    id,
    article: article(of),
    start,
    end: start + 1,
    createdAt: '',
    ...justClipped,
    source: bareSource,
    ...said,
  };
}

test('the clips of the article being read come first, in reading order; the others stay newest first', () => {
  const newestFirst = [clip(5, 2, 0), clip(4, 1, 90), clip(3, 1, 10), clip(2, 3, 0)];
  const order = (of: number | null) =>
    clipsAtHand(newestFirst, of === null ? null : article(of)).map(({ id }) => Number(id.slice(1)));
  assert.deepEqual(order(1), [3, 4, 5, 2]);
  assert.deepEqual(order(null), [5, 4, 3, 2]);
});

test('at most thirty clips are at hand', () => {
  const many = Array.from({ length: 50 }, (_, index) => clip(index, 1, index));
  assert.equal(clipsAtHand(many, null).length, 30);
});
