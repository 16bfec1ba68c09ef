import { Chrono, type ParsedResult, type Parser } from 'chrono-node';
import * as english from 'chrono-node/en';
import * as vietnamese from 'chrono-node/vi';
import type { ArticleLanguage } from '../../contract/models/article.ts';
import { isoDate } from './calendar.ts';
import { englishRules } from './dates-english.ts';
import { vietnameseRules } from './dates-vietnamese.ts';

/** A date that a text names. Of a range its first day, of a week its Monday, of a quarter its first month. */
export interface FoundDate {
  /** YYYY, YYYY-MM or YYYY-MM-DD, as `precision` says. */
  date: string;
  precision: 'day' | 'month' | 'year';
  /** 2026-01-14T08:30:00+07:00; without a zone where the text names none; null where it names no time. */
  moment: string | null;
  /** Whether the year stands in the text and was not taken from the day of reference. */
  yearStated: boolean;
  /** Where it stands: UTF-16 units of the text, end exclusive. */
  start: number;
  end: number;
}

/** Only so much of a text is read. UTF-16 units. */
const reach = 20_000;

/** Ours come first: of two readings of the same words chrono keeps the first. 3/4 is the third of April. */
function withRules({ parsers, refiners }: Chrono, rules: readonly Parser[]): Chrono {
  return new Chrono({ parsers: [...rules, ...parsers], refiners: [...refiners] });
}
const readers = {
  en: withRules(english.GB, englishRules),
  vi: withRules(vietnamese.casual, vietnameseRules),
};

/**
 * The dates that a text names in English or Vietnamese, in the order in which they stand. What is said of today
 * ("yesterday", "next March") is counted from `reference`, whose day in UTC is today; what is left open ("Friday",
 * "14/1") is the next one from there. Loads chrono: import this module only where a date is not plain (named-days.ts).
 */
export function readDates(text: string, language: ArticleLanguage, reference: Date): FoundDate[] {
  const reader = language === 'vi' ? readers.vi : readers.en;
  const results = reader.parse(
    text.slice(0, reach),
    { instant: reference, timezone: 0 },
    { forwardDate: true },
  );
  return results
    .filter(({ index }) => !counted.test(text.slice(Math.max(0, index - 12), index + 4)))
    .flatMap((result) => foundDate(result) ?? []);
}

/** `thứ hai` is Monday, and "the second" after what is counted. */
const counted = /(?:^|\s)(?:lần|người|hạng|cái|tập|kỳ|phần|vị trí|đứng|nước|đời) thứ $/iu;

function foundDate({ start, index, text }: ParsedResult): FoundDate | null {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  if (year === null || month === null || day === null) return null;
  const named = start.isCertain('day') || start.isCertain('weekday');
  const precision = named
    ? 'day'
    : start.isCertain('month')
      ? 'month'
      : start.isCertain('year')
        ? 'year'
        : null;
  if (precision === null) return null;
  const date = isoDate(
    precision === 'day' ? { year, month, day } : precision === 'month' ? { year, month } : { year },
  );
  return {
    date,
    precision,
    moment: precision === 'day' ? momentOf(date, start) : null,
    yearStated: /(?<!\d)\d{4}(?!\d)/.test(text),
    start: index,
    end: index + text.length,
  };
}

function momentOf(date: string, start: ParsedResult['start']): string | null {
  const offset = start.get('timezoneOffset');
  if (!start.isCertain('hour')) return null;
  const two = (number: number | null) => String(number ?? 0).padStart(2, '0');
  const time = `${two(start.get('hour'))}:${two(start.get('minute'))}:${two(start.get('second'))}`;
  const zone =
    !start.isCertain('timezoneOffset') || offset === null
      ? ''
      : offset === 0
        ? 'Z'
        : `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${date}T${time}${zone}`;
}
