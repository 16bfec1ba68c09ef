import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPieces } from '../../../renderer/library/in-pieces.ts';

const many = Array.from({ length: 1201 }, (_, at) => at);

test('many are asked for in pieces, in turn, and none twice', async () => {
  let asking = 0;
  const answers = await inPieces(many, async (piece) => {
    assert.equal(++asking, 1, 'one piece at a time');
    await null;
    asking--;
    return piece;
  });
  assert.deepEqual(answers?.flat(), many);
  assert.deepEqual(
    answers?.map(({ length }) => length),
    [500, 500, 201],
  );
});

test('a piece that fails ends it', async () => {
  const asked: number[] = [];
  const answers = await inPieces(many, async ([first = -1]) => (asked.push(first) === 2 ? null : first));
  assert.equal(answers, null);
  assert.deepEqual(asked, [0, 500]);
});

test('of none, nothing is asked', async () => {
  assert.deepEqual(await inPieces([], async () => assert.fail('asked')), []);
});
