import en from '../../resources/locales/en.json' with { type: 'json' };
import vi from '../../resources/locales/vi.json' with { type: 'json' };
import type { Language } from '../contract/models/language.ts';
import { type SentenceValues, sentence } from '../contract/sentence.ts';

/** The sentences of one language. */
export type Words = (key: string, values?: SentenceValues) => string;

export function wordsOf(language: Language): Words {
  return (key, values) => sentence(language === 'vi' ? vi : en, key, values, language);
}

/** The language that was set, or else the system's. */
export function languageOf(setting: string | undefined, systemLocale: string): Language {
  if (setting === 'en' || setting === 'vi') return setting;
  return systemLocale.startsWith('vi') ? 'vi' : 'en';
}
