import type { Language } from './models/language.ts';
import { type NoteDocument, walk } from './note-document.ts';
import { tokensOf } from './verification/tokens.ts';

/**
 * So many words stand on an A4 page of the house style (Source Serif 4, 10.5 on 15, 25 mm at the sides), headings, points
 * and quotations among them: measured on printed notes of news by `tests/bench/words-on-page.ts` (511 and 648).
 * Vietnamese is counted in syllables, which are shorter.
 */
export const wordsOnPage: Record<Language, number> = { en: 510, vi: 650 };

/** Words and figures of a note's text; neither citations nor prompts are words. */
export function wordsOf(document: NoteDocument): number {
  let words = 0;
  for (const node of walk(document)) {
    const text = node.type === 'text' || node.type === 'footnote' ? node.text : '';
    for (const { kind } of tokensOf(text)) if (kind === 'word' || kind === 'number') words += 1;
  }
  return words;
}
