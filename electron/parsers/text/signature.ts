import { unitsOf } from '../../library/search/words/units.ts';

/**
 * Near duplicates are found by shingles: the overlapping runs of four folded words of a text. How much two texts have
 * in common is the share of their shingles that both have (Jaccard); a signature of a few numbers estimates it
 * (Broder 1997), made with one hash for each shingle (one permutation hashing, Li, Owen and Zhang 2012).
 */
export const signatureLength = 63;
/** Grows with every change to what a signature is made of; those of a library are then made anew. */
export const signatureVersion = 1;
const shingleWords = 4;

const separator = 1;
const mark = 2;
/** What each UTF-16 unit counts as: a letter or digit without case and marks, or one of the above; 0 until it is met. */
const folded = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const sign = String.fromCharCode(unit);
  const bare = sign.normalize('NFD').toLowerCase().charCodeAt(0);
  const isWord = /[\p{L}\p{N}]/u.test(sign);
  const fold = isWord
    ? bare === 0x111 || bare === 0xf0
      ? 0x64
      : bare
    : /\p{M}/u.test(sign)
      ? mark
      : separator;
  folded[unit] = fold;
  return fold;
}

/** The finishing step of MurmurHash3: every bit of the input changes half of the output's. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Calls `take` with a hash of each shingle; a text of fewer words than a shingle has is one shingle. */
function eachShingle(text: string, take: (hash: number) => void): void {
  const units = unitsOf(text);
  const { length } = text;
  // A name of its own: what a module names is looked up anew for each unit.
  const table = folded;
  let first = 0;
  let second = 0;
  let third = 0;
  let words = 0;
  let word = 0;
  let at = 0;
  // With the space behind it, which ends the last word.
  while (at <= length) {
    let unit = units[at] ?? 0;
    let fold = table[unit] ?? 0;
    while (fold > mark) {
      word = Math.imul(word ^ fold, 0x01000193) + 1;
      unit = units[++at] ?? 0;
      fold = table[unit] ?? 0;
    }
    if (fold === 0) {
      foldUnit(unit);
      continue;
    }
    at++;
    if (fold === mark || word === 0) continue;
    const fourth = mix(word);
    words++;
    if (words >= shingleWords)
      take(mix(first + Math.imul(second, 3) + Math.imul(third, 5) + Math.imul(fourth, 7)));
    first = second;
    second = third;
    third = fourth;
    word = 0;
  }
  if (words > 0 && words < shingleWords) take(mix(first + Math.imul(second, 3) + Math.imul(third, 5)));
}

/** The signature of a text: `signatureLength` numbers of 32 bits; all of them 0 for a text without a word. */
export function signatureOf(text: string): Uint32Array {
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  let any = false;
  eachShingle(text, (hash) => {
    any = true;
    const bin = binOf(hash);
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
  });
  if (!any) return least.fill(0);
  return fillEmptyBins(least);
}

/**
 * The number of a signature that a shingle counts for. By signatureLength, but in figures: V8 divides by what it has to
 * look up as by a fraction, which takes longer than all else here.
 */
function binOf(hash: number): number {
  return (hash >>> 0) % 63;
}

/** A bin that no shingle fell into takes the number of another, the same one in every text (Shrivastava 2017). */
function fillEmptyBins(least: Uint32Array): Uint32Array {
  const filled = least.slice();
  for (let bin = 0; bin < signatureLength; bin++) {
    for (let attempt = 1; filled[bin] === 0xffffffff; attempt++) {
      filled[bin] = least[mix(bin * 0x9e3779b1 + attempt) % signatureLength] ?? 0;
    }
  }
  return filled;
}

/** The share of shingles, 0 to 1, that two texts have in common by their signatures; off by 0.06 (one sigma). */
export function estimateSimilarity(one: Uint32Array, other: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < signatureLength; index++) if (one[index] === other[index]) same++;
  return same / signatureLength;
}

/** How many different shingles two texts have in common, and how many there are in both together. */
export function compareShingles(one: string, other: string): { both: number; all: number } {
  const shingles = new Set<number>();
  eachShingle(one, (hash) => shingles.add(hash));
  const seen = new Set<number>();
  let both = 0;
  eachShingle(other, (hash) => {
    if (seen.has(hash)) return;
    seen.add(hash);
    if (shingles.has(hash)) both++;
  });
  return { both, all: shingles.size + seen.size - both };
}
