import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../../electron/contract/models/span.ts';
import { runsOf } from '../../../renderer/ui/marked.ts';

test('overlapping spans share a run where they overlap', () => {
  const runs = runsOf('abcdef', [
    [0, 4],
    [2, 6],
  ]);
  assert.deepEqual(
    runs.map(({ text, in: inside }) => [text, inside]),
    [
      ['ab', [0]],
      ['cd', [0, 1]],
      ['ef', [1]],
    ],
  );
});

test('whatever the spans, the runs joined are the text and each letter is in just its spans', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), spans, (text, pairs) => {
      const sorted = pairs.map(([a, b]): Span => (a <= b ? [a, b] : [b, a]));
      const runs = runsOf(text, sorted);
      assert.equal(runs.map((run) => run.text).join(''), text);
      for (const run of runs)
        for (let at = run.start; at < run.end; at++)
          assert.deepEqual(
            run.in,
            sorted.flatMap(([start, end], index) => (start <= at && at < end ? [index] : [])),
          );
    }),
  );
});
