import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionAfter } from '../../../renderer/state/regions.ts';

test('F6 goes around the regions in sight, in both directions', () => {
  const seen = ['list', 'note', 'status'] as const;
  assert.equal(regionAfter('list', 1, seen), 'note');
  assert.equal(regionAfter('status', 1, seen), 'list');
  assert.equal(regionAfter('list', -1, seen), 'status');
  assert.equal(regionAfter(null, 1, seen), 'list');
  assert.equal(regionAfter('list', 1, []), null);
});
