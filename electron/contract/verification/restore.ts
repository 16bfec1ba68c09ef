import type { Span } from '../models/span.ts';
import type { QuotationDifference } from '../models/verification.ts';

/** Words to put where others stand (UTF-16 units of the quotation). */
export interface Replacement {
  span: Span;
  words: string;
}

/** What gives a quotation the words of its source back where they differ, from the last place to the first. */
export function restorations(
  quoted: string,
  source: string,
  differences: readonly QuotationDifference[],
): Replacement[] {
  return differences
    .map((difference) => restoration(quoted, source, difference))
    .sort((a, b) => b.span[0] - a.span[0] || b.span[1] - a.span[1]);
}

function restoration(quoted: string, source: string, difference: QuotationDifference): Replacement {
  let [start, end] = difference.quoted;
  let [from, until] = difference.source;
  if (from === until) {
    // What was added goes with the space before it, at the beginning with the one behind it.
    const before = spacesBefore(quoted, start);
    const gap = spacesBehind(quoted, end) > 0 || end === quoted.length;
    if (before > 0 && gap) start -= before;
    else if (start === 0) end += spacesBehind(quoted, end);
  } else if (start === end) {
    // What was left out comes back with the spaces that the source has around it and the quotation has not.
    const before = spacesBefore(source, from);
    const behind = spacesBehind(source, until);
    const open = spacesBehind(quoted, end);
    const atStart = quoted.slice(0, start).trim() === '' && spacesBefore(quoted, start) === 0;
    if (atStart) {
      if (open === 0) until += behind;
    } else {
      from -= before;
      if (open === 0 && /[\p{L}\p{N}]/u.test(quoted[end] ?? '')) until += behind;
    }
  }
  return { span: [start, end], words: source.slice(from, until).replace(/\s*\n\s*/g, ' ') };
}

function spacesBefore(text: string, at: number): number {
  return at - text.slice(0, at).trimEnd().length;
}

function spacesBehind(text: string, at: number): number {
  return text.length - at - text.slice(at).trimStart().length;
}

/** A quotation with its replacements made. */
export function restored(quoted: string, replacements: readonly Replacement[]): string {
  return replacements.reduce(
    (text, { span: [start, end], words }) => text.slice(0, start) + words + text.slice(end),
    quoted,
  );
}
