import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inSteadyOrder } from '../../../renderer/search/steady-order.ts';

const values = (text: string) =>
  text.split(' ').map((one) => ({ value: one.slice(0, 1), count: Number(one.slice(1)) }));

test('values keep their places while their counts change; those that are gone count 0, new ones come last', () => {
  assert.deepEqual(inSteadyOrder(values('c9 d4 a1'), values('a5 b3 c2')), values('a1 b0 c9 d4'));
  assert.deepEqual(inSteadyOrder(values('c9 a1'), []), values('c9 a1'));
});
