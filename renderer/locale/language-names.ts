import type { ArticleLanguage } from '../../electron/contract/models/article.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import { sayIn } from './sentences.ts';

/** What an article's language is called in a language of the interface; its code where nobody has a name for it. */
export function languageName(code: ArticleLanguage, language: Language): string {
  if (code === 'en' || code === 'vi' || code === 'und') return sayIn(language)(`language.${code}`);
  try {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
