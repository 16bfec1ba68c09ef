import { type FoldedWords, hashStep, longestFolded, mostWords } from '../words/folded-words.ts';
import { makeRoom, type TermList } from './term-list.ts';

/** A slot holds the place of a record in its lower bits and some of its word's hash in the others. */
const placeBits = 20;
const placeMask = (1 << placeBits) - 1;

/**
 * What adds the stems of words to a list. It remembers them in a hash table with open addressing, half full at most, that
 * is emptied when `capacity` words are in it. Nearly every word of a text is known, and then what it takes is mostly to
 * fetch it from memory: so slots and records are small, and many are fetched at once. A Map from strings to strings takes
 * several times as long.
 */
export function stemMemo(
  capacity: number,
  stem: (word: string) => string,
): (words: FoldedWords, terms: TermList) => void {
  /** 0: none. */
  let slots = new Int32Array(1024);
  /** Records: a head (see headOf); the word, four letters in a number; the letters that its stem ends in, likewise. */
  let records = new Int32Array(4 * 1024);
  let used = 1;
  let known = 0;
  /** Of each word: what stands in the first slot that it may be in, and the head of that record. */
  const entries = new Int32Array(mostWords);
  const heads = new Int32Array(mostWords);

  function makeSpace(words: number): void {
    const most = words * sizeOf(headOf(longestFolded, 0, longestFolded));
    if (known + words > capacity || used + most > placeMask) {
      slots.fill(0);
      used = 1;
      known = 0;
    }
    while (used + most > records.length) {
      const old = records;
      records = new Int32Array(2 * old.length);
      records.set(old);
    }
    if (known + words <= slots.length / 2) return;
    slots = new Int32Array(2 * slots.length);
    for (let record = 1; record < used; record += sizeOf(records[record] ?? 0)) link(hashOf(record), record);
  }

  function hashOf(record: number): number {
    const letters = new Uint8Array(records.buffer, 4 * (record + 1), lettersOf(records[record] ?? 0));
    return letters.reduce(hashStep, 0);
  }

  function link(hash: number, record: number): void {
    const mask = slots.length - 1;
    let slot = slotOf(hash, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = (hash & ~placeMask) | record;
  }

  /** The record of a word wherever it stands; 0 when there is none. */
  function search({ fours, places, hashes, lengths }: FoldedWords, word: number): number {
    const mask = slots.length - 1;
    const hash = hashes[word] ?? 0;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0;
      const record = entry & placeMask;
      if (record === 0) return 0;
      if ((entry ^ hash) >>> placeBits !== 0 || lettersOf(records[record] ?? 0) !== lengths[word]) continue;
      if (areSame(records, record, fours, places[word] ?? 0, lengths[word] ?? 0)) return record;
    }
  }

  function learn({ letters, places, hashes, lengths }: FoldedWords, word: number): number {
    const length = lengths[word] ?? 0;
    const folded = Buffer.from(letters.buffer, 4 * (places[word] ?? 0), length);
    const stemmed = Buffer.from(stem(folded.toString('latin1')));
    let kept = 0;
    while (kept < stemmed.length && stemmed[kept] === folded[kept]) kept++;
    const head = headOf(length, kept, stemmed.length - kept);
    const record = used;
    used += sizeOf(head);
    records.fill(0, record, used);
    records[record] = head;
    const bytes = new Uint8Array(records.buffer);
    bytes.set(folded, 4 * (record + 1));
    bytes.set(stemmed.subarray(kept), 4 * (record + 1 + foursOf(length)));
    link(hashes[word] ?? 0, record);
    known++;
    return record;
  }

  return (words, terms) => {
    const { count, fours, places, hashes, lengths } = words;
    makeSpace(count);
    makeRoom(terms, count * (longestFolded + 1));
    const mask = slots.length - 1;
    const [table, all, entryOf, headAt, inPlace] = [slots, records, entries, heads, placeMask];
    // Step by step, so that no word waits until the one before it was fetched from memory.
    for (let word = 0; word < count; word++) entryOf[word] = table[slotOf(hashes[word] ?? 0, mask)] ?? 0;
    for (let word = 0; word < count; word++) headAt[word] = all[(entryOf[word] ?? 0) & inPlace] ?? 0;
    const { view } = terms;
    let to = terms.used;
    for (let word = 0; word < count; word++) {
      const place = places[word] ?? 0;
      const length = lengths[word] ?? 0;
      let record = (entryOf[word] ?? 0) & inPlace;
      let head = headAt[word] ?? 0;
      if (lettersOf(head) !== length || !areSame(all, record, fours, place, length)) {
        record = search(words, word) || learn(words, word);
        head = all[record] ?? 0;
      }
      const kept = to + keptOf(head);
      for (let from = place; to < kept; from++, to += 4) view.setInt32(to, fours[from] ?? 0, true);
      const end = kept + addedOf(head);
      to = kept;
      for (let from = record + 1 + foursOf(length); to < end; from++, to += 4)
        view.setInt32(to, all[from] ?? 0, true);
      view.setInt8(end, 0x20);
      to = end + 1;
    }
    terms.used = to;
  };
}

/** Of how many letters a word is, how many of them begin its stem, and how many others follow these. */
function headOf(letters: number, kept: number, added: number): number {
  return letters | (kept << 8) | (added << 16);
}

function lettersOf(head: number): number {
  return head & 0xff;
}

function keptOf(head: number): number {
  return (head >> 8) & 0xff;
}

function addedOf(head: number): number {
  return head >> 16;
}

function sizeOf(head: number): number {
  return 1 + foursOf(lettersOf(head)) + foursOf(addedOf(head));
}

/** In how many numbers so many letters stand. */
function foursOf(letters: number): number {
  return (letters + 3) >> 2;
}

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Whether the letters of a record are those of a word of the same length. */
function areSame(
  records: Int32Array,
  record: number,
  fours: Int32Array,
  place: number,
  length: number,
): boolean {
  for (let at = 0; at < foursOf(length); at++)
    if (records[record + 1 + at] !== fours[place + at]) return false;
  return true;
}
