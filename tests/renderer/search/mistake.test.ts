import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakeSpan } from '../../../renderer/search/mistake.ts';

test('a mistake is underlined where it stands, and one at the end of the query as a gap behind it', () => {
  assert.deepEqual(mistakeSpan('peace "open', { start: 6, end: 11 }), [6, 11]);
  assert.deepEqual(mistakeSpan('title:', { start: 6, end: 6 }), [6, 7]);
  assert.deepEqual(mistakeSpan('a b', { start: 2, end: 2 }), [2, 3]);
  assert.deepEqual(mistakeSpan('short', { start: 9, end: 12 }), [5, 6]);
});
