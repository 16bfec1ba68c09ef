import type { Snippet } from '../../electron/contract/models/search.ts';

/** UTF-16 units before the first mark that leave it in sight on one line of the narrowest list. */
const before = 20;

/** A snippet to be shown on one line: it begins, between words, so near its first mark that the line shows it whole. */
export function onOneLine({ text, marks }: Snippet): Snippet {
  const first = marks[0]?.[0] ?? 0;
  if (first <= before) return { text, marks };
  const space = text.slice(first - before, first).search(/\s/);
  // A word longer than what may stand before the mark is left out.
  const start = space < 0 ? first : first - before + space + 1;
  const shift = start - 2;
  return {
    text: `… ${text.slice(start)}`,
    marks: marks.map(([from, to]) => [from - shift, to - shift]),
  };
}
