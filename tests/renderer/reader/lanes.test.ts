import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanesOf } from '../../../renderer/reader/lanes.ts';

test('what overlaps stands side by side, and a lane is used again once it is free', () => {
  const at = (top: number, bottom: number) => ({ top, height: bottom - top });
  assert.deepEqual(lanesOf([at(0, 100), at(10, 40), at(20, 30), at(40, 60), at(100, 120)]), [0, 1, 2, 1, 0]);
  assert.deepEqual(lanesOf([]), []);
});
