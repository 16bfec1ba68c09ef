import { datesIn } from '../../../contract/verification/dates.ts';
import { tokensOf } from '../../../contract/verification/tokens.ts';

/** A cited passage with the day its article was published (YYYY-MM-DD or null). */
export interface DatedPassage {
  label: string;
  text: string;
  publishedOn: string | null;
}
/** `date`: YYYY, YYYY-MM or YYYY-MM-DD. `named`: the passage names it itself; else it is the day of its article. */
export interface TimelineEntry {
  date: string;
  named: boolean;
  label: string;
  text: string;
}

/**
 * Passages in the order of the days that they name; one that names none stands at the day of its article, one of an
 * article without a date not at all. A date without its year is the one nearest to the article's day.
 */
export function timelineOf(passages: readonly DatedPassage[]): TimelineEntry[] {
  return passages
    .flatMap(({ label, text, publishedOn }): TimelineEntry[] => {
      const named = namedDates(text, publishedOn);
      if (named.length > 0) return named.map((date) => ({ date, named: true, label, text }));
      return publishedOn ? [{ date: publishedOn, named: false, label, text }] : [];
    })
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

function namedDates(text: string, publishedOn: string | null): string[] {
  const dates = datesIn(text, tokensOf(text)).flatMap(({ readings, sure }) => {
    const [reading] = readings;
    if (!reading || !sure) return [];
    const { day, month } = reading;
    const year = reading.year ?? (month === null ? null : nearestYear(month, day ?? 15, publishedOn));
    if (year === null) return [];
    const parts = month === null ? [] : day === null ? [month] : [month, day];
    return [[String(year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')];
  });
  return [...new Set(dates)];
}

function nearestYear(month: number, day: number, publishedOn: string | null): number | null {
  if (!publishedOn) return null;
  const published = Date.parse(publishedOn);
  const year = Number(publishedOn.slice(0, 4));
  const away = (one: number) => Math.abs(Date.UTC(one, month - 1, day) - published);
  return [year - 1, year, year + 1].toSorted((a, b) => away(a) - away(b))[0] ?? null;
}
