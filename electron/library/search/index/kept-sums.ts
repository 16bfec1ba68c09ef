import { addTo, type Sums } from './sums.ts';

/**
 * What the beginnings of words add up to in an ordinary search, kept because it takes long: `th` has thousands of terms.
 * For each row how often, in quarters, of which every column's weight is a whole number.
 */
export interface KeptSums {
  /** Adds what is kept; false when nothing is. */
  addTo(sums: Sums, beginning: string): boolean;
  /** Keeps sums to which nothing but this beginning was added, from postings of so many bytes, if that took long. */
  keep(beginning: string, sums: Sums, bytes: number): void;
}

/** What has postings of fewer bytes is as soon added up again. */
export const heavyBytes = 100_000;

const quarters = 4;
/** Bytes that are kept: some 250 beginnings among 20,000 articles, some fifty among 100,000. */
const mostBytes = 10e6;

/** How many beginnings are kept where `size` is one more than the highest row. */
export function mostKept(size: number): number {
  return Math.floor(mostBytes / (2 * size));
}

/** `size`: one more than the highest row. Of more than there is room for, those are kept that take longest. */
export function keptSums(size: number): KeptSums {
  const kept = new Map<string, { counts: Uint16Array; bytes: number }>();
  return {
    addTo(sums, beginning) {
      const known = kept.get(beginning);
      if (!known) return false;
      const { counts } = known;
      for (let row = 0; row < counts.length; row++) {
        const count = counts[row] ?? 0;
        if (count > 0) addTo(sums, row, count / quarters);
      }
      return true;
    },
    keep(beginning, { rows, counts, filled }, bytes) {
      if (bytes < heavyBytes) return;
      const own = new Uint16Array(size);
      for (let at = 0; at < filled; at++) {
        const row = rows[at] ?? 0;
        own[row] = Math.min((counts[row] ?? 0) * quarters, 0xffff);
      }
      kept.set(beginning, { counts: own, bytes });
      if (kept.size <= mostKept(size)) return;
      const [lightest] = [...kept].reduce((one, other) => (other[1].bytes < one[1].bytes ? other : one));
      kept.delete(lightest);
    },
  };
}
