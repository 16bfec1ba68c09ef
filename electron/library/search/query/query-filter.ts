import type { QueryMistake } from '../../../contract/models/search.ts';
import type { ArticleFilter } from '../../articles/article-list.ts';
import type { Query, QueryFilter } from './query.ts';
import type { QueryPart } from './query-parts.ts';

type FilterPart = Extract<QueryPart, { kind: 'filter' }>;

const places = ['articles', 'clips', 'notes'] as const;
/** What people type for languages beside their ISO 639 codes. */
const otherNames: Readonly<Record<string, string>> = {
  vn: 'vi',
  vie: 'vi',
  eng: 'en',
  vietnamese: 'vi',
  english: 'en',
};
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * What the filters of a query say together: of days what lies in all of them, of languages and places the last.
 * `unfinished`: how much of the query was typed when its last word is still being typed, so that the beginning of a
 * filter is no mistake yet; null when it is whole.
 */
export function readFilters(
  parts: readonly FilterPart[],
  unfinished: number | null,
  mistakes: QueryMistake[],
): QueryFilter {
  const filter: QueryFilter = { in: 'articles' };
  const seen = new Set<string>();
  for (const { sign, name, value, start, end } of parts) {
    const mistake = (code: QueryMistake['code'], about: string) => mistakes.push({ code, start, end, about });
    if (sign === '-') {
      mistake('excluded-filter', name);
      continue;
    }
    if ((name === 'lang' || name === 'in') && seen.has(name)) mistake('repeated-filter', name);
    seen.add(name);
    const isTyped = end === unfinished;
    if (name === 'lang') {
      const language = languageOf(value);
      if (language) filter.language = language;
      else if (!isTyped || value.length > 1) mistake('unknown-language', value);
    } else if (name === 'in') {
      const place = places.find((one) => one === value.toLowerCase());
      if (place) filter.in = place;
      else if (!isTyped || !places.some((one) => one.startsWith(value.toLowerCase())))
        mistake('unknown-place', value);
    } else {
      const range = rangeOf(name, value);
      if (range) narrow(filter, range);
      else if (!isTyped || !/^[\d./-]*$/.test(value)) mistake('bad-date', value);
      if (range?.reversed) mistake('reversed-dates', value);
    }
  }
  return filter;
}

interface Range {
  from?: string | undefined;
  to?: string | undefined;
  /** Typed the later day first: read the other way round. */
  reversed?: boolean;
}

/** Whether there is neither a word nor a filter in a query. */
export function asksForNothing({ clauses, filter }: Query): boolean {
  const { language, from, to } = filter;
  return clauses.length === 0 && language === undefined && from === undefined && to === undefined;
}

/** A call's filter with what the query says itself; null when no article can pass both. */
export function narrowed({ filter }: Query, call: ArticleFilter): ArticleFilter | null {
  if (filter.in !== 'articles') return null;
  if (call.language && filter.language && call.language !== filter.language) return null;
  const both: QueryFilter = { ...filter };
  narrow(both, call);
  return { ...call, language: filter.language ?? call.language, from: both.from, to: both.to };
}

function narrow(filter: QueryFilter, { from, to }: Range): void {
  if (from && (filter.from === undefined || from > filter.from)) filter.from = from;
  if (to && (filter.to === undefined || to < filter.to)) filter.to = to;
}

function languageOf(value: string): string | null {
  const typed = value.toLowerCase();
  const code = Object.hasOwn(otherNames, typed) ? (otherNames[typed] ?? typed) : typed;
  return /^[a-z]{2,3}$/.test(code) && (code === 'und' || languageNames.of(code)) ? code : null;
}

/** The days of `date:`, `before:` or `after:`; the day, month or year named after the last two is not among them. */
function rangeOf(name: string, value: string): Range | null {
  if (name === 'date' && value.includes('..')) {
    const [first = '', last = '', ...more] = value.split('..');
    const from = first === '' ? null : daysOf(first);
    const to = last === '' ? null : daysOf(last);
    if (more.length > 0 || (!from && !to) || (first !== '' && !from) || (last !== '' && !to)) return null;
    if (from && to && from.first > to.last) return { from: to.first, to: from.last, reversed: true };
    return { from: from?.first, to: to?.last };
  }
  const days = daysOf(value);
  if (!days) return null;
  if (name === 'before') return { to: dayBeside(days.first, -1) };
  if (name === 'after') return { from: dayBeside(days.last, 1) };
  return { from: days.first, to: days.last };
}

const formats = [
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/,
  // As dates are written in Vietnam.
  /^(?:(?<day>\d{1,2})[-/.])?(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
];

/** The first and last day of a day, month or year; null when no calendar has it. */
function daysOf(value: string): { first: string; last: string } | null {
  const found = formats.map((format) => format.exec(value)?.groups).find((groups) => groups !== undefined);
  if (!found) return null;
  const { year = '', month, day } = found;
  const text = [year, month?.padStart(2, '0') ?? '01', day?.padStart(2, '0') ?? '01'].join('-');
  const first = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== text) return null;
  const last = new Date(first);
  if (month === undefined) last.setUTCFullYear(last.getUTCFullYear() + 1, 0, 0);
  else if (day === undefined) last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return { first: text, last: last.toISOString().slice(0, 10) };
}

function dayBeside(day: string, step: 1 | -1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  const text = date.toISOString();
  // Before the year 0 and after 9999 there is no day that an article could have.
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : day;
}
