import type { Article, Block } from '../../electron/contract/models/article.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/** What a selection covers of one block, in UTF-16 units of the block's own text. */
export interface Piece {
  /** Index in the article's blocks, or 'title'. */
  block: number | 'title';
  start: number;
  end: number;
}

/**
 * The span of the canonical text that a selection covers, without white space at its ends, and whether it touches what
 * is outside that text (title, captions, related stories). The span is null when nothing but white space is left.
 */
export function spanOf(
  article: Pick<Article, 'text' | 'blocks'>,
  pieces: readonly Piece[],
): { span: Span | null; outside: boolean } {
  let outside = false;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const piece of pieces) {
    if (piece.end <= piece.start) continue;
    const block = piece.block === 'title' ? null : article.blocks[piece.block];
    if (!block || block.start === null) {
      outside = true;
      continue;
    }
    from = Math.min(from, block.start + piece.start);
    to = Math.max(to, block.start + piece.end);
  }
  return { span: to < 0 ? null : trimmed(article.text, [from, to]), outside };
}

/** A span without the white space at its ends; null when there is nothing else in it. */
export function trimmed(text: string, [start, end]: Span): Span | null {
  const part = text.slice(start, end);
  const words = part.trim();
  if (words === '') return null;
  const from = start + part.indexOf(words);
  return [from, from + words.length];
}

/** Where an offset of the canonical text lies: the index of its block and the offset in the block's text. */
export interface Place {
  block: number;
  offset: number;
}

/** The place of the start, or of the end, of a span; between two blocks, the later or the earlier one. */
export function placeOf(blocks: readonly Block[], offset: number, edge: 'start' | 'end'): Place | null {
  let nearest: Place | null = null;
  for (const [index, { start, end }] of blocks.entries()) {
    if (start === null || end === null) continue;
    if (edge === 'start' && offset < end) return { block: index, offset: Math.max(0, offset - start) };
    if (offset >= start) nearest = { block: index, offset: Math.min(offset, end) - start };
    if (edge === 'end' && offset <= end) return nearest;
  }
  return nearest;
}

/** The part of a span that lies in a block, in units of the block's text; null when none does. */
export function partIn(block: Block, [start, end]: Span): Span | null {
  if (block.start === null || block.end === null) return null;
  const from = Math.max(start, block.start);
  const to = Math.min(end, block.end);
  return from < to ? [from - block.start, to - block.start] : null;
}
