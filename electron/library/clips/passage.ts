import type { Span } from '../../contract/models/span.ts';
import type { FoldedText } from './folded-text.ts';

/** A clip's words, and what stood on either side of them when it was last in its place. */
export interface Passage {
  quote: string;
  prefix: string;
  suffix: string;
}

/** The text before a change, and where the clip stood in it; null when it did not. */
export interface TextWithPlace {
  text: FoldedText;
  place: Span | null;
}

/** Where a passage was found, how, and how like it is, from 0 to 1. */
export interface Found {
  how: 'context' | 'approximate';
  span: Span;
  score: number;
}

export function overlap([start, end]: Span, [otherStart, otherEnd]: Span): boolean {
  return start < otherEnd && otherStart < end;
}
