import en from '../../../resources/locales/en.json' with { type: 'json' };
import vi from '../../../resources/locales/vi.json' with { type: 'json' };
import type { Language } from '../../contract/models/language.ts';
import type { CalloutKind } from '../../contract/note-document.ts';

const locales = { en, vi };

/** A word of the document itself ("Sources"), in the note's language, not the interface's. */
export function exportWord(
  key: `paper.${'sources' | 'no-source' | 'untitled' | 'notes' | 'contents'}` | `note.callout.${CalloutKind}`,
  language: Language,
): string {
  return locales[language][key];
}
