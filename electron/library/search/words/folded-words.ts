import { between, meetUnit, plainLetters, unmet } from './plain-letters.ts';
import { unitsOf } from './units.ts';
import { nextWord, type Word } from './words.ts';

/** Words of plain letters that stand one behind another in a text: the first `count` places of each list. */
export interface FoldedWords {
  count: number;
  /** Their folded letters. A word begins at a multiple of four and has zeros behind it up to the next such place. */
  letters: Uint8Array;
  /** The same, four letters in a number. */
  fours: Int32Array;
  /** Where each word begins in `fours`, how many letters it has, and their hash (see hashStep). */
  places: Int32Array;
  lengths: Int32Array;
  hashes: Int32Array;
  /** The text, and where each word begins in it; every letter is one unit. */
  units: Uint16Array;
  starts: Int32Array;
  /** The bits that any unit of the word has. */
  bits: Int32Array;
}

/** So many words at a time, of so many letters. */
export const mostWords = 128;
export const longestFolded = 28;

/** Every text has its words in it for a moment: small, so that it stays in the processor's first cache. */
const letters = new Uint8Array(mostWords * (longestFolded + 4));
const words: FoldedWords = {
  count: 0,
  letters,
  fours: new Int32Array(letters.buffer),
  places: new Int32Array(mostWords),
  lengths: new Int32Array(mostWords),
  hashes: new Int32Array(mostWords),
  units: new Uint16Array(),
  starts: new Int32Array(mostWords),
  bits: new Int32Array(mostWords),
};

/** The hash of some letters and one more; that of none is 0. */
export function hashStep(hash: number, letter: number): number {
  return (Math.imul(hash ^ letter, 0x01000193) + 1) | 0;
}

/**
 * Tells the words of a text in reading order, as nextWord does: those of plain letters many at a time and without a string
 * of any to `take`, each other one, and each very long one, to `takeOther`.
 */
export function eachFolded(
  text: string,
  take: (words: FoldedWords) => void,
  takeOther: (word: Word) => void,
): void {
  const { length } = text;
  const units = unitsOf(text);
  const { letters, places, lengths, hashes, starts, bits } = words;
  // What a module names is looked up anew for each unit, what a function names is not.
  const [table, gap, longest, most] = [plainLetters, between, longestFolded, mostWords];
  words.units = units;
  let count = 0;
  let next = 0;
  let to = 0;
  for (;;) {
    let start = next;
    while (start < length && table[units[start] ?? 0] === gap) start++;
    const begin = to;
    const limit = start + longest;
    let end = start;
    let unit = units[end] ?? 0;
    let letter = table[unit] ?? 0;
    let hash = 0;
    let seen = 0;
    while (letter > gap && end < limit) {
      letters[to++] = letter;
      hash = hashStep(hash, letter);
      seen |= unit;
      unit = units[++end] ?? 0;
      letter = table[unit] ?? 0;
    }
    if (letter === unmet) {
      meetUnit(unit);
      to = begin;
      next = start;
      continue;
    }
    const isPlain = letter === gap && end > start;
    if (isPlain) {
      letters[to] = 0;
      letters[to + 1] = 0;
      letters[to + 2] = 0;
      to = (to + 3) & ~3;
      places[count] = begin >> 2;
      lengths[count] = end - start;
      hashes[count] = hash;
      starts[count] = start;
      bits[count] = seen;
      next = end;
      if (++count < most) continue;
    }
    if (count > 0) {
      words.count = count;
      take(words);
      count = 0;
    }
    to = 0;
    if (isPlain) continue;
    const word = nextWord(text, start);
    if (word === null) return;
    takeOther(word);
    next = word.next;
  }
}
