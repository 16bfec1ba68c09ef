/** Terms in reading order, separated by single spaces: a column of the index in the making. It can be used again. */
export interface TermList {
  add(term: string): void;
  /** Adds a term of so many bytes of UTF-8, of which each unit from `from` on holds two, the lower one first. */
  addPairs(units: Uint16Array, from: number, length: number): void;
  isEmpty(): boolean;
  /** In bytes. */
  length(): number;
  /** Moves the terms to a place of an array; the list is then empty. */
  moveTo(bytes: Uint8Array, at: number): void;
}

const space = 0x20;
const lineFeed = 0x0a;

/** Put together as bytes: a string for each word, and one of them all, would take longer than to find the terms. */
export function termList(): TermList {
  let bytes = Buffer.allocUnsafeSlow(4096);
  let used = 0;

  function makeRoom(length: number): void {
    while (used + length + 1 > bytes.length) {
      const old = bytes;
      bytes = Buffer.allocUnsafeSlow(old.length * 2);
      old.copy(bytes, 0, 0, used);
    }
    if (used > 0) bytes[used++] = space;
  }

  return {
    add(term) {
      makeRoom(Buffer.byteLength(term));
      used += bytes.write(term, used);
    },
    addPairs(units, from, length) {
      // The last unit may hold but one: what is written behind it is written over.
      makeRoom(length + 1);
      const into = bytes;
      let to = used;
      used += length;
      for (let at = from; to < used; at++, to += 2) {
        const pair = units[at] ?? 0;
        into[to] = pair;
        into[to + 1] = pair >>> 8;
      }
    },
    isEmpty: () => used === 0,
    length: () => used,
    moveTo(into, at) {
      bytes.copy(into, at, 0, used);
      used = 0;
      // What one long text needed is not kept.
      if (bytes.length > mostKept) bytes = Buffer.allocUnsafeSlow(mostKept);
    },
  };
}

/** The terms of several lists, a line feed between two; the lists are then empty. */
export function takeJoined(lists: readonly TermList[]): Uint8Array {
  const joined = Buffer.allocUnsafeSlow(lists.reduce((sum, list) => sum + list.length() + 1, -1));
  let at = 0;
  for (const [index, list] of lists.entries()) {
    if (index > 0) joined[at++] = lineFeed;
    const length = list.length();
    list.moveTo(joined, at);
    at += length;
  }
  return joined;
}

const mostKept = 64 * 1024;
