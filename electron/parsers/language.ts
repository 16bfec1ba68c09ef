import type { ArticleLanguage, Part } from '../contract/models/article.ts';

/** Letters that, among Latin scripts, Vietnamese alone has in numbers. */
const vietnameseLetters = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
const words = /\p{L}+/gu;
const englishWords = new Set(
  `the of and to in a for on with that is was by as at from said has have will he his be are it its were this which not
  their they but been who more had also after than would about we our you she her there when what can could into`.split(
    /\s+/,
  ),
);
/** Syllables of Vietnamese without marks that are no English words, the commonest. */
const bareVietnamese = new Set(
  `va cua cac trong nhung duoc voi khong cho mot nguoi nay tai ngay viec cung nam theo nuoc ve giua ben hai trao doi hop
  tac kinh te chinh phu thu tuong bo truong quoc gia hoi nghi xa dang nha la da se den khi vao tu ra hien phat trien`.split(
    /\s+/,
  ),
);
/** Shares of all words, above which there is no doubt. */
const enoughEnglish = 0.14;
const enoughVietnamese = 0.3;
/** So much of an article is looked at, spread over so many of its paragraphs. UTF-16 units. */
const sample = 1_500;
const mostParagraphs = 12;
/** A guess on fewer letters than this is none. */
const fewestLetters = 12;

/** Guesses the language of a paragraph at length; null when it cannot tell. See guess-language.ts. */
export type GuessLanguage = (text: string) => ArticleLanguage | null;

/**
 * The language of an article: that of most of its text, told paragraph by paragraph. `und` when it cannot be told.
 * English and Vietnamese are plain to see; for everything else there is `guess`, which costs time and memory.
 */
export function languageOf(parts: readonly Part[], guess: GuessLanguage | null): ArticleLanguage {
  const weights = new Map<ArticleLanguage, number>();
  const step = Math.ceil(parts.length / mostParagraphs);
  const chosen = parts.filter((_, index) => index % step === 0);
  for (const { text } of chosen) {
    const start = text.slice(0, sample / chosen.length);
    const language = plainLanguage(start) ?? guess?.(start);
    if (language) weights.set(language, (weights.get(language) ?? 0) + text.length);
  }
  const [first] = [...weights].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 'und';
}

/**
 * English or Vietnamese, or null when that is not plain. Vietnamese names in an English text carry a few marks; in a
 * Vietnamese text every sixth letter or so does. Vietnamese typed without marks is told by its commonest syllables.
 */
export function plainLanguage(text: string): 'en' | 'vi' | null {
  const found = text.match(words) ?? [];
  const letters = found.reduce((sum, word) => sum + word.length, 0);
  if (letters < fewestLetters) return null;
  let english = 0;
  let vietnamese = 0;
  for (const word of found) {
    const lower = word.toLowerCase();
    if (englishWords.has(lower)) english++;
    if (bareVietnamese.has(lower)) vietnamese++;
  }
  const isEnglish = english >= found.length * enoughEnglish;
  const marks = text.match(vietnameseLetters)?.length ?? 0;
  if (marks > letters * 0.05 && !isEnglish) return 'vi';
  if (vietnamese > english && vietnamese >= found.length * enoughVietnamese) return 'vi';
  return isEnglish ? 'en' : null;
}
