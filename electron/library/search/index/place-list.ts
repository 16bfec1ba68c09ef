import type { ColumnWeights, Postings } from './postings.ts';

/**
 * Places of different columns are so far apart that no phrase reaches from one into the next. All eight fit into V8's
 * small integers; no article has a column of so many words.
 */
export const columnSize = 2 ** 27;

/** The column's number of a place that `placesIn` tells. */
export function columnAt(place: number): number {
  return Math.floor(place / columnSize);
}

/** Places, ascending: the first `count` of `at`. It is used again for row after row, and leaves nothing behind. */
export interface Places {
  at: Int32Array;
  count: number;
}

export function noPlaces(): Places {
  return { at: new Int32Array(64), count: 0 };
}

/** Makes room for so many more places. */
export function makeRoom(places: Places, more: number): void {
  if (places.count + more <= places.at.length) return;
  const larger = new Int32Array(2 * (places.count + more));
  larger.set(places.at);
  places.at = larger;
}

/** The places of the `index`-th row in the columns that weigh, put at the end of `into`. */
export function placesIn(
  { bytes, starts }: Postings,
  index: number,
  weights: ColumnWeights,
  into: Places,
): void {
  let at = starts[index] ?? 0;
  let size = 0;
  for (let byte = 0x80; byte >= 0x80; ) {
    byte = bytes[at++] ?? 0;
    size = size * 128 + (byte & 0x7f);
  }
  const end = at + (size >> 1);
  makeRoom(into, end - at);
  const { at: places } = into;
  let { count } = into;
  let first = 0;
  let place = 0;
  let weighs = (weights[0] ?? 0) > 0;
  while (at < end) {
    let byte = bytes[at++] ?? 0;
    if (byte === 1) {
      const column = bytes[at++] ?? 0;
      first = column * columnSize;
      place = 0;
      weighs = (weights[column] ?? 0) > 0;
      continue;
    }
    let distance = byte & 0x7f;
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0;
      distance = distance * 128 + (byte & 0x7f);
    }
    place += distance - 2;
    if (weighs) places[count++] = first + place;
  }
  into.count = count;
}
