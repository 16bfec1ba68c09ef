import { toneMoves } from '../words/analysis.ts';
import { type FoldedWords, longestFolded } from '../words/folded-words.ts';
import { plainLetters } from '../words/plain-letters.ts';
import { makeRoom, type TermList } from './term-list.ts';

/** The lower case of each plain letter in UTF-8, least byte first, with the number of bytes above; 0 until it is met. */
const lowerCase = new Int32Array(0x10000);
const countBits = 24;
/** Set for the letters that toneMoves has a pair for. */
const mayMove = 1 << 28;

/** By two letters in either case, of which the first has a tone that belongs on the second: the second with it. */
const moves = new Map<number, number>();
for (const [old, moved] of toneMoves)
  for (const first of bothCases(old.charAt(0)))
    for (const second of bothCases(old.charAt(1))) moves.set(pairOf(first, second), moved.charCodeAt(1));

function bothCases(letter: string): number[] {
  return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
}

function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

function meetLetter(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  const bytes = Buffer.from(lower);
  const moving = [...toneMoves.keys()].some((pair) => pair.startsWith(lower));
  const packed = bytes.readUIntLE(0, bytes.length) | (bytes.length << countBits) | (moving ? mayMove : 0);
  lowerCase[unit] = packed;
  return packed;
}

/** Adds the marked forms of those words that have one: see markedForm. */
export function writeMarked({ count, units, starts, lengths, bits }: FoldedWords, list: TermList): void {
  makeRoom(list, count * (3 * longestFolded + 1) + 4);
  const table = lowerCase;
  const moving = mayMove;
  const { view } = list;
  let to = list.used;
  for (let word = 0; word < count; word++) {
    // Of plain letters all but those of ASCII carry a mark.
    if ((bits[word] ?? 0) < 0x80) continue;
    const start = starts[word] ?? 0;
    const end = start + (lengths[word] ?? 0);
    for (let at = start; at < end; at++) {
      const unit = units[at] ?? 0;
      let packed = table[unit] || meetLetter(unit);
      const moved = packed >= moving ? moves.get(pairOf(unit, units[at + 1] ?? 0)) : undefined;
      if (moved !== undefined) {
        view.setInt8(to++, plainLetters[unit] ?? 0);
        packed = table[moved] || meetLetter(moved);
        at++;
      }
      view.setInt32(to, packed, true);
      to += (packed >> 24) & 7;
    }
    view.setInt8(to++, 0x20);
  }
  list.used = to;
}
