import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay } from '../../../renderer/locale/dates.ts';

test('a date is written as the language writes it, and no more exactly than it is known', () => {
  assert.equal(formatDay('2026-01-14', 'en'), '14 Jan 2026');
  assert.equal(formatDay('2026-01', 'en'), 'Jan 2026');
  assert.equal(formatDay('2026', 'en'), '2026');
  assert.equal(formatDay('2026-01-14', 'vi'), '14/1/2026');
  assert.match(formatDay('2026-01', 'vi'), /1.*2026/);
});
