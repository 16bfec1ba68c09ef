import type { ArticleLanguage, Part } from '../../contract/models/article.ts';
import { unitsOf } from '../../library/search/words/units.ts';

/** Letters that, among Latin scripts, Vietnamese alone has in numbers. */
const vietnameseLetter = /^[ăđơưĂĐƠƯ\u1ea0-\u1ef9]$/;
/** The commonest words of English, and those syllables of Vietnamese without marks that are no English words. */
const commonWords: ReadonlyMap<number, 'en' | 'vi'> = new Map([
  ...listed(
    'en',
    `the of and to in a for on that with is was by as at from said has have will he his be are it its were this which
    not their they but been who more had also after than would about we our you she her there when what can could into`,
  ),
  ...listed(
    'vi',
    `va cua cac trong nhung duoc voi khong cho mot nguoi nay tai ngay viec cung nam theo nuoc ve giua ben hai trao doi
    hop tac kinh te chinh phu thu tuong bo truong quoc gia hoi nghi xa dang nha la da se den khi vao tu ra hien phat
    trien`,
  ),
]);
/** None of them is longer: so many letters of five bits each are one small number. */
const longestCommon = 6;

function listed(language: 'en' | 'vi', words: string): [number, 'en' | 'vi'][] {
  return words
    .split(/\s+/)
    .map((word) => [[...word].reduce((key, sign) => withLetter(key, sign.charCodeAt(0)), 0), language]);
}

/** The number of a word with one more letter from A to Z, in either case. */
function withLetter(key: number, unit: number): number {
  return (key << 5) | (unit & 0x1f);
}

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

const letter = 1;
const vietnamese = 2;
const other = 3;
/** A to Z in either case. */
const bare = 4;
/** What each UTF-16 unit is; 0 until it is met. Halves of signs are looked at each time. */
const kinds = new Uint8Array(0x10000);

/** Of a unit that stands at a place; the end of the text is no letter. */
function classify(text: string, at: number): number {
  if (at >= text.length) return other;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) {
    const first = unit < 0xdc00 ? at : at - 1;
    return /^\p{L}$/u.test(text.slice(Math.max(0, first), first + 2)) ? letter : other;
  }
  const sign = String.fromCharCode(unit);
  const kind = /[A-Za-z]/.test(sign)
    ? bare
    : vietnameseLetter.test(sign)
      ? vietnamese
      : /\p{L}/u.test(sign)
        ? letter
        : other;
  kinds[unit] = kind;
  return kind;
}

/**
 * English or Vietnamese, or null when that is not plain. Vietnamese names in an English text carry a few marks; in a
 * Vietnamese text every sixth letter or so does. Vietnamese typed without marks is told by its commonest syllables.
 */
export function plainLanguage(text: string): 'en' | 'vi' | null {
  let words = 0;
  let letters = 0;
  let marks = 0;
  const common = { en: 0, vi: 0 };
  let length = 0;
  let key = 0;
  const units = unitsOf(text);
  for (let at = 0; at <= text.length; at++) {
    const unit = units[at] ?? 0;
    const kind = kinds[unit] || classify(text, at);
    if (kind === other) {
      if (length === 0) continue;
      words++;
      letters += length;
      const known = length <= longestCommon ? commonWords.get(key) : undefined;
      if (known) common[known]++;
      length = 0;
      key = 0;
    } else {
      length++;
      // A word with any other letter is no common one, and has no number that is one's.
      key = kind === bare && key >= 0 ? withLetter(key, unit) : -1;
      if (kind === vietnamese) marks++;
    }
  }
  if (letters < fewestLetters) return null;
  const isEnglish = common.en >= words * enoughEnglish;
  if (marks > letters * 0.05 && !isEnglish) return 'vi';
  if (common.vi > common.en && common.vi >= words * enoughVietnamese) return 'vi';
  return isEnglish ? 'en' : null;
}
