import { rowsOf } from '../index/bitset.ts';
import { blockBoundary } from '../index/index-fields.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { columnAt, noPlaces } from '../index/place-list.ts';
import { type PlaceReader, placeReader, postingsOfWords, rowsWithAll } from '../index/places.ts';
import { type ColumnWeights, columnWeights } from '../index/postings.ts';
import { addTo, emptySums, takeSums } from '../index/sums.ts';
import type { LeafMatch } from './leaf-match.ts';

/**
 * Where words (under their terms) stand in any order with at most `distance` others between the first and the last, and
 * with no end of a block between them.
 */
export function matchNear(
  reader: IndexReader,
  words: readonly (readonly string[])[],
  distance: number,
  weights: ColumnWeights,
): LeafMatch {
  const postings = postingsOfWords(reader, words);
  const readers = postings.map((terms) => placeReader(terms, weights));
  const boundaries = placeReader(
    [reader.postings(blockBoundary)],
    columnWeights(() => 1),
  );
  const sums = emptySums(reader.size);
  const found = noPlaces();
  const listOf = (read: PlaceReader, row: number) => {
    read(row, found);
    return [...found.at.subarray(0, found.count)];
  };
  for (const row of rowsOf(rowsWithAll(reader.size, postings))) {
    const lists = readers.map((read) => listOf(read, row));
    const clumps = clumpsOf(lists, words.length + distance);
    if (clumps.length === 0) continue;
    const ends = listOf(boundaries, row);
    const places = new Set<number>();
    for (const [first, last] of clumps) if (!ends.some((end) => first < end && end < last)) places.add(first);
    for (const place of places) addTo(sums, row, weights[columnAt(place)] ?? 0);
  }
  return takeSums(sums);
}

/** The first and last places of runs of at most `width` places that hold one place of each list, all different. */
function clumpsOf(lists: readonly number[][], width: number): [first: number, last: number][] {
  const all = lists.flatMap((places, step) => places.map((place) => ({ place, step })));
  all.sort((a, b) => a.place - b.place);
  const clumps: [number, number][] = [];
  for (const [at, { place: first }] of all.entries()) {
    const places = new Map<number, Set<number>>();
    for (let next = at; next < all.length; next++) {
      const { place, step } = all[next] ?? { place: Number.POSITIVE_INFINITY, step: 0 };
      if (place - first >= width) break;
      places.set(step, (places.get(step) ?? new Set()).add(place));
      const distinct = new Set([...places.values()].flatMap((set) => [...set])).size;
      if (places.size < lists.length || distinct < lists.length) continue;
      clumps.push([first, place]);
      break;
    }
  }
  return clumps;
}
