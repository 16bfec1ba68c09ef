import { type Bitset, has, keepBoth, rowsOf } from './bitset.ts';
import type { IndexReader } from './index-reader.ts';
import type { Forms, LeafMatch, Matching } from './leaf-match.ts';
import { placeReader, postingsOfWords, rowsWithAll } from './places.ts';
import { type ColumnWeights, columnAt, placesIn, postingsOf } from './postings.ts';
import { addTo, emptySums, type Sums, takeSums } from './sums.ts';

/** Where words stand one behind the other, in the rows of `among` (null: in all). Only the last may be open. */
export function* matchPhrase(
  reader: IndexReader,
  steps: readonly Forms[],
  weights: ColumnWeights,
  among: Bitset | null,
): Matching<LeafMatch> {
  const closed = steps.filter(({ beginnings }) => beginnings.length === 0);
  const words = postingsOfWords(
    reader,
    closed.map(({ terms }) => terms),
  );
  const rows = rowsWithAll(reader.size, words);
  if (among) keepBoth(rows, among);
  const readers = words.map((terms) => placeReader(terms, weights));
  /** The places, good until the next call, where the closed words have come to their end in a row. */
  const endsIn = (row: number): readonly number[] => {
    const [first, ...more] = readers;
    ends.length = 0;
    first?.(row, ends);
    for (const read of more) {
      if (ends.length === 0) break;
      next.length = 0;
      read(row, next);
      keepBehind(ends, next);
    }
    return ends;
  };
  const ends: number[] = [];
  const next: number[] = [];
  const sums = emptySums(reader.size);
  const open = steps.length > closed.length ? steps.at(-1) : undefined;
  if (open) yield* addOpen(reader, open, rows, endsIn, sums, weights);
  else for (const row of rowsOf(rows)) addPlaces(sums, row, endsIn(row), weights);
  return takeSums(sums);
}

/** Adds where the last word, of which only the beginning is typed, stands behind the others. */
function* addOpen(
  reader: IndexReader,
  { terms, beginnings }: Forms,
  rows: Bitset,
  endsIn: (row: number) => readonly number[],
  sums: Sums,
  weights: ColumnWeights,
): Matching<void> {
  // A row is met again with each term that begins so.
  const known = new Map<number, readonly number[]>();
  const endsOnce = (row: number) => {
    const ends = known.get(row) ?? [...endsIn(row)];
    known.set(row, ends);
    return ends;
  };
  const places: number[] = [];
  const look = (postings: ReturnType<typeof postingsOf>) => {
    for (let at = 0; at < postings.rows.length; at++) {
      const row = postings.rows[at] ?? 0;
      if (!has(rows, row)) continue;
      const ends = endsOnce(row);
      if (ends.length === 0) continue;
      places.length = 0;
      placesIn(postings, at, weights, places);
      const kept = [...ends];
      keepBehind(kept, places);
      addPlaces(sums, row, kept, weights);
    }
  };
  for (const term of terms) look(reader.postings(term));
  for (const beginning of beginnings)
    yield* reader.beginningWith(beginning, (part) => look(postingsOf(part)));
}

/** Of `places`, leaves those that stand one behind one of `ends`, in its stead. Both are ascending. */
function keepBehind(ends: number[], places: readonly number[]): void {
  let kept = 0;
  let at = 0;
  const { length } = ends;
  for (const place of places) {
    while (at < length && (ends[at] ?? 0) < place - 1) at++;
    // Not yet read ends lie behind the kept ones: each place kept has gone past an end of its own.
    if (at < length && ends[at] === place - 1) {
      at++;
      ends[kept++] = place;
    }
  }
  ends.length = kept;
}

function addPlaces(sums: Sums, row: number, places: readonly number[], weights: ColumnWeights): void {
  let sum = 0;
  for (const place of places) sum += weights[columnAt(place)] ?? 0;
  if (sum > 0) addTo(sums, row, sum);
}
