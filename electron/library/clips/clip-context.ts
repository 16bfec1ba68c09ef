import type { Span } from '../../contract/models/span.ts';

/** UTF-16 units kept on either side of a passage, as the Hypothesis client keeps for its TextQuoteSelector. */
export const contextLength = 32;

/** What stands on either side of a span, no sign cut in two. */
export function contextOf(text: string, [start, end]: Span): { prefix: string; suffix: string } {
  let from = Math.max(0, start - contextLength);
  if (isLow(text, from)) from++;
  let until = Math.min(text.length, end + contextLength);
  if (isLow(text, until)) until--;
  return { prefix: text.slice(from, start), suffix: text.slice(end, until) };
}

/** Whether the second half of a surrogate pair stands at an offset. */
function isLow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && at < text.length && unit >= 0xdc00 && unit <= 0xdfff;
}
