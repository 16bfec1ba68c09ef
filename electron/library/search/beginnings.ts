import { fold } from './analysis.ts';
import { type Expansions, stemsOnTheWay } from './expansion.ts';
import type { Sought } from './query.ts';
import { beginsWord, nextWord, type Word } from './words.ts';

/**
 * Finds the words of a text that may be one of the sought, without looking at the others: a look at every word of
 * fifty articles takes far longer than their search. Null when any word may be one.
 */
export function beginningFinder(
  sought: readonly Sought[],
  expansions: Expansions,
): ((text: string) => Iterable<Word>) | null {
  const all = sought.flatMap((one) => {
    const terms = expansions.get(one);
    // A hundred terms share a few beginnings, and are told apart by what they are then.
    if (!terms) return beginningsOf(one);
    return [...new Set(terms.map((term) => sureBeginning(term).slice(0, 3)))];
  });
  if (all.length === 0) return () => [];
  // The pattern counts in UTF-16 units, in which a letter outside the Basic Multilingual Plane is two.
  if (all.some((beginning) => beginning === '' || /[\ud800-\udfff]/.test(beginning))) return null;
  // Of "de" and "deleg", the first finds what the second does.
  const beginnings = all.filter(
    (one, index) => !all.some((other, at) => one.startsWith(other) && (other !== one || at < index)),
  );
  const patterns = beginnings.map((beginning) => [...beginning].map(anyForm).join(''));
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
  if (sought.kind === 'similar') return [''];
  if (sought.kind === 'pattern') return [sureBeginning(sought.pattern.slice(0, sought.pattern.indexOf('*')))];
  if (sought.kind === 'group') return sought.clauses.flatMap((clause) => beginningsOf(clause.sought));
  // The words of a phrase are looked up from its first; those near each other stand in any order.
  if (sought.kind === 'near')
    return sought.words.flatMap((word) => [word.stem, word.folded]).map(sureBeginning);
  const [first] = sought.words;
  if (!first) return [];
  const onTheWay = sought.open && sought.words.length === 1 ? stemsOnTheWay(first) : [];
  return [first.stem, first.folded, ...onTheWay].map(sureBeginning);
}

/**
 * The part of a stem, or of its beginning, that each of its words begins with: Porter's rules change the end of a
 * word to `e` (hoping, hope), `i` (country, countri) and `bl` (visibility, visibl), and otherwise only shorten it.
 */
export function sureBeginning(stem: string): string {
  return stem.replace(/(?<=b)le?$|[ei]$/, '');
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
