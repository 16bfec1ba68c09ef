import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitsOf } from '../../../renderer/reader/hits.ts';

test('hits are stepped through in reading order, the title first', () => {
  const hits = hitsOf({
    title: [[3, 5]],
    blocks: [
      { block: 4, marks: [[0, 2]] },
      {
        block: 1,
        marks: [
          [7, 9],
          [12, 14],
        ],
      },
    ],
  });
  assert.deepEqual(
    hits.map(({ block, span }) => [block, span[0]]),
    [
      ['title', 3],
      [1, 7],
      [1, 12],
      [4, 0],
    ],
  );
});
