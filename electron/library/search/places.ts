import { addAll, type Bitset, bitset, keepBoth } from './bitset.ts';
import type { IndexReader } from './index-reader.ts';
import { type ColumnWeights, type Postings, placesIn } from './postings.ts';

/** The postings of each of several words, under each of its terms. */
export function postingsOfWords(reader: IndexReader, words: readonly (readonly string[])[]): Postings[][] {
  return words.map((terms) =>
    terms.map((term) => reader.postings(term)).filter(({ rows }) => rows.length > 0),
  );
}

/** The rows that have all words, wherever they stand. */
export function rowsWithAll(size: number, words: readonly (readonly Postings[])[]): Bitset {
  let all: Bitset | null = null;
  for (const terms of words) {
    const set = bitset(size);
    for (const { rows } of terms) addAll(set, rows);
    if (all) keepBoth(all, set);
    else all = set;
  }
  return all ?? bitset(size);
}

/** Puts the places of a word in a row into a list, which was empty, ascending. Fastest when rows are asked for in their order. */
export type PlaceReader = (row: number, into: number[]) => void;

export function placeReader(terms: readonly Postings[], weights: ColumnWeights): PlaceReader {
  const [only] = terms;
  if (only && terms.length === 1) {
    let at = 0;
    return (row, into) => {
      at = seek(only.rows, at, row);
      if (only.rows[at] === row) placesIn(only, at, weights, into);
    };
  }
  const at = terms.map(() => 0);
  const others: number[] = [];
  return (row, into) => {
    for (const [index, postings] of terms.entries()) {
      const found = seek(postings.rows, at[index] ?? 0, row);
      at[index] = found;
      if (postings.rows[found] !== row) continue;
      if (into.length === 0) placesIn(postings, found, weights, into);
      else {
        others.length = 0;
        placesIn(postings, found, weights, others);
        mergeInto(into, others);
      }
    }
  };
}

/** The index of the first row that is not below `row`: looked for around `from`, ever farther. */
function seek(rows: Uint32Array, from: number, row: number): number {
  let low = from;
  if (from > 0 && (rows[from - 1] ?? 0) >= row) low = 0;
  let high = low;
  for (let step = 1; high < rows.length && (rows[high] ?? 0) < row; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, rows.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both are ascending, and so is what comes of them. */
function mergeInto(places: number[], others: readonly number[]): void {
  let from = places.length - 1;
  let other = others.length - 1;
  for (let to = from + others.length; other >= 0; to--) {
    const [one, two] = [from >= 0 ? (places[from] ?? 0) : -1, others[other] ?? 0];
    if (one > two) {
      places[to] = one;
      from--;
    } else {
      places[to] = two;
      other--;
    }
  }
}
