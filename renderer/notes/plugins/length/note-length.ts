import type { Language } from '../../../../electron/contract/models/language.ts';
import type { TargetLength } from '../../../../electron/contract/models/template.ts';
import { wordsOnPage } from '../../../../electron/contract/note-length.ts';

/** How long a note is: its words, minutes to read them, pages as the PDF has them (about). */
export interface NoteLength {
  words: number;
  minutes: number;
  pages: number;
}

/**
 * Silent reading of English: 238 words a minute (Brysbaert 2019). Vietnamese is written, and counted, in syllables, of
 * which a word has about 1.3.
 */
const perMinute: Record<Language, number> = { en: 238, vi: 310 };

/** Counts as word processors do: what stands between spaces and has a letter or a digit. */
export function noteLength(text: string, language: Language): NoteLength {
  let words = 0;
  for (const [word] of text.matchAll(/\S+/g)) if (/[\p{L}\p{N}]/u.test(word)) words += 1;
  return {
    words,
    minutes: Math.ceil(words / perMinute[language]),
    pages: Math.round((10 * words) / wordsOnPage[language]) / 10,
  };
}

/** How a note stands to its target: a tenth over or under is as long as was asked. */
export function toTarget(length: NoteLength, target: TargetLength): 'under' | 'met' | 'over' {
  const part = (target.unit === 'pages' ? length.pages : length.words) / target.count;
  return part > 1.1 ? 'over' : part < 0.9 ? 'under' : 'met';
}
