import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstShares, foldedIn, layoutName, readShares } from '../../../renderer/frame/column-sizes.ts';
import { unfolded } from '../../../renderer/state/columns.ts';

test('the list begins at 320 px and the rest is halved', () => {
  assert.deepEqual(firstShares(1600, unfolded), { list: 20, reader: 40, note: 40 });
});

test('in a narrow window the list takes no share, because it is a drawer', () => {
  assert.deepEqual(firstShares(1024, unfolded), { list: 0, reader: 50, note: 50 });
});

test('what is folded stays so, and the others have its share', () => {
  assert.deepEqual(firstShares(1600, { ...unfolded, reader: true }), { list: 20, reader: 0, note: 80 });
  assert.deepEqual(firstShares(1600, { ...unfolded, list: true, note: true }), {
    list: 0,
    reader: 100,
    note: 0,
  });
});

test('windows of about the same size share a layout, others do not', () => {
  assert.equal(layoutName(1440, 900), layoutName(1430, 890));
  assert.notEqual(layoutName(1440, 900), layoutName(1024, 700));
});

test('kept sizes that are not shares of a whole are as if they had not been kept', () => {
  assert.deepEqual(readShares([20, 40, 40]), { list: 20, reader: 40, note: 40 });
  assert.deepEqual(readShares([0, 100, 0]), { list: 0, reader: 100, note: 0 });
  for (const kept of [
    undefined,
    [],
    [20, 40],
    [20, 40, 80],
    [100, 0, 0],
    [-20, 60, 60],
    [Number.NaN, 50, 50],
  ])
    assert.equal(readShares(kept), null);
});

test('a column without a share is folded, save the list of a narrow window', () => {
  const shares = { list: 0, reader: 100, note: 0 };
  assert.deepEqual(foldedIn(shares, false), { list: true, reader: false, note: true });
  assert.deepEqual(foldedIn(shares, true), { list: false, reader: false, note: true });
});
