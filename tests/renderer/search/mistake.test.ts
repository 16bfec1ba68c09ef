import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakeParts } from '../../../renderer/search/mistake.ts';

test('a mistake is shown in its surroundings, and one at the end of the query as a gap', () => {
  assert.deepEqual(mistakeParts('peace "open', 6, 11), ['peace ', '"open', '']);
  assert.deepEqual(mistakeParts('title:', 6, 6), ['title:', '\u2003', '']);
  const [before, wrong, after] = mistakeParts(`${'a'.repeat(40)}^x${'b'.repeat(40)}`, 40, 42);
  assert.deepEqual([before, wrong, after], [`…${'a'.repeat(16)}`, '^x', `${'b'.repeat(16)}…`]);
});
