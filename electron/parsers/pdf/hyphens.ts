/** The words of a text in lower case; what a hyphen joins counts as one word. */
export type Vocabulary = ReadonlySet<string>;

const word = /\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu;
const brokenEnd = /(\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*)[-\u2010]$/u;
const wordStart = /^\p{Ll}[\p{L}\p{M}]*/u;

/** What is longer is no word, and nobody searches it for one. UTF-16 units. */
const longestWord = 80;

function endOf(line: string): string {
  return line.slice(-longestWord);
}

/** Whether a line ends in a hyphen that hangs on a word; one that stands apart is a dash. */
function isBroken(line: string): boolean {
  return /[\p{L}\p{M}\p{N}][-\u2010]$/u.test(line.slice(-3));
}

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    // A word that the line's end cut is none; where a line begins one may go on.
    const whole = (
      isBroken(line) ? line.slice(0, -longestWord).concat(endOf(line).replace(brokenEnd, '')) : line
    ).replace(wordStart, '');
    for (const [found] of whole.matchAll(word)) words.add(found.toLowerCase());
  }
  return words;
}

/**
 * Two lines as one. A hyphen at the end is the printer's where the word goes on in lower case, unless the text writes
 * the word with a hyphen elsewhere, or writes it never as one but both halves as words of their own.
 */
export function joinLines(line: string, next: string, vocabulary: Vocabulary): string {
  if (line.endsWith('\u00ad')) return line.slice(0, -1) + next;
  const first = isBroken(line) ? brokenEnd.exec(endOf(line))?.[1]?.toLowerCase() : undefined;
  const second = wordStart.exec(next)?.[0]?.toLowerCase();
  if (first === undefined || second === undefined) return isBroken(line) ? line + next : `${line} ${next}`;
  if (vocabulary.has(first + second)) return line.slice(0, -1) + next;
  if (vocabulary.has(`${first}-${second}`)) return line + next;
  const both = first.length > 2 && second.length > 2 && vocabulary.has(first) && vocabulary.has(second);
  return both || first.includes('-') ? line + next : line.slice(0, -1) + next;
}
