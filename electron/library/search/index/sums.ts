import { type Bitset, has } from './bitset.ts';
import type { Doclist } from './fts5-pages.ts';
import { type ColumnWeights, occurrencesIn, type Postings } from './postings.ts';

/** How often something is found, by row: occurrences, each as much as its column weighs. */
export interface Sums {
  counts: Float32Array;
  /** The first `filled` are the rows that have a count. */
  rows: Uint32Array;
  filled: number;
}

/** Those that nobody adds to, all zero: a sum of an index's size for each word would be much to clear away. */
const idle: Sums[] = [];

/** Nothing yet, with room for rows below `size`. Give it back with `takeSums`; one that is given up is simply left. */
export function emptySums(size: number): Sums {
  const known = idle.pop();
  if (known && known.counts.length >= size) return known;
  const room = Math.ceil(size * 1.25);
  return { counts: new Float32Array(room), rows: new Uint32Array(room), filled: 0 };
}

/** The rows that were found and their counts; the sums are empty then, and somebody else's. */
export function takeSums(sums: Sums): { rows: Uint32Array; counts: Float32Array } {
  const rows = sums.rows.slice(0, sums.filled);
  const counts = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    counts[at] = sums.counts[row] ?? 0;
    sums.counts[row] = 0;
  }
  sums.filled = 0;
  idle.push(sums);
  return { rows, counts };
}

/** Adds to the count of a row; `weight` is above 0. */
export function addTo(sums: Sums, row: number, weight: number): void {
  const before = sums.counts[row] ?? 0;
  if (before === 0) sums.rows[sums.filled++] = row;
  sums.counts[row] = before + weight;
}

/** Adds the occurrences of a term that is kept. */
export function addPostings(sums: Sums, postings: Postings, weights: ColumnWeights): void {
  const { rows } = postings;
  for (let at = 0; at < rows.length; at++) {
    const weight = occurrencesIn(postings, at, weights);
    if (weight > 0) addTo(sums, rows[at] ?? 0, weight);
  }
}

/** Adds the occurrences of a part, in the rows of `among` (null: in all), as its bytes are read: nothing is made of them. */
export function addPart(sums: Sums, part: Doclist, weights: ColumnWeights, among: Bitset | null): void {
  const { bytes, start, end: last, wholeAt, deleted } = part;
  const first = weights[0] ?? 0;
  let row = 0;
  let whole = 0;
  let nextWhole = wholeAt[0] ?? -1;
  for (let at = start; at < last; ) {
    if (at === nextWhole) {
      row = 0;
      nextWhole = wholeAt[++whole] ?? -1;
    }
    let byte = bytes[at++] ?? 0;
    let distance = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      distance = distance * 128 + (byte & 0x7f);
    }
    row += distance;
    byte = bytes[at++] ?? 0;
    let size = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      size = size * 128 + (byte & 0x7f);
    }
    const end = at + (size >> 1);
    if ((among !== null && !has(among, row)) || deleted?.has(row)) {
      at = end;
      continue;
    }
    let weight = first;
    let sum = 0;
    while (at < end) {
      byte = bytes[at++] ?? 0;
      if (byte === 1) weight = weights[bytes[at++] ?? 0] ?? 0;
      else {
        sum += weight;
        while (byte >= 0x80) byte = bytes[at++] ?? 0;
      }
    }
    if (sum > 0) addTo(sums, row, sum);
  }
}
