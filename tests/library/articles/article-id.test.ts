import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ArticleId, idOf } from '../../../electron/contract/ids.ts';
import { nextArticleId } from '../../../electron/library/articles/article-id.ts';

test('new articles have ids in order, none of them twice', () => {
  const ids = Array.from({ length: 2_000 }, nextArticleId);
  // Those of a process may begin anew at zero once in its life.
  const turns = ids.filter((id, index) => index > 0 && id <= (ids[index - 1] ?? ''));
  assert.ok(turns.length <= 1, turns.join());
  assert.equal(new Set(ids).size, ids.length);
});

test('an id stands for sixty bits, and sorts as they do', () => {
  const numbers = [0n, 31n, 32n, 2n ** 59n, 2n ** 60n - 1n];
  const ids = numbers.map((bits) => idOf(ArticleId, 'a', bits));
  assert.deepEqual(ids.slice(0, 3), ['a000000000000', 'a00000000000z', 'a000000000010']);
  assert.deepEqual(ids.toSorted(), ids);
});
