import en from '../../../resources/locales/en.json' with { type: 'json' };
import vi from '../../../resources/locales/vi.json' with { type: 'json' };
import type { Language } from '../../contract/models/language.ts';

const locales = { en, vi };

/** A word of the document itself ("Sources"), in the note's language, not the interface's. */
export function exportWord(
  key: 'paper.sources' | 'paper.no-source' | 'paper.untitled',
  language: Language,
): string {
  return locales[language][key];
}
