import type { Span } from '../../contract/models/span.ts';
import { differences, longestPattern, nearest, type Sides, scoreOf, sidesAt } from './likeness.ts';
import { type Found, overlap, type TextWithPlace } from './passage.ts';

/** Fewer units than these are a name or a number: changed, they are another one. */
const shortest = 16;
/** At most this share of a passage's signs may have changed: about every third word. */
const mostChanged = 0.3;
/** Of words that are all but the same, both sides but one half have to agree; see the weights in likeness.ts. */
export const leastScore = 0.75;
/** The second-best place has to be so much worse than the best one. */
const leastLead = 0.1;
/** How far from the edge of a match the words beside the passage are looked for. */
const slack = 24;
const edge = 12;

/** Places with words like these, best first, that do not overlap. `text` and the rest are folded. */
export function likePlaces(words: string, sides: Sides, text: string, most: number): Omit<Found, 'how'>[] {
  if (words.length > longestPattern) return [];
  const errors = Math.floor(words.length * mostChanged);
  const found: Omit<Found, 'how'>[] = [];
  const look = (from: number, until: number, left: number): void => {
    const near =
      left > 0 && until - from >= words.length - errors
        ? nearest(text.slice(from, until), words, errors)
        : null;
    if (!near) return;
    const span = snap([near.span[0] + from, near.span[1] + from], sides, text, [from, until]);
    const likeness = 1 - differences(words, text.slice(...span)) / words.length;
    found.push({ span, score: scoreOf(Math.max(0, likeness), sides, sidesAt(text, span, sides)) });
    look(from, span[0], left - 1);
    look(span[1], until, left - 1);
  };
  look(0, text.length, most);
  return found.sort((one, other) => other.score - one.score);
}

/** The one place whose words were made of these; null when none is like enough, or when it is another passage's. */
export function findChanged(words: string, sides: Sides, text: string, before: TextWithPlace): Found | null {
  if (words.length < shortest) return null;
  const [best, second] = likePlaces(words, sides, text, 3);
  if (!best || best.score < leastScore) return null;
  if (second && best.score - second.score < leastLead) return null;
  if (stoodElsewhere(words, text.slice(...best.span), before)) return null;
  return { how: 'approximate', ...best };
}

/** Whether words that are found now stood in the text before, or words as like them, elsewhere than the clip's own. */
function stoodElsewhere(words: string, found: string, { text, place }: TextWithPlace): boolean {
  const own = place ? text.fold(place) : null;
  const most = Math.min(found.length, differences(words, found));
  const parts = own ? [text.text.slice(0, own[0]), text.text.slice(own[1])] : [text.text];
  return parts.some((part) => nearest(part, found, most) !== null);
}

/** Puts the edges where the words beside the passage end and begin, when they are close by, else between words. */
function snap([start, end]: Span, sides: Sides, text: string, [from, until]: Span): Span {
  const left = sides.before.slice(-edge);
  const right = sides.after.slice(0, edge);
  const before = left.length === edge ? text.lastIndexOf(left, start + slack) + edge : -1;
  const after = right.length === edge ? text.indexOf(right, Math.max(0, end - slack)) : -1;
  const snapped: Span = [
    before >= edge && Math.abs(before - start) <= slack ? before : wordStart(text, start),
    after >= 0 && Math.abs(after - end) <= slack ? after : wordEnd(text, end),
  ];
  const kept: Span = [Math.max(from, snapped[0]), Math.min(until, snapped[1])];
  return kept[0] < kept[1] && overlap(kept, [start, end]) ? kept : [start, end];
}

const letter = /[\p{L}\p{M}\p{N}]/u;

function wordStart(text: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < slack &&
    letter.test(text[start - 1] ?? '') &&
    letter.test(text[start] ?? '')
  )
    start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    end - at < slack &&
    letter.test(text[end - 1] ?? '') &&
    letter.test(text[end] ?? '')
  )
    end++;
  return end;
}
