import type { Language } from '../../electron/contract/models.ts';
import { type SentenceValues, sentence } from '../../electron/contract/sentence.ts';
import en from '../../resources/locales/en.json';
import vi from '../../resources/locales/vi.json';
import { useSettings } from '../state/settings.ts';

type Stem<K> = K extends `${infer S}.one` | `${infer S}.other` ? S | K : K;
/** A key of the locale files; of a sentence with plural forms, the part before `.one` and `.other`. */
export type SentenceKey = Stem<keyof typeof en>;
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
