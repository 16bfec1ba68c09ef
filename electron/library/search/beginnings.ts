import { fold } from './analysis.ts';
import { termTest } from './expansion.ts';
import type { Sought } from './query.ts';
import { beginsWord, nextWord, type Word } from './words.ts';

/**
 * A stem is the beginning of its words but for its last two letters at most (`countri`, `hope` of hoping, `visibl`
 * of visibility): Porter's rules replace no more.
 */
const unsure = 2;

/**
 * Finds the words of a text that may be one of the sought, without looking at the others: a look at every word of
 * fifty articles takes far longer than their search. Null when any word may be one.
 */
export function beginningFinder(sought: readonly Sought[]): ((text: string) => Iterable<Word>) | null {
  const beginnings = new Set(sought.flatMap(beginningsOf));
  if (beginnings.has('')) return null;
  const patterns = [...beginnings].map((beginning) => [...beginning].map(anyForm).join(''));
  const anyBeginning = new RegExp(patterns.join('|'), 'g');
  return function* (text) {
    for (const { index } of text.matchAll(anyBeginning)) {
      if (!beginsWord(text, index)) continue;
      const word = nextWord(text, index);
      if (word) yield word;
    }
  };
}

/** What the words that match the first word of a clause begin with, folded; empty when that cannot be told. */
function beginningsOf(sought: Sought): string[] {
  if (sought.kind === 'pattern')
    return [sought.pattern.slice(0, Math.max(0, sought.pattern.indexOf('*') - unsure))];
  if (termTest(sought) || sought.kind !== 'words') return [''];
  const [first] = sought.words;
  if (!first) return [];
  return [first.stem.slice(0, Math.max(1, first.stem.length - unsure))];
}

/** Letters by what they fold to: `a` stands for a, A, à, Ạ and so on. From Latin to Greek and Cyrillic. */
const forms = new Map<string, string>();
for (let code = 0; code < 0x2200; code++) {
  const letter = String.fromCharCode(code);
  const folded = fold(letter);
  if (folded.length === 1 && /[\p{L}\p{N}]/u.test(letter))
    forms.set(folded, (forms.get(folded) ?? '') + letter);
}

/** A pattern for every form of a folded letter, with the marks and apostrophes that folding drops. */
function anyForm(letter: string): string {
  return `[${forms.get(letter) ?? letter}][\\u0300-\\u036f'’]*`;
}
