import type { Analysed } from './analysis.ts';
import type { TermList } from './term-list.ts';

/** Remembers what was made of the words of texts, and writes it down for the index. */
export interface TermMemo {
  /** Adds the term of a word, which stands between two places of a text, to `terms`, its marked form to `marked`. */
  write(units: Uint16Array, start: number, end: number, terms: TermList, marked: TermList | null): void;
}

/** A longer word is not remembered. UTF-16 units. */
const longestWord = 64;
const utf8 = new TextEncoder();

/**
 * A hash table with open addressing (FNV-1a over UTF-16 units), half full at most; it is emptied when `capacity` words
 * are in it. A word stands beside what was made of it, in one array: nearly every word of a text is known, and then
 * what it takes is mostly to fetch it from memory. A Map from strings to strings takes three times as long.
 */
export function termMemo(capacity: number, analyse: (word: string) => Analysed): TermMemo {
  /** Hash and place of the record (0: none) of each slot. */
  let slots = new Uint32Array(2 * 1024);
  /** Records: the lengths of word, term and marked form, then the word in UTF-16 and the others in bytes of UTF-8. */
  let records = new Uint16Array(16 * 1024);
  let used = 1;
  let count = 0;

  function slotOf(hash: number): number {
    return 2 * ((hash ^ (hash >>> 15)) & (slots.length / 2 - 1));
  }

  function isWord(record: number, units: Uint16Array, start: number, end: number): boolean {
    if (records[record] !== end - start) return false;
    for (let at = start, to = record + 3; at < end; at++, to++) if (units[at] !== records[to]) return false;
    return true;
  }

  /** The place of a word's record, 0 when it is not known. */
  function find(hash: number, units: Uint16Array, start: number, end: number): number {
    const mask = slots.length - 1;
    for (let slot = slotOf(hash); ; slot = (slot + 2) & mask) {
      const record = slots[slot + 1] ?? 0;
      if (record === 0 || (slots[slot] === hash && isWord(record, units, start, end))) return record;
    }
  }

  function link(hash: number, record: number): void {
    let slot = slotOf(hash);
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
    slots[slot] = hash;
    slots[slot + 1] = record;
  }

  function makeRoom(length: number): void {
    if (count >= capacity) {
      slots.fill(0);
      used = 1;
      count = 0;
    }
    if (count >= slots.length / 4) {
      const old = slots;
      slots = new Uint32Array(old.length * 2);
      for (let slot = 0; slot < old.length; slot += 2)
        if (old[slot + 1]) link(old[slot] ?? 0, old[slot + 1] ?? 0);
    }
    if (used + length > records.length) {
      const old = records;
      records = new Uint16Array(old.length * 2);
      records.set(old);
    }
  }

  function learn(hash: number, units: Uint16Array, start: number, end: number): number {
    const { term, marked } = analyse(textOf(units, start, end));
    const bytes = utf8.encode(term);
    const markedBytes = utf8.encode(marked ?? '');
    makeRoom(3 + end - start + bytes.length + markedBytes.length);
    const record = used;
    records.set([end - start, bytes.length, markedBytes.length], record);
    records.set(units.subarray(start, end), record + 3);
    records.set(bytes, record + 3 + end - start);
    records.set(markedBytes, record + 3 + end - start + bytes.length);
    used += 3 + end - start + bytes.length + markedBytes.length;
    link(hash, record);
    count++;
    return record;
  }

  return {
    write(units, start, end, terms, marked) {
      if (end - start > longestWord) {
        const analysed = analyse(textOf(units, start, end));
        terms.add(analysed.term);
        if (marked && analysed.marked !== null) marked.add(analysed.marked);
        return;
      }
      let hash = 0x811c9dc5;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
      hash >>>= 0;
      const record = find(hash, units, start, end) || learn(hash, units, start, end);
      const term = record + 3 + end - start;
      const termLength = records[record + 1] ?? 0;
      terms.addBytes(records, term, termLength);
      const markedLength = records[record + 2] ?? 0;
      if (marked && markedLength > 0) marked.addBytes(records, term + termLength, markedLength);
    },
  };
}

function textOf(units: Uint16Array, start: number, end: number): string {
  return Buffer.from(units.buffer, units.byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
}
