import type { FacetValue } from '../../electron/contract/models/search.ts';

/** A bar of the histogram: whole months, both included (YYYY-MM); the first may hold all that is earlier. */
export interface Bin {
  first: string;
  last: string;
  /** It also holds what is earlier than `first`. */
  open: boolean;
}

/** More bars than this would be thinner than can be pointed at. */
const mostBins = 48;
/** The oldest of so small a part of the articles do not stretch the axis. */
const tail = 0.01;

/** The bars for a library's months: one for each month, quarter or year, from where its articles begin in earnest. */
export function binsOf(months: readonly FacetValue[]): Bin[] {
  const sorted = [...months].sort((a, b) => (a.value < b.value ? -1 : 1));
  const end = sorted.at(-1);
  if (!end) return [];
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const start = sorted.find(({ count }) => {
    before += count;
    return before > total * tail;
  });
  const [from, to] = [numberOf((start ?? end).value), numberOf(end.value)];
  const size = [1, 3, 12].find((one) => (to - from + 1) / one <= mostBins) ?? 12;
  const bins: Bin[] = [];
  for (let last = to + size - 1 - (to % size); last >= from && bins.length < mostBins; last -= size)
    bins.unshift({ first: monthOf(last - size + 1), last: monthOf(last), open: false });
  const [first] = bins;
  if (first && sorted[0] && sorted[0].value < first.first) first.open = true;
  return bins;
}

/** How many results each bar has. */
export function countBins(bins: readonly Bin[], months: readonly FacetValue[]): number[] {
  const counts = bins.map(() => 0);
  for (const { value, count } of months) {
    const at = bins.findIndex(({ first, last, open }) => value <= last && (open || value >= first));
    if (at >= 0) counts[at] = (counts[at] ?? 0) + count;
  }
  return counts;
}

/** The days from one bar to another, for the filter; empty where the first bar is open. */
export function daysOf(first: Bin, last: Bin): { from: string; to: string } {
  const end = new Date(`${last.last}-01T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 1, 0);
  return { from: first.open ? '' : `${first.first}-01`, to: end.toISOString().slice(0, 10) };
}

/** The bars that a range of days touches, as indices; null when it is no range or touches none. */
export function binsWithin(
  bins: readonly Bin[],
  from: string,
  to: string,
): [first: number, last: number] | null {
  if (from === '' && to === '') return null;
  const touched = bins.flatMap(({ first, last, open }, at) =>
    (to === '' || first <= to.slice(0, 7) || open) && (from === '' || last >= from.slice(0, 7)) ? [at] : [],
  );
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
