import { eld } from 'eld/extrasmall';
import type { ArticleLanguage } from '../../contract/models/article.ts';

/** Below this many letters only a language the detector is sure of counts. */
const fewLetters = 60;

/**
 * The language of a paragraph by its letter groups, one of some sixty; null when that cannot be told. It takes a
 * tenth of a second and some 50 MB to load: import this module only when plainLanguage cannot tell.
 */
export function guessLanguage(text: string): ArticleLanguage | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const guess = eld.detect(text);
  if (guess.language === '' || letters < 8) return null;
  return letters >= fewLetters || guess.isReliable() ? guess.language : null;
}
