import type { ArticleLanguage } from '../../../contract/models/article.ts';
import { plainLanguage } from '../../../parsers/text/language.ts';

/** So much of a block is looked at: a sentence or two. UTF-16 units. */
const sample = 240;
/** Of the words of a Vietnamese text, so many at least carry marks; of an English one full of names, fewer. */
const markedShare = 0.62;

/**
 * The language that a block of an article is analysed in: the article's own, unless the block is plainly English in an
 * article of another language, or plainly Vietnamese in an English one. An English block that is not stemmed is not
 * found by its words' other forms, while a Vietnamese one that is still is: so the latter needs more proof.
 */
export function languageOfBlock(text: string, article: ArticleLanguage): ArticleLanguage {
  const start = text.length > sample ? text.slice(0, sample) : text;
  const plain = plainLanguage(start);
  if (article !== 'en') return plain === 'en' ? plain : article;
  return plain === 'vi' && isFullyVietnamese(start) ? plain : article;
}

/** Marks on most words, or on none, as Vietnamese is typed without. */
function isFullyVietnamese(text: string): boolean {
  const words = text.normalize('NFC').match(/\p{L}+/gu) ?? [];
  const marked = words.filter((word) => /[^A-Za-z]/.test(word)).length;
  return marked === 0 || marked >= words.length * markedShare;
}
