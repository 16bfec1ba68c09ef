/**
 * Fills a locale's sentence: `{name}` is replaced by the value of that name, and an unknown one is left out.
 * For counts a sentence has two forms, `key.one` and `key.other`, chosen by Intl.PluralRules.
 */
export type Locale = Readonly<Record<string, string>>;
export type SentenceValues = Readonly<Record<string, string | number | undefined>>;

type Stem<K> = K extends `${infer S}.one` | `${infer S}.other` ? S : K;
/** The keys of a locale file; of a sentence with plural forms, the part before `.one` and `.other`. */
export type KeyOf<Locale> = Stem<keyof Locale>;

interface Rules {
  numbers: Intl.NumberFormat;
  plurals: Intl.PluralRules;
}
/** Making them takes far longer than using them, and sentences are said on every keystroke. */
const rules = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  let known = rules.get(language);
  if (!known) {
    known = { numbers: new Intl.NumberFormat(language), plurals: new Intl.PluralRules(language) };
    rules.set(language, known);
  }
  return known;
}

/** Returns the key itself when the locale lacks it: visible, greppable, never empty. */
export function sentence(locale: Locale, key: string, values: SentenceValues = {}, language = 'en'): string {
  const { numbers, plurals } = rulesOf(language);
  const { count } = values;
  const chosen = typeof count === 'number' ? `${key}.${plurals.select(count)}` : key;
  const pattern = locale[chosen] ?? locale[`${key}.other`] ?? locale[key] ?? key;
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    })
    .trim();
}
