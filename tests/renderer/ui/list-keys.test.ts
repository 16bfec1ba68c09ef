import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowAfterKey } from '../../../renderer/ui/list-keys.ts';

test('arrows move by a row, Home and End to the ends, Page keys by what is in sight', () => {
  assert.equal(rowAfterKey('ArrowDown', 3, 10, 5), 4);
  assert.equal(rowAfterKey('ArrowUp', 3, 10, 5), 2);
  assert.equal(rowAfterKey('Home', 3, 10, 5), 0);
  assert.equal(rowAfterKey('End', 3, 10, 5), 9);
  assert.equal(rowAfterKey('PageDown', 3, 10, 5), 7);
  assert.equal(rowAfterKey('PageUp', 3, 10, 5), 0);
});

test('a list has ends, an empty list no rows, and other keys do not move', () => {
  assert.equal(rowAfterKey('ArrowDown', 9, 10, 5), 9);
  assert.equal(rowAfterKey('ArrowUp', 0, 10, 5), 0);
  assert.equal(rowAfterKey('ArrowDown', -1, 10, 5), 0);
  assert.equal(rowAfterKey('ArrowUp', -1, 10, 5), 9);
  assert.equal(rowAfterKey('ArrowDown', -1, 0, 5), null);
  assert.equal(rowAfterKey('x', 3, 10, 5), null);
});
