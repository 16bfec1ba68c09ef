import type { ArticleLanguage, Part } from '../../contract/models/article.ts';
import { unitsOf } from '../../library/search/words/units.ts';

/** Letters that, among Latin scripts, Vietnamese alone has in numbers. */
const vietnameseLetter = /^[ăđơưĂĐƠƯ\u1ea0-\u1ef9]$/;
/** The commonest words of English, and those syllables of Vietnamese without marks that are no English words. */
const commonWords = {
  en: `the of and to in a for on that with is was by as at from said has have will he his be are it its were this which
    not their they but been who more had also after than would about we our you she her there when what can could into`,
  vi: `va cua cac trong nhung duoc voi khong cho mot nguoi nay tai ngay viec cung nam theo nuoc ve giua ben hai trao doi
    hop tac kinh te chinh phu thu tuong bo truong quoc gia hoi nghi xa dang nha la da se den khi vao tu ra hien phat
    trien`,
};
/** None of them is longer: so many letters of five bits each are one small number. */
const longestCommon = 6;
/** A hash table of their numbers, each doubled, and one more for a syllable of Vietnamese; 0: none. */
const common = new Int32Array(1024);
for (const word of commonWords.en.split(/\s+/)) common[slotOf(numberOf(word))] = 2 * numberOf(word);
for (const word of commonWords.vi.split(/\s+/)) common[slotOf(numberOf(word))] = 2 * numberOf(word) + 1;

function numberOf(word: string): number {
  return [...word].reduce((number, sign) => (number << 5) | (sign.charCodeAt(0) & 0x1f), 0);
}

/** Where the number of a word stands, or would. */
function slotOf(number: number): number {
  let slot = Math.imul(number, 0x9e3779b1) >>> 22;
  for (let entry = common[slot] ?? 0; entry !== 0 && entry >> 1 !== number; entry = common[slot] ?? 0)
    slot = (slot + 1) % 1024;
  return slot;
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

const unmet = 0;
const other = 1;
/** A letter; one from A to Z in either case has its number in the bits below. */
const letter = 0x20;
const beyondAscii = 0x40;
const vietnamese = 0x80;
/** What each UTF-16 unit is. Halves of signs are looked at each time, and stay unmet. */
const kinds = new Uint8Array(0x10000);

/** Of a unit that stands at a place; the end of the text is no letter. */
function classify(text: string, at: number): number {
  if (at >= text.length) return other;
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xe000) {
    const first = unit < 0xdc00 ? at : at - 1;
    return /^\p{L}$/u.test(text.slice(Math.max(0, first), first + 2)) ? letter | beyondAscii : other;
  }
  const sign = String.fromCharCode(unit);
  const kind = /[A-Za-z]/.test(sign)
    ? letter | (unit & 0x1f)
    : vietnameseLetter.test(sign)
      ? letter | beyondAscii | vietnamese
      : /\p{L}/u.test(sign)
        ? letter | beyondAscii
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
  let english = 0;
  let syllables = 0;
  let length = 0;
  let number = 0;
  let seen = 0;
  const units = unitsOf(text);
  // A name of its own: what a module names is looked up anew for each unit.
  const kindOf = kinds;
  const end = text.length;
  // With the space behind it, which ends the last word.
  for (let at = 0; at <= end; at++) {
    let kind = kindOf[units[at] ?? 0] ?? 0;
    while (kind > other) {
      seen |= kind;
      number = (number << 5) | (kind & 0x1f);
      marks += kind >> 7;
      length++;
      kind = kindOf[units[++at] ?? 0] ?? 0;
    }
    if (kind === unmet && classify(text, at) > other) {
      // Half of a letter; any other is known by now, and read once more.
      if (kindOf[units[at] ?? 0] === unmet) {
        length++;
        seen |= beyondAscii;
      } else at--;
      continue;
    }
    if (length === 0) continue;
    words++;
    letters += length;
    const entry = length <= longestCommon && seen < beyondAscii ? (common[slotOf(number)] ?? 0) : 0;
    if (entry !== 0) {
      if ((entry & 1) === 0) english++;
      else syllables++;
    }
    length = 0;
    number = 0;
    seen = 0;
  }
  if (letters < fewestLetters) return null;
  const isEnglish = english >= words * enoughEnglish;
  if (marks > letters * 0.05 && !isEnglish) return 'vi';
  if (syllables > english && syllables >= words * enoughVietnamese) return 'vi';
  return isEnglish ? 'en' : null;
}
