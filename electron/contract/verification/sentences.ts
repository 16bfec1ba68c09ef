import type { Span } from '../models/span.ts';

const end = /(?:[.?!…]["”»’')\]]*\s+(?=["“«‘'([]?[\p{Lu}\p{N}])|\n+)/gu;
const abbreviation =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|Nos|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|TP|ThS|TS|PGS|GS|Tp|Art|\p{Lu})\.\s+$/u;

/** The sentences of a block as spans that follow each other without a gap. */
export function sentencesIn(words: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of words.matchAll(end)) {
    const next = match.index + match[0].length;
    if (match[0].startsWith('.') && abbreviation.test(words.slice(Math.max(start, next - 12), next)))
      continue;
    spans.push([start, next]);
    start = next;
  }
  if (start < words.length) spans.push([start, words.length]);
  return spans;
}
