/** A set of row numbers, a bit for each. */
export type Bitset = Uint32Array<ArrayBuffer>;

export function bitset(size: number): Bitset {
  return new Uint32Array((size + 31) >> 5);
}

export function addAll(set: Bitset, rows: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    set[row >> 5] = (set[row >> 5] ?? 0) | (1 << (row & 31));
  }
}

export function has(set: Bitset, row: number): boolean {
  return ((set[row >> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

export function keepBoth(set: Bitset, other: Bitset): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) & (other[at] ?? 0);
}

export function addSet(set: Bitset, other: Bitset): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) | (other[at] ?? 0);
}

export function removeSet(set: Bitset, other: Bitset): void {
  for (let at = 0; at < set.length; at++) set[at] = (set[at] ?? 0) & ~(other[at] ?? 0);
}

/** The rows of a set, ascending. */
export function rowsOf(set: Bitset): Uint32Array {
  const rows = new Uint32Array(countOf(set));
  let count = 0;
  for (let at = 0; at < set.length; at++) {
    for (let word = set[at] ?? 0; word !== 0; word &= word - 1) {
      rows[count++] = (at << 5) + 31 - Math.clz32(word & -word);
    }
  }
  return rows;
}

export function countOf(set: Bitset): number {
  let count = 0;
  for (let at = 0; at < set.length; at++) {
    let word = set[at] ?? 0;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
