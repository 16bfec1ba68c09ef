/**
 * Fills a locale's sentence: `{name}` is replaced by the value of that name, and an unknown one is left out.
 * For counts a sentence has two forms, `key.one` and `key.other`, chosen by Intl.PluralRules.
 */
export type Locale = Readonly<Record<string, string>>;
export type SentenceValues = Readonly<Record<string, string | number | undefined>>;

type Stem<K> = K extends `${infer S}.one` | `${infer S}.other` ? S : K;
/** The keys of a locale file; of a sentence with plural forms, the part before `.one` and `.other`. */
export type KeyOf<Locale> = Stem<keyof Locale>;

/** Returns the key itself when the locale lacks it: visible, greppable, never empty. */
export function sentence(locale: Locale, key: string, values: SentenceValues = {}, language = 'en'): string {
  const numbers = new Intl.NumberFormat(language);
  const plural =
    typeof values['count'] === 'number'
      ? `${key}.${new Intl.PluralRules(language).select(values['count'])}`
      : key;
  const pattern = locale[plural] ?? locale[`${key}.other`] ?? locale[key] ?? key;
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    })
    .trim();
}
