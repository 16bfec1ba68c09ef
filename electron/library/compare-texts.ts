import { diffWordsWithSpace } from 'diff';
import type { Difference } from '../contract/models/article.ts';

/** Two texts that differ in more than so many words are not compared word by word: it would take too long. */
const mostEdits = 2_000;

/** How two texts differ, word by word, in order. */
export function compareTexts(first: string, second: string): Difference[] {
  const changes = diffWordsWithSpace(first, second, { maxEditLength: mostEdits });
  if (!changes) {
    return [
      { kind: 'first', text: first },
      { kind: 'second', text: second },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'second' : removed ? 'first' : 'both',
    text: value,
  }));
}
