import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeAgo } from '../../../electron/parsers/dates/relative-time.ts';
import { readMoment } from '../../../electron/parsers/html/page-moment.ts';
import { finishStory } from '../../../electron/parsers/story/finish-story.ts';
import { documentOf, prose } from '../html/pages.ts';
import { parsed } from '../parsed.ts';

const hour = 3_600_000;
const imported = new Date('2026-11-22T03:00:00Z');

test('a line that only says how long ago it was is told from one that says how long it takes', () => {
  const lines: [string, number][] = [
    ['2 giờ trước', 2 * hour],
    ['Cách đây 3 ngày', 72 * hour],
    ['Updated 3h ago', 3 * hour],
    ['an hour ago', hour],
    ['5 minutes ago', hour / 12],
    ['vừa xong', 0],
  ];
  for (const [line, ago] of lines) assert.equal(timeAgo(line), ago, line);
  for (const line of ['2 giờ', '3 minutes', 'Two hours ago the bridge fell', '5 min read'])
    assert.equal(timeAgo(line), null, line);
});

test('how long ago a page appeared is counted back from when it was saved, never from when it was imported', async () => {
  const page = (comment: string) =>
    documentOf(
      `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/a\n ${comment}\n--><title>Ministers meet</title><h1>Ministers meet</h1><p>2 hours ago</p>${[1, 2, 3].map((index) => `<p>${prose} Meeting ${index}.</p>`).join('')}`,
    );
  const saved = await finishStory(
    page('saved date: Sat Nov 14 2026 01:12:44 GMT+0000 (Coordinated Universal Time)'),
    imported,
  );
  assert.equal(saved.publishedOn, '2026-11-13');
  assert.ok(!saved.text.includes('ago'));
  assert.equal((await finishStory(page(''), imported)).publishedOn, null);
});

test('a dateline without a year is of the year in which it was the weekday that the story names', () => {
  const article = (day: string) =>
    parsed(
      'River states agree to share data',
      `HANOI, ${day} (Northwire) - Ministers agreed on Friday to share water data, ending talks that began in 2019.`,
      'They will meet again next Monday, and then in the spring of the year that follows, officials told reporters.',
    ).publishedOn;
  // 2025-11-21, 2026-02-20: Fridays.
  assert.equal(article('Nov 21'), '2025-11-21');
  assert.equal(article('Feb 20'), '2026-02-20');
});

test('a time is read as papers write it, and its zone wherever the line names it', () => {
  const moments = {
    'Updated 0830 GMT (1630 HKT) November 21, 2026': '2026-11-21T08:30:00Z',
    'Cập nhật lúc 08h30, Thứ bảy, 21/11/2026 (GMT+7)': '2026-11-21T08:30:00+07:00',
    'Sat 21 Nov 2026 09.10 GMT': '2026-11-21T09:10:00Z',
    '21-Nov-2026 16:30 HKT': '2026-11-21T16:30:00+08:00',
    'Cập nhật lúc: 16:30 - 21/11/2026 (GMT+7)': '2026-11-21T16:30:00+07:00',
    '16:30 - 21 tháng 11 2026': '2026-11-21T16:30:00',
    '21 thg 11, 2026, 16:30': '2026-11-21T16:30:00',
  };
  for (const [text, at] of Object.entries(moments)) assert.equal(readMoment(text)?.at, at, text);
});
