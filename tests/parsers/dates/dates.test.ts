import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDates } from '../../../electron/parsers/dates/dates.ts';

const today = new Date('2026-01-15T09:00:00Z');
const dates = (text: string, language: string) => readDates(text, language, today).map(({ date }) => date);

test('Vietnamese dates are read to the precision they are told with', () => {
  const cases: [string, string][] = [
    ['ngày 14 tháng 1 năm 2026', '2026-01-14'],
    ['Chiều 16/1, tại Hà Nội', '2026-01-16'],
    ['14-1-2026', '2026-01-14'],
    ['14.01.2026', '2026-01-14'],
    ['thứ Tư, 14/1/2026', '2026-01-14'],
    ['tháng 3/2026', '2026-03'],
    ['tháng ba năm 2026', '2026-03'],
    ['năm 2025', '2025'],
    ['hôm qua', '2026-01-14'],
    ['tuần trước', '2026-01-05'],
    ['thứ sáu tuần này', '2026-01-16'],
    ['quý II/2026', '2026-04'],
    ['3 ngày trước', '2026-01-12'],
    ['năm ngoái', '2025'],
    ['tháng Ba năm nay', '2026-03'],
    ['ngày 7 tháng 5 năm ngoái', '2025-05-07'],
    ['ngày 2 tháng trước', '2025-12-02'],
    ['ngày 20 tháng này', '2026-01-20'],
    ['mười lăm tháng tám', '2026-08-15'],
    ['ngày hai mươi mốt tháng sáu năm 2025', '2025-06-21'],
    ['mùng năm tháng giêng', '2027-01-05'],
    ['năm tháng trước', '2025-08-15'],
  ];
  for (const [text, date] of cases) assert.deepEqual(dates(text, 'vi'), [date], text);
});

test('English dates are read to the precision they are told with', () => {
  const cases: [string, string][] = [
    ['14 January 2026', '2026-01-14'],
    ['Jan. 14, 2026', '2026-01-14'],
    ['15/1/2026', '2026-01-15'],
    ['January 2026', '2026-01'],
    ['in 2025', '2025'],
    ['yesterday', '2026-01-14'],
    ['last Tuesday', '2026-01-13'],
    ['the third Tuesday of September 2025', '2025-09-16'],
    ['two weeks ago', '2026-01-01'],
    ['20th of last month', '2025-12-20'],
    ['5 May 12:00', '2026-05-05'],
    ['Monday, next week', '2026-01-19'],
  ];
  for (const [text, date] of cases) assert.deepEqual(dates(text, 'en'), [date], text);
});

test('a moment is told with its zone, and as clocks there showed it where the text names none', () => {
  const moment = (text: string, language: string) => readDates(text, language, today)[0]?.moment;
  assert.equal(moment('14 January 2026 at 8:30 am GMT+7', 'en'), '2026-01-14T08:30:00+07:00');
  assert.equal(moment('2026-01-14T08:30:00Z', 'en'), '2026-01-14T08:30:00Z');
  assert.equal(moment('14 January 2026 at 8:30 am', 'en'), '2026-01-14T08:30:00');
  assert.equal(moment('14 January 2026', 'en'), null);
});

test('what counts and what compares is no date', () => {
  for (const text of ['lần thứ hai', 'người thứ ba', '50% dân số', 'Nghị quyết 57-NQ/TW'])
    assert.deepEqual(dates(text, 'vi'), [], text);
  for (const text of ['he may go', 'the second attempt', 'Resolution 57', 'a 3-2 vote'])
    assert.deepEqual(dates(text, 'en'), [], text);
});

test('a date stands where the text has it', () => {
  const text = 'The council met twice, 14 January 2026 being the last time.';
  const [found] = readDates(text, 'en', today);
  assert.equal(text.slice(found?.start, found?.end), '14 January 2026');
  assert.equal(found?.yearStated, true);
});

interface Expression {
  text: string;
  kind?: string;
  grain?: string;
  start?: string;
}
const corpora = new URL('../../../../shared/corpora/dates/', import.meta.url);
const lengths: Readonly<Record<string, number>> = { Day: 10, Month: 7, Year: 4 };

/**
 * Of the collection: every single day, month and year. Not hours, weeks, quarters, spans, nor its holidays, which it
 * gives no grain. Right is one date, of just the precision and value the collection says.
 */
for (const [language, reference] of [
  ['vi', '2017-02-02T03:55:00-02:00'],
  ['en', '2013-02-12T04:30:00-02:00'],
] as const) {
  const file = new URL(`${language}_time.jsonl`, corpora);
  const skip = !existsSync(file) && 'the collection of date expressions is not here';
  test(`nine in ten days, months and years of a collection are right: ${language}`, { skip }, (t) => {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const expressions = lines
      .map((line) => JSON.parse(line) as Expression)
      .filter(({ kind, grain = '' }) => kind === 'instant' && grain in lengths);
    const wrong = expressions.filter(({ text, grain = '', start = '' }) => {
      const found = readDates(text, language, new Date(reference));
      return found.length !== 1 || found[0]?.date !== start.slice(0, lengths[grain]);
    });
    const right = expressions.length - wrong.length;
    t.diagnostic(`${language}: ${right} of ${expressions.length} right`);
    for (const { text } of wrong) t.diagnostic(`wrong: ${text}`);
    assert.ok(right >= 0.9 * expressions.length, `${right} of ${expressions.length}`);
  });
}
