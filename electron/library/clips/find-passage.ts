import type { Span } from '../../contract/models/span.ts';

/** A clip's words, and what stood on either side of them when it was made. */
export interface Passage {
  quote: string;
  prefix: string;
  suffix: string;
}

/** So many units (UTF-16) of the same words on one side tell a passage from others of the same words. */
const enough = 12;

/**
 * The one place in a text where a passage stands word for word between the words it stood between; null when it does
 * not, or when two places are as likely: a clip is never moved to a lookalike.
 */
export function findPassage({ quote, prefix, suffix }: Passage, text: string): Span | null {
  let best: Span | null = null;
  let bestAgreement = 0;
  let rivals = false;
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    const end = start + quote.length;
    const before = sameAtEnd(prefix, text.slice(0, start));
    const after = sameAtStart(suffix, text.slice(end, end + suffix.length));
    const sure = before >= Math.min(enough, prefix.length) && before > 0;
    if (!sure && (after < Math.min(enough, suffix.length) || after === 0)) continue;
    const agreement = before + after;
    if (agreement > bestAgreement) {
      best = [start, end];
      bestAgreement = agreement;
      rivals = false;
    } else if (agreement === bestAgreement) {
      rivals = true;
    }
  }
  return rivals ? null : best;
}

function sameAtEnd(one: string, other: string): number {
  let same = 0;
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++;
  return same;
}

function sameAtStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}
