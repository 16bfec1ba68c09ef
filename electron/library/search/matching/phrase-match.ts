import { type Bitset, has, keepBoth, rowsOf } from '../index/bitset.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { columnAt, makeRoom, noPlaces, type Places, placesIn } from '../index/place-list.ts';
import { placeReader, postingsOfWords, rowsWithAll } from '../index/places.ts';
import { type ColumnWeights, postingsOf } from '../index/postings.ts';
import { addTo, emptySums, type Sums, takeSums } from '../index/sums.ts';
import type { Forms, LeafMatch, Matching } from './leaf-match.ts';

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
  const ends = noPlaces();
  const next = noPlaces();
  /** The places, good until the next call, where the closed words have come to their end in a row. */
  const endsIn = (row: number): Places => {
    ends.count = 0;
    readers[0]?.(row, ends);
    for (let step = 1; step < readers.length && ends.count > 0; step++) {
      readers[step]?.(row, next);
      keepBehind(ends, next);
    }
    return ends;
  };
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
  endsIn: (row: number) => Places,
  sums: Sums,
  weights: ColumnWeights,
): Matching<void> {
  // A row is met again with each term that begins so.
  const known = new Map<number, Int32Array>();
  const endsOnce = (row: number) => {
    let found = known.get(row);
    if (!found) {
      const { at, count } = endsIn(row);
      found = at.slice(0, count);
      known.set(row, found);
    }
    return found;
  };
  const places = noPlaces();
  const kept = noPlaces();
  const look = (postings: ReturnType<typeof postingsOf>) => {
    for (let at = 0; at < postings.rows.length; at++) {
      const row = postings.rows[at] ?? 0;
      if (!has(rows, row)) continue;
      const ends = endsOnce(row);
      if (ends.length === 0) continue;
      places.count = 0;
      placesIn(postings, at, weights, places);
      kept.count = 0;
      makeRoom(kept, ends.length);
      kept.at.set(ends);
      kept.count = ends.length;
      keepBehind(kept, places);
      addPlaces(sums, row, kept, weights);
    }
  };
  for (const term of terms) look(reader.postings(term));
  for (const beginning of beginnings)
    yield* reader.beginningWith(beginning, (part) => look(postingsOf(part)));
}

/** Of `places`, leaves those that stand one behind one of `ends`, in its stead. */
function keepBehind(ends: Places, places: Places): void {
  const [before, behind] = [ends.at, places.at];
  let kept = 0;
  let at = 0;
  for (let index = 0; index < places.count; index++) {
    const place = behind[index] ?? 0;
    while (at < ends.count && (before[at] ?? 0) < place - 1) at++;
    if (at === ends.count) break;
    // Not yet read ends lie behind the kept ones: each place kept has gone past an end of its own.
    if (before[at] === place - 1) {
      at++;
      before[kept++] = place;
    }
  }
  ends.count = kept;
}

function addPlaces(sums: Sums, row: number, { at, count }: Places, weights: ColumnWeights): void {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += weights[columnAt(at[index] ?? 0)] ?? 0;
  if (sum > 0) addTo(sums, row, sum);
}
