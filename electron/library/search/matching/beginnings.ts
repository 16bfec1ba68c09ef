import type { Sought } from '../query/query.ts';
import { fold } from '../words/analysis.ts';
import { unitsOf } from '../words/units.ts';
import { beginsWord, isLetterOrDigit, nextWord, type Word } from '../words/words.ts';
import { type Expansions, stemsOnTheWay } from './expansion.ts';

/**
 * Finds the words of a text that may be one of the sought, without looking at the others: a look at every word of
 * fifty articles takes far longer than their search. Null when any word may be one.
 */
export function beginningFinder(
  sought: readonly Sought[],
  expansions: Expansions,
): ((text: string) => Word[]) | null {
  const all = sought.flatMap((one) => {
    const terms = expansions.get(one);
    return terms ? terms.map(sureBeginning) : beginningsOf(one);
  });
  if (all.length === 0) return () => [];
  if (all.includes('')) return null;
  // Of "de" and "deleg", the first finds what the second does.
  const beginnings = all.filter(
    (one, index) => !all.some((other, at) => one.startsWith(other) && (other !== one || at < index)),
  );
  const byFirst = Map.groupBy(beginnings, (one) => one.charCodeAt(0));
  /** Whether what is sought may begin with a unit; 0 until it is met. */
  const kinds = new Uint8Array(0x10000);
  const learn = (unit: number) => {
    const first = foldOf(unit);
    kinds[unit] = first === unsure || byFirst.has(first) ? may : mayNot;
    return kinds[unit];
  };
  return (text) => {
    const words: Word[] = [];
    const units = unitsOf(text);
    const { length } = text;
    for (let at = 0; at < length; at++) {
      // Most units begin nothing that is sought: to tell that first is what makes it fast.
      const unit = units[at] ?? 0;
      if ((kinds[unit] || learn(unit)) === mayNot) continue;
      if (at > 0 && isLetterOrDigit(units[at - 1] ?? 0)) continue;
      const here = byFirst.get(foldOf(unit)) ?? beginnings;
      if (!mayBeginWithAny(units, at, here) || !beginsWord(text, at)) continue;
      const word = nextWord(text, at);
      if (!word) break;
      words.push(word);
      at = word.next - 1;
    }
    return words;
  };
}

const mayNot = 1;
const may = 2;

/** A loop: with a closure for each word of a text, snippets left half their garbage here. */
function mayBeginWithAny(units: Uint16Array, start: number, all: readonly string[]): boolean {
  for (const one of all) if (mayBegin(units, start, one)) return true;
  return false;
}

/** Whether the word that stands at a place begins with something, folded. True where only fold itself can tell. */
function mayBegin(units: Uint16Array, start: number, beginning: string): boolean {
  let same = 0;
  // The space behind the last word is like nothing that is sought.
  for (let at = start; same < beginning.length; at++) {
    const unit = foldOf(units[at] ?? 0);
    if (unit === unsure) return true;
    if (unit === dropped) continue;
    if (unit !== beginning.charCodeAt(same++)) return false;
  }
  return true;
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

/** What folding leaves out: marks and apostrophes. */
const dropped = 1;
/** What does not fold by itself to one unit: halves of letters, Hangul, the sigma that is another at a word's end. */
const unsure = 2;
const sigmas = 'Σσς';

/** What each UTF-16 unit folds to; 0 until it is met. */
const folds = new Uint16Array(0x10000);

function foldOf(unit: number): number {
  return folds[unit] || learnFold(unit);
}

function learnFold(unit: number): number {
  const sign = String.fromCharCode(unit);
  const folded = fold(sign);
  const isUnsure = folded.length > 1 || (unit >= 0xd800 && unit < 0xe000) || sigmas.includes(sign);
  const found = isUnsure ? unsure : folded === '' ? dropped : folded.charCodeAt(0);
  folds[unit] = found;
  return found;
}
