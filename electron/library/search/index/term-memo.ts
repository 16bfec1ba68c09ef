import type { Analysed } from '../words/analysis.ts';
import type { TermList } from './term-list.ts';

/** Remembers what was made of the words of texts, and writes it down for the index. */
export interface TermMemo {
  /** Adds the term of a word, which stands between two places of a text, to `terms`, its marked form to `marked`. */
  write(units: Uint16Array, start: number, end: number, terms: TermList, marked: TermList | null): void;
}

/**
 * A longer word is not remembered. UTF-16 units: its term and marked form have less than 256 bytes each, for a syllable of
 * Hangul comes apart into three letters of three.
 */
const longestWord = 28;
/** A slot holds the place of a record in its lower bits and some of its word's hash in the others. */
const placeBits = 21;
const placeMask = (1 << placeBits) - 1;

/**
 * A hash table with open addressing (FNV-1a over UTF-16 units), half full at most; it is emptied when `capacity` words
 * are in it. A word stands beside what was made of it, in one array: nearly every word of a text is known, and then
 * what it takes is mostly to fetch it from memory, so slots and records are small. A Map from strings to strings takes
 * several times as long.
 */
export function termMemo(capacity: number, analyse: (word: string) => Analysed): TermMemo {
  /** 0: none. */
  let slots = new Uint32Array(1024);
  /** Records: how long the word is; how long term and marked form are, in bytes; the word in UTF-16; the two in UTF-8. */
  let records = new Uint16Array(16 * 1024);
  let used = 1;
  let count = 0;
  const bytes = Buffer.alloc(2 * 256);

  /** The place of a word's record, 0 when it is not known. */
  function find(hash: number, units: Uint16Array, start: number, end: number): number {
    const mask = slots.length - 1;
    for (let slot = slotOf(hash); ; slot = (slot + 1) & mask) {
      const found = slots[slot] ?? 0;
      if (found === 0) return 0;
      if ((found ^ hash) >>> placeBits === 0 && isWord(found & placeMask, units, start, end))
        return found & placeMask;
    }
  }

  function slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  function isWord(record: number, units: Uint16Array, start: number, end: number): boolean {
    if (records[record] !== end - start) return false;
    for (let at = start, to = record + 2; at < end; at++, to++) if (units[at] !== records[to]) return false;
    return true;
  }

  function link(hash: number, record: number): void {
    let slot = slotOf(hash);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = (hash & ~placeMask) | record;
  }

  function makeRoom(length: number): void {
    if (count >= capacity || used + length > placeMask) {
      slots.fill(0);
      used = 1;
      count = 0;
    }
    if (count >= slots.length / 2) {
      const old = slots;
      slots = new Uint32Array(old.length * 2);
      for (const slot of old) {
        const record = slot & placeMask;
        if (slot !== 0) link(hashOf(records, record + 2, record + 2 + (records[record] ?? 0)), record);
      }
    }
    if (used + length > records.length) {
      const old = records;
      records = new Uint16Array(old.length * 2);
      records.set(old);
    }
  }

  function learn(hash: number, units: Uint16Array, start: number, end: number): number {
    const { term, marked } = analyse(textOf(units, start, end));
    const termLength = bytes.write(term);
    const markedLength = marked === null ? 0 : bytes.write(marked, pairs(termLength) * 2);
    const length = 2 + end - start + pairs(termLength) + pairs(markedLength);
    makeRoom(length);
    const record = used;
    records[record] = end - start;
    records[record + 1] = termLength | (markedLength << 8);
    records.set(units.subarray(start, end), record + 2);
    for (let from = 0, to = record + 2 + end - start; to < record + length; from += 2, to++)
      records[to] = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8);
    used += length;
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
      const hash = hashOf(units, start, end);
      const record = find(hash, units, start, end) || learn(hash, units, start, end);
      const lengths = records[record + 1] ?? 0;
      const term = record + 2 + end - start;
      terms.addPairs(records, term, lengths & 0xff);
      const markedLength = lengths >>> 8;
      if (marked && markedLength > 0) marked.addPairs(records, term + pairs(lengths & 0xff), markedLength);
    },
  };
}

/** In how many units of 16 bits so many bytes stand. */
function pairs(bytes: number): number {
  return (bytes + 1) >> 1;
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return hash;
}

function textOf(units: Uint16Array, start: number, end: number): string {
  return Buffer.from(units.buffer, units.byteOffset + 2 * start, 2 * (end - start)).toString('utf16le');
}
