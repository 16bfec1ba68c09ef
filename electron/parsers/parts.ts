import type { BlockKind, Part, RemovalReason } from '../contract/models/article.ts';

/** A part that stands in the article, as a reader makes it. */
export function partOf(kind: BlockKind, text: string): Part {
  return { kind, text, removed: null };
}

/** A part that was read but is left out. */
export function leftOut(reason: RemovalReason, text: string): Part {
  return { kind: 'paragraph', text, removed: reason };
}

/** The parts that stand in the article, in reading order. They are the parts themselves: what marks them marks both. */
export function standing(parts: readonly Part[]): Part[] {
  return parts.filter(({ removed, kind }) => removed === null && kind !== 'title');
}

/** From `start` to `end` of a part (UTF-16 units), trimmed, with the noise that stood there. */
export function slicePart(part: Part, start: number, end: number): Part {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(part.text.charAt(from))) from++;
  while (to > from && /\s/.test(part.text.charAt(to - 1))) to--;
  const slice: Part = { kind: part.kind, text: part.text.slice(from, to), removed: part.removed };
  const signs = part.signs
    ?.filter(({ at }) => at > start && at <= end)
    .map(({ at, text }) => ({ at: Math.min(Math.max(at - from, 0), to - from), text }));
  return signs?.length ? { ...slice, signs } : slice;
}
