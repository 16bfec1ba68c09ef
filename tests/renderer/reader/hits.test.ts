import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hitsOf } from '../../../renderer/reader/hits.ts';

test('hits are stepped through in reading order, the title first, a phrase as one', () => {
  const phrase: [number, number][] = [
    [7, 9],
    [12, 14],
  ];
  const hits = hitsOf({
    title: [[[3, 5]]],
    blocks: [
      { block: 4, hits: [[[0, 2]]] },
      { block: 1, hits: [phrase, [[20, 22]]] },
    ],
  });
  assert.deepEqual(hits, [
    { block: 'title', spans: [[3, 5]] },
    { block: 1, spans: phrase },
    { block: 1, spans: [[20, 22]] },
    { block: 4, spans: [[0, 2]] },
  ]);
});
