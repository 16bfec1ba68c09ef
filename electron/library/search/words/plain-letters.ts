import { fold } from './analysis.ts';
import { isBetweenWords, isLetterOrDigit } from './words.ts';

/** Of a UTF-16 unit: nobody has met it yet. */
export const unmet = 0;
/** What it is, is told only with its neighbours or by Unicode's tables. */
const unplain = 1;
/** It stands between words. */
export const between = 0x20;

/**
 * What each UTF-16 unit counts as: one of the above, or of a plain letter the letter or digit of ASCII that it folds to,
 * which is more than any of them. Plain letters are composed ones that fold and change their case each by itself, as
 * nearly all of English and Vietnamese do: what is made of their words is made letter by letter.
 */
export const plainLetters = new Uint8Array(0x10000);

/** Tells what a unit counts as. */
export function meetUnit(unit: number): void {
  const sign = String.fromCharCode(unit);
  const folded = fold(sign);
  const isPlain =
    isLetterOrDigit(unit) &&
    /^[a-z0-9]$/.test(folded) &&
    sign.toLowerCase().length === 1 &&
    sign.normalize('NFC') === sign;
  plainLetters[unit] = isPlain ? folded.charCodeAt(0) : isBetweenWords(unit) ? between : unplain;
}
