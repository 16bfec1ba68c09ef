import { findDays, isoDay, type NamedDay } from './dates.ts';

/** Only so much of a paragraph, and so many paragraphs, are read for dates. */
const reach = 3_000;
const mostParagraphs = 400;
/** Before a day these make it one to come: it says nothing about when the story was written. */
const toCome =
  /(?:\bwill\b|\bscheduled\b|\bupcoming\b|\bslated\b|\bplanned\b|\bexpected\b|\bdue\b|\binto (?:force|effect)\b|\btakes? effect\b|có hiệu lực|sẽ|dự kiến|sắp|tới ngày|trước ngày)[^.;]{0,80}$/iu;

interface Day {
  year: number | null;
  month: number;
  day: number;
}

/**
 * The day a story was most likely published, YYYY-MM-DD: the dateline's day, else the latest past day that its first
 * telling paragraph names, else the latest of the whole story. A day without a year gets the year the story speaks
 * of. `paragraphs`: lead, captions and body in reading order, without related stories. Null: it names no day.
 */
export function inferPublication(
  paragraphs: readonly string[],
  dateline: Day | null,
  importedAt: Date,
): string | null {
  const read = paragraphs.slice(0, mostParagraphs).map((paragraph) => paragraph.slice(0, reach));
  const days = read.map((paragraph) => pastDays(paragraph));
  const yearOf = yearsSpokenOf(read, days.flat(), importedAt);
  const latestPossible = isoDay(...parts(new Date(importedAt.getTime() + 24 * 60 * 60 * 1000)));
  const resolve = ({ year, month, day }: Day): string => {
    const resolved = isoDay(year ?? yearOf(month, day), month, day);
    return year === null && resolved > latestPossible
      ? isoDay(Number(resolved.slice(0, 4)) - 1, month, day)
      : resolved;
  };
  if (dateline) return resolve(dateline);

  const resolved = days.map((found) => found.map(resolve).filter((day) => day <= latestPossible));
  const latest = latestOf(resolved.flat());
  if (latest === null) return null;
  // The first paragraphs tell what the story is about, unless they speak of history.
  const opening = resolved.slice(0, 4).find((found) => found.length > 0);
  const early = opening && latestOf(opening);
  return early && Number(latest.slice(0, 4)) - Number(early.slice(0, 4)) <= 1 ? early : latest;
}

function pastDays(paragraph: string): NamedDay[] {
  return findDays(paragraph).filter(
    (day) => !toCome.test(paragraph.slice(Math.max(0, day.start - 100), day.start)),
  );
}

/**
 * Which year a day belongs to: that of the same day with its year somewhere in the story, else the year it mentions
 * most (the later of two), else the last time that the day came round before the import.
 */
function yearsSpokenOf(paragraphs: readonly string[], days: readonly NamedDay[], importedAt: Date) {
  const thisYear = importedAt.getUTCFullYear();
  const mentions = new Map<number, number>();
  for (const paragraph of paragraphs) {
    for (const [text] of paragraph.matchAll(/(?<![\d.,–-])(?:19|20)\d\d(?![–-]?\d|[.,]\d)/g)) {
      const year = Number(text);
      if (year <= thisYear) mentions.set(year, (mentions.get(year) ?? 0) + 1);
    }
  }
  const [most] = [...mentions].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return (month: number, day: number): number => {
    const dated = days.find((other) => other.year !== null && other.month === month && other.day === day);
    return dated?.year ?? most?.[0] ?? thisYear;
  };
}

function latestOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

function parts(date: Date): [number, number, number] {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
