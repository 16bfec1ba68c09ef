import type { Language } from '../../electron/contract/models/language.ts';
import { type KeyOf, type SentenceValues, sentence } from '../../electron/contract/sentence.ts';
import en from '../../resources/locales/en.json';
import vi from '../../resources/locales/vi.json';
import { useSettings } from '../state/settings.ts';

export type SentenceKey = KeyOf<typeof en>;
export type Say = (key: SentenceKey, values?: SentenceValues) => string;

const locales = { en, vi };

/** Says sentences in a language of the interface. */
export function sayIn(language: Language): Say {
  return (key, values) => sentence(locales[language], key, values, language);
}

/** Says sentences in the language the analyst has chosen; the component is drawn again when that changes. */
export function useSay(): Say {
  return sayIn(useSettings((settings) => settings.language));
}
