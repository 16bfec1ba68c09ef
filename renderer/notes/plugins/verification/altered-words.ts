import type { Span } from '../../../../electron/contract/models/span.ts';

/** Beyond this many comparisons (words times words) the whole differing part counts as altered. */
const mostComparisons = 4_000_000;

/**
 * The words of `quoted` that the source does not have there, as spans of `quoted`. Where words of the source were
 * left out, the words beside the gap are marked. White space and Unicode normalisation do not count.
 */
export function alteredWords(quoted: string, source: string): Span[] {
  const words = wordsOf(quoted);
  const mine = words.map(([start, end]) => quoted.slice(start, end).normalize('NFC'));
  const theirs = wordsOf(source).map(([start, end]) => source.slice(start, end).normalize('NFC'));
  let before = 0;
  while (before < mine.length && before < theirs.length && mine[before] === theirs[before]) before += 1;
  let after = 0;
  while (
    after < mine.length - before &&
    after < theirs.length - before &&
    mine[mine.length - 1 - after] === theirs[theirs.length - 1 - after]
  )
    after += 1;
  const altered = alteredBetween(
    mine.slice(before, mine.length - after),
    theirs.slice(before, theirs.length - after),
  );
  const marked = [...new Set(altered.map((index) => index + before))].filter((index) => index in words);
  return joined(
    marked.sort((a, b) => a - b),
    words,
  );
}

function wordsOf(text: string): Span[] {
  return [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length]);
}

/** Indices in `mine` that are altered; −1 and `mine.length` stand for the words around it. */
function alteredBetween(mine: string[], theirs: string[]): number[] {
  if (mine.length === 0) return theirs.length === 0 ? [] : [-1, 0];
  if (theirs.length === 0 || mine.length * theirs.length > mostComparisons) return [...mine.keys()];
  const common = commonLengths(mine, theirs);
  const width = theirs.length + 1;
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  const altered: number[] = [];
  let [i, j, gap, changed] = [0, 0, false, false];
  while (i < mine.length || j < theirs.length) {
    const same = i < mine.length && j < theirs.length && mine[i] === theirs[j];
    if (same) {
      if (gap && !changed) altered.push(i - 1, i);
      [gap, changed] = [false, false];
      i += 1;
      j += 1;
    } else if (j < theirs.length && (i >= mine.length || at(i, j + 1) >= at(i + 1, j))) {
      gap = true;
      j += 1;
    } else {
      changed = true;
      altered.push(i);
      i += 1;
    }
  }
  if (gap && !changed) altered.push(mine.length - 1, mine.length);
  return altered;
}

/** Lengths of the longest common subsequences of the rests from (i, j), row by row. */
function commonLengths(mine: string[], theirs: string[]): Uint32Array {
  const width = theirs.length + 1;
  const lengths = new Uint32Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        mine[i] === theirs[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

function joined(indices: number[], words: Span[]): Span[] {
  const spans: Span[] = [];
  let previous = -2;
  for (const index of indices) {
    const [start, end] = words[index] ?? [0, 0];
    const last = spans.at(-1);
    if (last && index === previous + 1) last[1] = end;
    else spans.push([start, end]);
    previous = index;
  }
  return spans;
}
