import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { binsOf, binsWithin, countBins, daysOf } from '../../../renderer/search/months.ts';

const month = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
const year = (of: number) =>
  Array.from({ length: 12 }, (_, at) => ({ value: month(of, at + 1), count: at + 1 }));

test('there is a bar for each month from the first to the last, also where nothing was published', () => {
  const bins = binsOf([
    { value: '2026-02', count: 3 },
    { value: '2025-11', count: 2 },
  ]);
  assert.deepEqual(
    bins.map(({ first, last }) => [first, last]),
    ['2025-11', '2025-12', '2026-01', '2026-02'].map((one) => [one, one]),
  );
  assert.deepEqual(countBins(bins, [{ value: '2025-12', count: 5 }]), [0, 5, 0, 0]);
  assert.deepEqual(binsOf([]), []);
});

test('many years are shown by quarters or years, in bars that begin with one', () => {
  const quarters = binsOf([2018, 2019, 2020, 2021, 2022, 2023, 2024].flatMap(year));
  assert.deepEqual([quarters.length, quarters[0]?.first, quarters[0]?.last], [28, '2018-01', '2018-03']);
  const years = binsOf(Array.from({ length: 30 }, (_, at) => year(1996 + at)).flat());
  assert.deepEqual([years.length, years.at(-1)?.first, years.at(-1)?.last], [30, '2025-01', '2025-12']);
});

test('a single old article does not stretch the axis: the first bar holds it', () => {
  const months = [{ value: '1954-07', count: 1 }, ...year(2025), ...year(2026)];
  const bins = binsOf(months);
  assert.equal(bins.length, 24);
  assert.deepEqual(bins[0], { first: '2025-01', last: '2025-01', open: true });
  assert.equal(countBins(bins, months)[0], 2);
  const [first, last] = [bins[0], bins[1]];
  assert.ok(first && last);
  assert.deepEqual(daysOf(first, last), { from: '', to: '2025-02-28' });
});

test('whatever months there are, no article is counted twice or left out, and a choice of bars is that range of days', () => {
  const months = fc.uniqueArray(
    fc.record({ year: fc.integer({ min: 1950, max: 2030 }), number: fc.integer({ min: 1, max: 12 }) }),
    { selector: ({ year: of, number }) => month(of, number), minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(months, fc.nat(), fc.nat(), (given, one, other) => {
      const counted = given.map(({ year: of, number }, at) => ({ value: month(of, number), count: at + 1 }));
      const bins = binsOf(counted);
      assert.ok(bins.length <= 48);
      const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
      assert.equal(sum(countBins(bins, counted)), sum(counted.map(({ count }) => count)));
      const [from, to] = [one % bins.length, other % bins.length].sort((a, b) => a - b);
      const [first, last] = [bins[from ?? 0], bins[to ?? 0]];
      assert.ok(first && last);
      const days = daysOf(first, last);
      assert.deepEqual(binsWithin(bins, days.from, days.to), [from, to]);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('without a range no bar is chosen, and one beside the bars chooses none', () => {
  const bins = binsOf(year(2026));
  assert.equal(binsWithin(bins, '', ''), null);
  assert.equal(binsWithin(bins, '2027-01-01', ''), null);
  assert.deepEqual(binsWithin(bins, '2026-02-14', '2026-03-01'), [1, 2]);
});
