import search from 'approx-string-match';
import type { Span } from '../../contract/models/span.ts';

/** What stands on either side of a passage, folded; empty where the text begins or ends. */
export interface Sides {
  before: string;
  after: string;
}

/** Longer patterns (UTF-16 units) are not looked for approximately: the time grows with pattern times text. */
export const longestPattern = 4_000;

/**
 * What is said of a place, each from 0 (nothing alike) to 1 (the same). The words count most: they are what a note
 * quotes. The sides together count two thirds of that: they are what tells a passage from its lookalikes, and each
 * alone less than the words, for one neighbour may have been cut or edited. The Hypothesis client weighs likewise
 * (50, 20, 20); it also weighs the offset, which says nothing where whole paragraphs come and go.
 */
const weights = { words: 60, before: 20, after: 20 } as const;

/** The weighed mean of how like the words and the sides are. A side that is not there takes no part. */
export function scoreOf(words: number, sides: Sides, here: Sides): number {
  const parts: [weight: number, likeness: number][] = [[weights.words, words]];
  if (sides.before) parts.push([weights.before, sideLikeness(sides.before, here.before)]);
  if (sides.after) parts.push([weights.after, sideLikeness(sides.after, here.after)]);
  return weighedMean(parts);
}

/** How like the two sides alone are; 1 when there is nothing to compare. */
export function contextLikeness(sides: Sides, here: Sides): number {
  const parts: [weight: number, likeness: number][] = [];
  if (sides.before) parts.push([weights.before, sideLikeness(sides.before, here.before)]);
  if (sides.after) parts.push([weights.after, sideLikeness(sides.after, here.after)]);
  return parts.length === 0 ? 1 : weighedMean(parts);
}

/** How many units right beside the passage are the same, on both sides together. */
export function unchangedBeside(sides: Sides, here: Sides): number {
  let left = 0;
  while (left < sides.before.length && sides.before.at(-1 - left) === here.before.at(-1 - left)) left++;
  let right = 0;
  while (right < sides.after.length && sides.after[right] === here.after[right]) right++;
  return left + right;
}

/** What stands up to `reach` units to the left and right of a span. */
export function sidesOf(text: string, [start, end]: Span, reach: number): Sides {
  return { before: text.slice(Math.max(0, start - reach), start), after: text.slice(end, end + reach) };
}

/** What stands around a place, as far as what is known reaches, and a little further for what came between. */
export function sidesAt(text: string, place: Span, { before, after }: Sides): Sides {
  return {
    before: sidesOf(text, place, before.length + (before.length >> 2)).before,
    after: sidesOf(text, place, after.length + (after.length >> 2)).after,
  };
}

/** How many single signs have to change to make one text of the other; at most the longer one's length. */
export function differences(one: string, other: string): number {
  if (one === other) return 0;
  const most = Math.max(one.length, other.length);
  if (one === '' || other === '') return most;
  // The search lets the text go on at both ends; asked both ways round, neither text may.
  const there = search(other, one, one.length)[0]?.errors ?? most;
  const back = search(one, other, other.length)[0]?.errors ?? most;
  return Math.max(there, back);
}

/** Where a pattern stands with the fewest differences, at most `most`: a first place, or null. */
export function nearest(text: string, pattern: string, most: number): { span: Span; errors: number } | null {
  const [found] = search(text, pattern, most);
  return found ? { span: [found.start, found.end], errors: found.errors } : null;
}

function sideLikeness(expected: string, here: string): number {
  if (expected === here) return 1;
  return 1 - (search(here, expected, expected.length)[0]?.errors ?? expected.length) / expected.length;
}

function weighedMean(parts: readonly (readonly [weight: number, likeness: number])[]): number {
  const total = parts.reduce((sum, [weight]) => sum + weight, 0);
  return parts.reduce((sum, [weight, likeness]) => sum + weight * likeness, 0) / total;
}
