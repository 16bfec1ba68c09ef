import type { Language } from '../contract/models.ts';

/** Letters that, among Latin scripts, Vietnamese alone has in numbers. */
const vietnameseLetters = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/g;
const words = /\p{L}+/gu;
const englishWords = new Set(
  'the of and to in a for on with that is was by as at from said has have will'.split(' '),
);
const bareVietnameseWords = new Set(
  'va cua cac trong nhung duoc voi khong cho mot nguoi nay tai ngay viec cung nam theo'.split(' '),
);
/** Enough text to tell by; the rest is not looked at. UTF-16 units. */
const sample = 2_000;

/**
 * English or Vietnamese. Vietnamese names in an English text carry a few marks; in a Vietnamese text every sixth
 * letter or so does. Vietnamese typed without marks is told by its commonest words.
 */
export function detectLanguage(text: string): Language {
  const part = text.slice(0, sample);
  const found = part.match(words) ?? [];
  const letters = found.reduce((sum, word) => sum + word.length, 0);
  if ((part.match(vietnameseLetters)?.length ?? 0) > letters * 0.05) return 'vi';
  let english = 0;
  let vietnamese = 0;
  for (const word of found) {
    const lower = word.toLowerCase();
    if (englishWords.has(lower)) english++;
    if (bareVietnameseWords.has(lower)) vietnamese++;
  }
  return vietnamese > english ? 'vi' : 'en';
}
