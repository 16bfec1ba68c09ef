import type { Anchoring } from '../../contract/models/clip.ts';
import type { Span } from '../../contract/models/span.ts';
import type { Composed } from '../articles/change-parts.ts';
import { type Anchor, anchorOf, placeOf, spansOf } from './clip-anchor.ts';
import { leastScore } from './find-changed.ts';
import { findPassage } from './find-passage.ts';
import { type FoldedText, foldWords } from './folded-text.ts';
import { differences, longestPattern } from './likeness.ts';
import type { Passage } from './passage.ts';

/** A clip as it was before its article changed. `place`: in the text before; null for an orphan. */
export interface PlacedClip extends Passage {
  passage: string | null;
  how: Anchoring;
  score: number | null;
  place: Span | null;
  anchor: Anchor | null;
}

/** What becomes of a clip: its place with the anchor that belongs to it, or, with `span` null, an orphan. */
export interface Verdict {
  span: Span | null;
  anchor: Anchor | null;
  how: Anchoring;
  score: number | null;
}

/**
 * Where a clip stands in what its article has become. Parts that are the same decide, for they know where a passage
 * is, and that it is not there while its part is out; only when they are others is the text searched.
 */
export function placeClip(
  clip: PlacedClip,
  composed: Composed,
  texts: { before: FoldedText; after: FoldedText },
): Verdict {
  if (clip.anchor) return inParts(clip, clip.anchor, composed);
  const found = findPassage(clip, texts.after, { text: texts.before, place: clip.place });
  if (!found) return { span: null, anchor: null, how: clip.how, score: clip.score };
  const unmoved = found.span.join() === clip.place?.join();
  const same = found.how === 'context' && composed.text.slice(...found.span) === clip.quote;
  return {
    span: found.span,
    anchor: anchorOf(found.span, composed),
    how: unmoved && same ? 'exact' : found.how,
    score: found.how === 'approximate' ? found.score : null,
  };
}

function inParts(clip: PlacedClip, anchor: Anchor, composed: Composed): Verdict {
  const exact = placeOf(anchor, clip.quote, composed);
  if (exact) {
    // By what it was found again once is still how it came here.
    const how = clip.passage === null && clip.how !== 'approximate' ? clip.how : 'exact';
    return { span: exact, anchor, how, score: null };
  }
  const unchanged = clip.passage === null ? null : placeOf(anchor, clip.passage, composed);
  if (unchanged) return { span: unchanged, anchor, how: clip.how, score: clip.score };
  const [span = null] = spansOf(anchor, composed);
  const score = span ? likenessOf(clip.quote, composed.text.slice(...span)) : 0;
  if (score < leastScore) return { span: null, anchor, how: clip.how, score: clip.score };
  return { span, anchor, how: 'approximate', score };
}

/** How like two passages are whose place is the same, from 0 to 1. */
function likenessOf(quote: string, passage: string): number {
  const one = foldWords(quote);
  const other = foldWords(passage);
  const most = Math.max(one.length, other.length);
  if (one === other) return 1;
  return most > longestPattern ? 0 : 1 - differences(one, other) / most;
}
