import english from 'hyphen/en-us/index.js';
import type { ArticleLanguage } from '../../contract/models/article.ts';

const softHyphen = '\u00ad';
/** A word is parted where at least so many letters stand before and after, and shorter words not at all. */
const fewestBefore = 3;
const fewestAfter = 3;

/** Words of at least eight small English letters: no names, no abbreviations, no parts of addresses or of compounds. */
const words = /(?<![\p{L}\p{M}\p{N}@_/\\.:'’-])[a-z]{8,}(?![\p{L}\p{M}\p{N}@_/\\-]|[.:'’][\p{L}\p{N}])/gu;

/** A text repeats its words: each is parted once. */
const known = new Map<string, string>();
const mostKnown = 20_000;

/**
 * A text with soft hyphens where its words may go on in a new line. Vietnamese is never hyphenated. Chromium brings no
 * dictionaries, so `hyphens: auto` does nothing.
 */
export function hyphenate(text: string, language: ArticleLanguage): string {
  return language === 'en' ? text.replace(words, (word) => known.get(word) ?? learn(word)) : text;
}

function learn(word: string): string {
  if (known.size >= mostKnown) known.clear();
  let parted = '';
  let letters = 0;
  for (const syllable of english.hyphenateSync(word).split(softHyphen)) {
    // An f may be drawn as one with what follows it, and is then read as nothing.
    const mayBreak = letters >= fewestBefore && word.length - letters >= fewestAfter && !parted.endsWith('f');
    parted += (mayBreak ? softHyphen : '') + syllable;
    letters += syllable.length;
  }
  known.set(word, parted);
  return parted;
}
