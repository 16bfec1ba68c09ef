import type { CallInput } from '../../electron/contract/calls.ts';
import type { Article, CorrectableText } from '../../electron/contract/models/article.ts';
import type { SentenceKey } from '../locale/sentences.ts';

/** What was typed into the fields that were touched; null empties one. */
export type Typed = Partial<Record<CorrectableText, string | null>>;

/** The fields of an article that can be corrected, as a form shows them. */
export type Values = Record<CorrectableText, string>;

type Fields = CallInput<'articles.correct'>['fields'];

export interface Corrections {
  /** Only what differs from what is there. */
  fields: Fields;
  /** What is wrong with a field, as a sentence. */
  mistakes: Partial<Record<CorrectableText, SentenceKey>>;
}

export function valuesOf(article: Pick<Article, CorrectableText>): Values {
  const { title, language } = article;
  const { agency, outlet, place, byline, publishedOn, address } = article;
  return {
    title,
    language,
    agency: agency ?? '',
    outlet: outlet ?? '',
    place: place ?? '',
    byline: byline ?? '',
    publishedOn: publishedOn ?? '',
    address: address ?? '',
  };
}

/**
 * What a form asks to be corrected. `values`: what one article has now, so that an emptied field is meant; null for
 * several articles, where a field that is empty again is left as it is, and only null empties it.
 */
export function correctionsOf(typed: Typed, values: Values | null): Corrections {
  const fields: Record<string, string | null> = {};
  const mistakes: Corrections['mistakes'] = {};
  for (const [name, text] of Object.entries(typed)) {
    const field = name as CorrectableText;
    const value = text?.trim() ?? '';
    if (values ? value === values[field] : value === '' && text !== null) continue;
    const mistake = mistakeIn(field, value);
    if (mistake) mistakes[field] = mistake;
    fields[field] = value === '' ? null : field === 'language' ? value.toLowerCase() : value;
  }
  return { fields: fields as Fields, mistakes };
}

/** Title and language are never empty: an article without them could not be listed. */
export function canBeEmptied(field: CorrectableText): boolean {
  return field !== 'title' && field !== 'language';
}

function mistakeIn(field: CorrectableText, value: string): SentenceKey | null {
  if (value === '') return canBeEmptied(field) ? null : 'details.needed';
  if (field === 'language' && !/^[a-z]{2,3}$/i.test(value)) return 'details.bad-language';
  if (field === 'publishedOn' && !isDate(value)) return 'details.bad-date';
  return null;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, and there is such a month or day. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
