import type { Block } from '../../contract/models/article.ts';
import type { Span } from '../../contract/models/span.ts';
import type { Composed, Sign } from '../articles/change-parts.ts';

/**
 * A clip's place, independent of what else stands in the article: the parts it begins and ends in, and the offsets in
 * their own text (UTF-16 units, without signs). An offset may reach into the gap behind its part.
 */
export interface Anchor {
  startPart: number;
  startAt: number;
  endPart: number;
  endAt: number;
}

type Shown = Pick<Composed, 'blocks' | 'shownSigns'>;

/** The anchor of a span of the canonical text; null when there is no block at it. */
export function anchorOf([start, end]: Span, { blocks, shownSigns }: Shown): Anchor | null {
  const first = blockAt(blocks, start);
  const last = blockAt(blocks, end - 1);
  if (!first || !last) return null;
  return {
    startPart: first.part,
    startAt: ownOffset(start - first.start, shownSigns.get(first.part)),
    endPart: last.part,
    endAt: ownOffset(end - last.start, shownSigns.get(last.part)),
  };
}

/**
 * Where a clip's passage stands now; null while one of its parts is out, or when other words stand there (a part
 * between was taken out or put in, a sign stands in the passage).
 */
export function placeOf(
  anchor: Anchor,
  quote: string,
  composed: Shown & Pick<Composed, 'text'>,
): Span | null {
  return spansOf(anchor, composed).find((span) => composed.text.slice(...span) === quote) ?? null;
}

/**
 * The spans that an anchor may mean, the likeliest first: a sign at the passage's edge stands outside of it, unless the
 * clip was made with it. None while one of its parts is out.
 */
export function spansOf(anchor: Anchor, { blocks, shownSigns }: Shown): Span[] {
  const first = blocks.find(({ part }) => part === anchor.startPart);
  const last = blocks.find(({ part }) => part === anchor.endPart);
  if (!first || !last || first.start === null || last.start === null) return [];
  const from = first.start;
  const to = last.start;
  const start = (past: boolean) => from + shownOffset(anchor.startAt, shownSigns.get(first.part), past);
  const end = (past: boolean) => to + shownOffset(anchor.endAt, shownSigns.get(last.part), past);
  const spans: Span[] = [
    [start(true), end(false)],
    [start(true), end(true)],
    [start(false), end(true)],
    [start(false), end(false)],
  ];
  return spans.filter(([one, other]) => one < other);
}

/** The last block that begins at or before a place of the canonical text. */
function blockAt(blocks: readonly Block[], at: number): { part: number; start: number } | null {
  let found = null;
  for (const { part, start } of blocks) if (start !== null && start <= at) found = { part, start };
  return found;
}

/** An offset in a part as it is shown, as one in its own text; one inside a sign is where the sign stood. */
function ownOffset(shown: number, signs: readonly Sign[] = []): number {
  let before = 0;
  for (const { at, text } of signs) {
    if (at + before >= shown) break;
    if (at + before + text.length > shown) return at;
    before += text.length;
  }
  return shown - before;
}

/** The reverse; `past`: behind a sign that stands right at the offset. */
function shownOffset(own: number, signs: readonly Sign[] = [], past: boolean): number {
  let shown = own;
  for (const { at, text } of signs) if (at < own || (past && at === own)) shown += text.length;
  return shown;
}
