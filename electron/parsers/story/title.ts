import type { Language } from '../../contract/models/language.ts';
import { endsSentence, firstSentence, sentenceEnds } from '../text/sentences.ts';
import { isCaption } from './captions.ts';
import { readDateline } from './dateline.ts';

const longestTitle = 250;
/** A derived title is cut to this many UTF-16 units, more or less a word. */
const derivedLength = 130;
const mostWords = 40;

/** A line that says to whom a letter goes. */
const addressed = /^(?:(?:đồng )?kính gửi|nơi nhận|to|from|cc|attn)\s?:/iu;

/** Whether a paragraph can be a headline: short, no sentence that ends with a full stop, no caption, no dateline. */
export function isTitle(text: string): boolean {
  if (text.length > longestTitle || text.split(' ', mostWords + 1).length > mostWords) return false;
  if (endsSentence(text) && !/[!?…]["”’)]?$|\.\.\.$/.test(text)) return false;
  if (addressed.test(text)) return false;
  const dateline = readDateline(text);
  if (dateline && (dateline.agency !== null || dateline.day !== null)) return false;
  return /^["“‘'(\p{L}\p{N}]/u.test(text) && !isCaption(text);
}

/** Whether a text would be a headline but for the full stop behind it: one short sentence. */
export function isStoppedTitle(text: string): boolean {
  return (
    text.length <= 130 &&
    /[^.…]\.$/.test(text) &&
    sentenceEnds(text).length === 0 &&
    isTitle(text.slice(0, -1))
  );
}

/** Clauses of time and place with which a first sentence opens, and which a title can do without. */
const openings: Readonly<Record<Language, RegExp>> = {
  vi: /^(?:rạng )?(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|tại|ở|trong|vào|theo|nhân|từ|sau|trước)(?!\p{L})/iu,
  en: /^(?:on|in|at|during|after|before|following|as|under|from|earlier|late|this|yesterday|today)(?!\p{L})/iu,
};
/** Capitalised words in a row, as names of people are: three or more in Vietnamese, two or more elsewhere. */
const people: Readonly<Record<Language, RegExp>> = {
  vi: /\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+){2,3}/u,
  en: /\p{Lu}[\p{L}\p{M}]+(?: \p{Lu}[\p{L}\p{M}]+){1,3}/u,
};

/**
 * A title made of the first sentence of a story that has none, given without its dateline: without the clauses it
 * opens with, shortened by the clauses that name nobody, last by its end.
 */
export function deriveTitle(opening: string, language: Language): string {
  const sentence = firstSentence(opening.slice(0, 2_000)).replace(/[\s./]+$/, '');
  const clauses = sentence.replace(/^\* /, '').split(', ');
  while (clauses.length > 1 && openings[language].test(clauses[0] ?? '')) clauses.shift();
  const kept = dropNameless(clauses, people[language]).join(', ');
  const title = kept.slice(0, 1).toUpperCase() + kept.slice(1);
  if (title.length <= derivedLength) return title;
  const clause = title.lastIndexOf(', ', derivedLength);
  if (clause > derivedLength / 2) return title.slice(0, clause);
  const cut = title.lastIndexOf(' ', derivedLength);
  return `${title.slice(0, cut > 0 ? cut : derivedLength).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Leaves out, from the second on, the clauses before the last person that name nobody, while the whole is too long. */
function dropNameless(clauses: readonly string[], person: RegExp): string[] {
  const kept = [...clauses];
  const last = kept.findLastIndex((clause) => person.test(clause));
  let at = last - 1;
  while (at > 0 && kept.slice(0, last + 1).join(', ').length > derivedLength) {
    if (!person.test(kept[at] ?? '')) kept.splice(at, 1);
    at--;
  }
  return kept;
}
