/** Terms in reading order, each with a space behind it: a column of the index in the making. It can be used again. */
export interface TermList {
  bytes: Uint8Array;
  /** The same bytes: four letters are written at once. */
  view: DataView;
  /** How many of them are terms. */
  used: number;
}

const space = 0x20;
const lineFeed = 0x0a;
/** What one long text needed is not kept. Bytes. */
const mostKept = 64 * 1024;
const encoder = new TextEncoder();

/** Put together as bytes: a string for each word, and one of them all, would take longer than to find the terms. */
export function termList(): TermList {
  const list = { bytes: new Uint8Array(), view: new DataView(new ArrayBuffer()), used: 0 };
  resize(list, 4096);
  return list;
}

function resize(list: TermList, length: number): void {
  const old = list.bytes.subarray(0, list.used);
  list.bytes = new Uint8Array(length);
  list.view = new DataView(list.bytes.buffer);
  list.bytes.set(old);
}

/** Makes room for terms of so many bytes, their spaces included; who writes four at a time may write over their end. */
export function makeRoom(list: TermList, bytes: number): void {
  const needed = list.used + bytes + 4;
  let { length } = list.bytes;
  while (length < needed) length *= 2;
  if (length > list.bytes.length) resize(list, length);
}

export function addTerm(list: TermList, term: string): void {
  makeRoom(list, 3 * term.length + 1);
  list.used += encoder.encodeInto(term, list.bytes.subarray(list.used)).written;
  list.bytes[list.used++] = space;
}

/** The terms of several lists, separated by spaces, a line feed between two; the lists are then empty. */
export function takeJoined(lists: readonly TermList[]): Uint8Array {
  const joined = Buffer.allocUnsafeSlow(lists.reduce((sum, { used }) => sum + Math.max(used, 1), -1));
  let at = 0;
  for (const [index, list] of lists.entries()) {
    if (index > 0) joined[at++] = lineFeed;
    const length = Math.max(list.used - 1, 0);
    joined.set(list.bytes.subarray(0, length), at);
    at += length;
    list.used = 0;
    if (list.bytes.length > mostKept) resize(list, mostKept);
  }
  return joined;
}
