import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctionsOf, isDate, valuesOf } from '../../../renderer/library/corrections.ts';

const values = valuesOf({
  title: 'Ferry crossing opens',
  language: 'en',
  agency: 'VNA',
  outlet: null,
  place: 'Hanoi',
  byline: null,
  publishedOn: '2026-01-14',
  address: null,
});

test('only what differs from what an article has is corrected', () => {
  const { fields, mistakes } = correctionsOf(
    { title: 'Ferry crossing opens ', publishedOn: '2026-01' },
    values,
  );
  assert.deepEqual(fields, { publishedOn: '2026-01' });
  assert.deepEqual(mistakes, {});
});

test('a field of one article that is emptied is emptied, save title and language', () => {
  const { fields, mistakes } = correctionsOf({ agency: '', byline: '', title: ' ' }, values);
  assert.deepEqual(fields, { agency: null, title: null });
  assert.deepEqual(mistakes, { title: 'details.needed' });
});

test('of several articles a field that is empty again is left as it is, unless it is to be emptied', () => {
  assert.deepEqual(correctionsOf({ agency: '', place: null, outlet: 'River Post' }, null).fields, {
    place: null,
    outlet: 'River Post',
  });
});

test('a language is two or three letters, however they are typed', () => {
  assert.deepEqual(correctionsOf({ language: 'VI' }, values).fields, { language: 'vi' });
  assert.equal(correctionsOf({ language: 'English' }, values).mistakes.language, 'details.bad-language');
});

test('a date is a year, a month or a day that exists', () => {
  for (const date of ['2026', '2026-01', '2026-01-14', '2024-02-29']) assert.ok(isDate(date), date);
  for (const date of ['', '26', '2026-13', '2026-02-29', '2026-1-4', '14/01/2026', '2026-01-14 '])
    assert.ok(!isDate(date), date);
});
