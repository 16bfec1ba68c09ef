import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clip } from '../../../electron/contract/models/clip.ts';
import { mergeChanged } from '../../../renderer/state/merge-changed.ts';
import { clipId } from '../notes/note-editor.ts';

const clip = (n: number, minute: number, more: Partial<Clip> = {}) =>
  ({
    id: clipId(n),
    createdAt: `2026-02-01T09:${minute}:00.000Z`,
    comment: '',
    binnedAt: null,
    ...more,
  }) as Clip;
const clips = [clip(3, 30), clip(2, 20), clip(1, 10)];
const merged = (changed: Clip[], ids = changed.map(({ id }) => id)) =>
  mergeChanged(clips, new Set(ids), changed)?.map(({ id, comment }) => Number(id.slice(1)) + comment);

test('a clip that changed stays in its place, one in the bin or gone leaves it, a new one is the first', () => {
  assert.deepEqual(merged([clip(2, 20, { comment: '!' })]), ['3', '2!', '1']);
  assert.deepEqual(merged([clip(3, 30, { binnedAt: '2026-02-02' })]), ['2', '1']);
  assert.deepEqual(merged([], [clipId(1)]), ['3', '2']);
  assert.deepEqual(merged([clip(4, 40)]), ['4', '3', '2', '1']);
  assert.deepEqual(merged([clip(5, 50), clip(3, 30, { binnedAt: '2026-02-02' })]), ['5', '2', '1']);
});

test('a clip that comes from the bin is left to the library, which knows its place', () => {
  assert.equal(merged([clip(9, 15)]), undefined);
  assert.equal(merged([clip(5, 50), clip(6, 50)]), undefined, 'made in the same moment');
});
