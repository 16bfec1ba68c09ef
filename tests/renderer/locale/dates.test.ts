import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, formatMoment, formatPublishedAt } from '../../../renderer/locale/dates.ts';

test('a date is written as the language writes it, and no more exactly than it is known', () => {
  assert.equal(formatDay('2026-01-14', 'en'), '14 Jan 2026');
  assert.equal(formatDay('2026-01', 'en'), 'Jan 2026');
  assert.equal(formatDay('2026', 'en'), '2026');
  assert.equal(formatDay('2026-01-14', 'vi'), '14/1/2026');
  assert.match(formatDay('2026-01', 'vi'), /1.*2026/);
});

test('a moment is told with a day as days are written', () => {
  const moment = new Date(2026, 10, 22, 9, 5).toISOString();
  assert.equal(formatMoment(moment, 'en'), '22 Nov 2026, 09:05');
  assert.equal(formatMoment(moment, 'vi'), '09:05 22/11/2026');
});

test('a time of publication is told on the clocks of its place, with its zone where the source names one', () => {
  const none = 'no time zone stated';
  assert.equal(formatPublishedAt('2026-01-14T08:30:00+07:00', 'en', none), '14 Jan 2026, 08:30 (UTC+07:00)');
  assert.equal(formatPublishedAt('2026-01-14T08:30:00.500Z', 'en', none), '14 Jan 2026, 08:30 (UTC)');
  assert.equal(formatPublishedAt('2026-01-14T08:30:00', 'vi', 'không rõ'), '14/1/2026, 08:30 (không rõ)');
});
