import { addAll, type Bitset, bitset, keepBoth } from './bitset.ts';
import type { IndexReader } from './index-reader.ts';
import { makeRoom, noPlaces, type Places, placesIn } from './place-list.ts';
import type { ColumnWeights, Postings } from './postings.ts';

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

/** Puts the places of a word in a row into a list, instead of what it held. Fastest when rows are asked for in their order. */
export type PlaceReader = (row: number, into: Places) => void;

export function placeReader(terms: readonly Postings[], weights: ColumnWeights): PlaceReader {
  const lists = terms.map((postings) => ({ postings, at: 0 }));
  const others = noPlaces();
  return (row, into) => {
    into.count = 0;
    for (const list of lists) {
      const { postings } = list;
      list.at = seek(postings.rows, list.at, row);
      if (postings.rows[list.at] !== row) continue;
      if (into.count === 0) placesIn(postings, list.at, weights, into);
      else {
        others.count = 0;
        placesIn(postings, list.at, weights, others);
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

function mergeInto(places: Places, others: Places): void {
  makeRoom(places, others.count);
  const [into, from] = [places.at, others.at];
  let one = places.count - 1;
  let other = others.count - 1;
  for (let to = one + others.count; other >= 0; to--) {
    const place = from[other] ?? 0;
    if (one >= 0 && (into[one] ?? 0) > place) into[to] = into[one--] ?? 0;
    else {
      into[to] = place;
      other--;
    }
  }
  places.count += others.count;
}
