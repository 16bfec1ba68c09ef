import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDays } from '../../../electron/parsers/dates/named-days.ts';
import { parsed, removed } from '../parsed.ts';

const named = (text: string) =>
  findDays(text).map(({ year, month, day }) => `${year ?? '?'}-${month}-${day}`);

test('days in English and Vietnamese, with the last day of a range', () => {
  const cases: [string, string[]][] = [
    ['on January 14, 2026 and on Jan. 19', ['2026-1-14', '?-1-19']],
    ['on January 28–29 in Cebu', ['?-1-29']],
    ['3 February 2026; 4th of May', ['2026-2-3', '?-5-4']],
    ['2026-01-15T10:00', ['2026-1-15']],
    ['15/1/2026, 15.1.2026, 15-01-2026', ['2026-1-15', '2026-1-15', '2026-1-15']],
    ['Chiều 14/1, từ ngày 19-25/01', ['?-1-14', '?-1-25']],
    ['ngày 5 tháng 2 năm 2026', ['2026-2-5']],
    ['20 November 16:45; on 14 January 15 people met', ['?-11-20', '?-1-14']],
    ['hôm nay (3/2), chiều nay 20/3', ['?-2-3', '?-3-20']],
  ];
  for (const [text, days] of cases) assert.deepEqual(named(text), days, text);
});

test('what is no day is not taken for one', () => {
  for (const text of [
    '1/3 dân số',
    '30 February',
    'it may 20 times',
    'Resolution 57-NQ/TW',
    '24/7',
    'May 2025',
    '2024-2027',
    '13.5.1',
  ]) {
    assert.deepEqual(named(text), [], text);
  }
});

test('a line of metadata states the day of publication, and is taken out', () => {
  for (const line of [
    'date 2026-01-15',
    'Date: January 15, 2026',
    'published_at: 2026-01-15T08:00:00Z',
    'Ngày đăng: 15/1/2026 08:00',
  ]) {
    const article = parsed(line, 'A bridge opens', 'The bridge opened on February 2, 2020.');
    assert.deepEqual([article.publishedOn, article.publishedOnFrom], ['2026-01-15', 'metadata'], line);
    assert.deepEqual([removed(article, 'metadata-line'), article.title], [[line], 'A bridge opens']);
  }
});

test('metadata may run into the first sentence', () => {
  const article = parsed('A bridge opens', 'date 2026-01-15 The bridge opened with a song.');
  assert.deepEqual([article.publishedOn, article.text], ['2026-01-15', 'The bridge opened with a song.']);
});

test('a line that is nothing but a day states it in the text', () => {
  for (const line of [
    'Thứ Năm, 15/1/2026 | 10:30 (GMT+7)',
    'VNA Thursday, January 15, 2026 08:32',
    'Updated: Jan 15, 2026',
  ]) {
    const article = parsed('A bridge opens', line, 'The bridge opened with a song.');
    assert.equal(article.publishedOn, line.startsWith('Updated') ? null : '2026-01-15', line);
    assert.equal(article.text, 'The bridge opened with a song.');
  }
});

test('a dateline with its year states the day; without it the year is inferred', () => {
  const full = parsed('A bridge opens', 'HANOI, Jan. 14, 2026 (Xinhua) -- The bridge opened.');
  assert.deepEqual([full.publishedOn, full.publishedOnFrom], ['2026-01-14', 'text']);
  const short = parsed(
    'A bridge opens',
    'HANOI, Jan. 14 (Xinhua) -- The bridge opened after the 2024 flood; in 2025 it was mended, in 2025.',
  );
  assert.deepEqual([short.publishedOn, short.publishedOnFrom], ['2025-01-14', 'inferred']);
});

test('a day without a year is the last that came round before the import, when no year is spoken of', () => {
  const dayOf = (text: string) => parsed('A bridge opens', text).publishedOn;
  assert.equal(dayOf('The bridge opened on January 14 with a song.'), '2026-01-14');
  assert.equal(dayOf('The bridge opened on November 14 with a song.'), '2025-11-14');
  assert.equal(dayOf('Chiều 3/2, cầu đã được khánh thành.'), '2026-02-03');
});

test('the year stands with the same day elsewhere, or is the one spoken of most', () => {
  const caption = 'The bridge on June 4, 2024. (Photo: VNA)';
  assert.equal(
    parsed('A bridge opens', caption, 'It opened on June 4.', 'Plans for 2025 and 2025.').publishedOn,
    '2024-06-04',
  );
});

test('days to come and days of history do not date a story', () => {
  assert.equal(parsed('A bridge', 'The bridge will open on April 3, 2025.').publishedOn, null);
  assert.equal(parsed('Một cây cầu', 'Cầu dự kiến khánh thành ngày 3/4/2025.').publishedOn, null);
  const history = parsed(
    'A bridge',
    'The bridge fell on March 3, 1975.',
    'It was rebuilt.',
    'It opened on May 5, 2025.',
  );
  assert.equal(history.publishedOn, '2025-05-05');
});

test('related stories do not date a story', () => {
  const article = parsed(
    'A bridge',
    'The bridge opened with a song./.',
    'See more',
    'Briefing on January 15, 2026',
  );
  assert.deepEqual([article.publishedOn, article.publishedOnFrom], [null, null]);
  assert.ok(article.warnings.includes('no-date'));
});

test('a name that is no field of ours is part of the text', () => {
  assert.equal(parsed('constructor: a builder', 'The builder built it.').title, 'constructor: a builder');
});

test('a headline that begins like a field is a headline', () => {
  assert.equal(
    parsed('Source: Iran is ready for new talks', 'Iran is ready, a source said.').title,
    'Source: Iran is ready for new talks',
  );
});
