import type { Span } from '../models/span.ts';

/** A passage by what it is called and its place in a text (UTF-16 units). */
export interface MarkedPassage {
  label: string;
  start: number;
  end: number;
}
/** A piece of text that the same passages cover; `begins`: those whose number stands before it. */
export interface MarkedPiece {
  text: string;
  covered: boolean;
  begins: MarkedPassage[];
}

/**
 * A block of a text in pieces, so that passages which overlap or go on over several blocks can all be marked. A
 * passage's number stands once, where it begins.
 */
export function markedPieces(
  text: string,
  [from, to]: Span,
  passages: readonly MarkedPassage[],
): MarkedPiece[] {
  const within = passages.filter(({ start, end }) => start < to && end > from);
  const edges = within.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)]);
  const places = [...new Set([from, ...edges, to])].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((at, index) => {
    const next = places[index + 1] ?? to;
    return {
      text: text.slice(at, next),
      covered: within.some(({ start, end }) => start < next && end > at),
      begins: within.filter(({ start }) => start === at),
    };
  });
}
