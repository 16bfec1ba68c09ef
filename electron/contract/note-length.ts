import type { Language } from './models/language.ts';
import type { TargetLength } from './models/template.ts';
import { type NoteDocument, walk } from './note-document.ts';
import { tokensOf } from './verification/tokens.ts';

/**
 * About so many words stand on an A4 page of the PDF, headings and lists included (Source Serif 4, 10.5 on 15, 25 mm at
 * the sides). Vietnamese is counted in syllables, which are shorter.
 */
const wordsOnPage: Record<Language, number> = { en: 450, vi: 600 };

/** Words and figures of a note's text; neither citations nor prompts are words. */
export function wordsOf(document: NoteDocument): number {
  let words = 0;
  for (const node of walk(document)) {
    const text = node.type === 'text' || node.type === 'footnote' ? node.text : '';
    for (const { kind } of tokensOf(text)) if (kind === 'word' || kind === 'number') words += 1;
  }
  return words;
}

/** How long a note is in a unit, pages to a tenth: an estimate from its words, for paper is known only when printed. */
export function lengthIn(unit: TargetLength['unit'], words: number, language: Language): number {
  return unit === 'words' ? words : Math.round((words / wordsOnPage[language]) * 10) / 10;
}
