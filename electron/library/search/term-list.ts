/** Terms in reading order, separated by single spaces: a column of the index in the making. It can be used again. */
export interface TermList {
  add(term: string): void;
  /** Adds a term of which each unit from `from` on is a byte of UTF-8. */
  addBytes(units: Uint16Array, from: number, length: number): void;
  isEmpty(): boolean;
  /** The terms so far; the list is then empty. */
  take(): string;
}

const space = 0x20;

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
    addBytes(units, from, length) {
      makeRoom(length);
      const into = bytes;
      const at = used;
      for (let byte = 0; byte < length; byte++) into[at + byte] = units[from + byte] ?? 0;
      used = at + length;
    },
    isEmpty: () => used === 0,
    take() {
      const text = bytes.toString('utf8', 0, used);
      used = 0;
      // What one long text needed is not kept.
      if (bytes.length > mostKept) bytes = Buffer.allocUnsafeSlow(mostKept);
      return text;
    },
  };
}

const mostKept = 64 * 1024;
