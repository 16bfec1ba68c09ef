import type { ArticleLanguage } from '../../contract/models/article.ts';

/** Names of languages as databases write them, in small letters. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    english: 'en',
    anglais: 'en',
    inglés: 'en',
    englisch: 'en',
    'tiếng anh': 'en',
    vietnamese: 'vi',
    'tiếng việt': 'vi',
    vietnamien: 'vi',
    french: 'fr',
    français: 'fr',
    francais: 'fr',
    german: 'de',
    deutsch: 'de',
    spanish: 'es',
    español: 'es',
    portuguese: 'pt',
    português: 'pt',
    italian: 'it',
    italiano: 'it',
    dutch: 'nl',
    indonesian: 'id',
    'bahasa indonesia': 'id',
    malay: 'ms',
    thai: 'th',
    japanese: 'ja',
    korean: 'ko',
    russian: 'ru',
    arabic: 'ar',
    chinese: 'zh',
    'chinese - simplified': 'zh',
    'chinese - traditional': 'zh',
    khmer: 'km',
    lao: 'lo',
  }),
);

/** The subtag of a language that is named ("English") or tagged ("en-GB"); null for neither. */
export function languageOf(text: string | null | undefined): ArticleLanguage | null {
  const said = text?.trim().toLowerCase() ?? '';
  return names.get(said) ?? /^([a-z]{2,3})(?:[-_][a-z0-9-]+)?$/.exec(said)?.[1] ?? null;
}

/** Whether a line says a language and nothing else. */
export function isLanguageLine(text: string): boolean {
  return names.has(text.trim().toLowerCase());
}
