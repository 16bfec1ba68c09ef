import type { PageBlock } from './page-block.ts';

/** A piece shorter than this that is not found whole is not looked for inside others. UTF-16 units. */
const shortest = 24;

/** `story`: the blocks that are shown; `page`: all, before anything was left out. Both in reading order. */
export interface Aligned {
  block: PageBlock;
  inStory: boolean;
}

/**
 * The blocks of a story with those of its page that it leaves out, in the page's order. Blocks that stand once in both
 * hold the two together; what lies between two of them keeps its place there.
 */
export function alignBlocks(story: readonly PageBlock[], page: readonly PageBlock[]): Aligned[] {
  const storyKeys = story.map(({ text }) => keyOf(text));
  const pageKeys = page.map(({ text }) => keyOf(text));
  const anchors = findAnchors(storyKeys, pageKeys);
  const left = countOf(storyKeys);
  const known = new Set(storyKeys);
  const whole = storyKeys.join('\n');
  const shown = new Set<number>();
  const first = anchors[0]?.[1] ?? 0;
  const last = anchors.at(-1)?.[1] ?? page.length;
  // A headline of the story may stand in a menu too: what stands among the anchors is the story's.
  for (const inside of [true, false]) {
    for (const [index, key] of pageKeys.entries()) {
      if ((index >= first && index <= last) !== inside) continue;
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      const merged = inside && key.length >= shortest && !known.has(key) && whole.includes(key);
      if (count > 0 || merged) shown.add(index);
    }
  }
  const aligned: Aligned[] = [];
  let at = 0;
  let next = 0;
  for (const [index, block] of page.entries()) {
    const anchor = anchors[next];
    if (anchor && anchor[1] === index) {
      for (; at <= anchor[0]; at++) aligned.push({ block: story[at] ?? block, inStory: true });
      next++;
    }
    if (!shown.has(index)) aligned.push({ block, inStory: false });
  }
  for (const block of story.slice(at)) aligned.push({ block, inStory: true });
  return aligned;
}

function keyOf(text: string): string {
  return text.replace(/\s+/g, '');
}

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Pairs [in the story, in the page] of what stands once in each, as many as keep the order of both. */
function findAnchors(story: readonly string[], page: readonly string[]): [number, number][] {
  const storyCounts = countOf(story);
  const pageCounts = countOf(page);
  const places = new Map(page.map((key, index) => [key, index]));
  const pairs = story.flatMap((key, index): [number, number][] => {
    const place = places.get(key);
    return place !== undefined && storyCounts.get(key) === 1 && pageCounts.get(key) === 1
      ? [[index, place]]
      : [];
  });
  return longestRising(pairs);
}

/** The longest run of pairs, first numbers rising already, whose second numbers rise (patience sorting). */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const run: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}
