import { matchesOf } from '../text/matches.ts';
import { findDays, isoDay, type NamedDay } from './named-days.ts';

/** Only so much of a paragraph, and so many paragraphs, are read for dates. */
const reach = 3_000;
const mostParagraphs = 400;
/** The first so many paragraphs, title and lead among them, tell what the story is about. */
const openingParagraphs = 4;
/** Stories of before are on no page: one that is older says its day in its head or dateline. */
const firstOnline = 1990;
/** Before a day these make it one to come: it says nothing about when the story was written. */
const toCome =
  /(?:\b(?:will|scheduled|upcoming|slated|planned|expected|due|next|if|before|ahead of|into (?:force|effect)|takes? effect)\b|có hiệu lực|sẽ|dự kiến|sắp|nếu|trước|tới ngày)[^.;]{0,80}$/iu;

interface Day {
  year: number | null;
  month: number;
  day: number;
  /** 0 is Sunday; left out where the text names none beside the day. */
  weekday?: number;
}

const weekdays =
  /(?:(sun)|(mon)|(tue)s|(wed)nes|(thu)rs|(fri)|(sat)ur)day,? \(?$|(?:(chủ nhật)|thứ (?:(hai|2)|(ba|3)|(tư|4)|(năm|5)|(sáu|6)|(bảy|7))),? \(?(?:ngày )?$/iu;

const weekdayNames = 'sun mon tues wednes thurs fri satur'.split(' ');
const namedWeekday =
  /\b(sun|mon|tues|wednes|thurs|fri|satur)day\b(?<!(?:last|next|this coming|previous|every|since|until|by|before) \w+)(?! \(?\d|,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi;

/** The weekdays that paragraphs name beside no day, 0 to 6: those on which something just happened. */
function weekdaysNamed(paragraphs: readonly string[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (const paragraph of paragraphs)
    for (const [, name = ''] of matchesOf(namedWeekday, paragraph))
      named.add(weekdayNames.indexOf(name.toLowerCase()));
  return named;
}

/** The weekday that stands before a day (`Wednesday (Jan 14)`), 0 to 6, or undefined. */
function weekdayBefore(text: string, at: number): number | undefined {
  const match = weekdays.exec(text.slice(Math.max(0, at - 20), at));
  const group = match?.slice(1).findIndex((name) => name !== undefined);
  return group === undefined ? undefined : group % 7;
}

/**
 * The day a story was most likely published, YYYY-MM-DD: the dateline's day, else the latest past day of the first
 * opening paragraph that names one, else the latest of the whole story. A day without a year gets the year the story
 * speaks of; one with a year that the story has left behind is history. `paragraphs`: title, lead, captions and body
 * in reading order, without related stories. Null: it names no such day.
 */
export function inferPublication(
  paragraphs: readonly string[],
  dateline: Day | null,
  importedAt: Date,
): string | null {
  const read = paragraphs.slice(0, mostParagraphs).map((paragraph) => paragraph.slice(0, reach));
  const head = read.slice(0, openingParagraphs);
  const spoken = yearsSpokenOf(read, importedAt.getUTCFullYear());
  const tomorrow = new Date(importedAt.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

  /** The last year in which a day fell on a weekday; null when none of the last seven did. */
  const yearOf = (month: number, day: number, weekday: number | undefined): number | null => {
    if (weekday === undefined) return null;
    const last = importedAt.getUTCFullYear();
    const years = Array.from({ length: 7 }, (_, index) => last - index);
    const matches = (year: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
    return years.find((year) => matches(year) && isoDay(year, month, day) <= tomorrow) ?? null;
  };

  // Most stories never ask for these two.
  let named: ReadonlySet<number> | undefined;
  let dated: ReadonlyMap<string, number> | undefined;

  /**
   * The year in which a day without one fell on a weekday that the opening names, as stories of agencies do (`HANOI, Nov 20
   * - Ministers agreed on Friday`); null where the year that the story speaks of most does so too, or none does.
   */
  const yearNamed = (month: number, day: number, opening: boolean): number | null => {
    if (!opening) return null;
    named ??= weekdaysNamed(head);
    if (named.size === 0) return null;
    const last = importedAt.getUTCFullYear();
    const fits = (year: number, later: number) =>
      isoDay(year, month, day) <= tomorrow &&
      named?.has((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 7 - later) % 7);
    if (spoken.most !== null && (fits(spoken.most, 0) || fits(spoken.most, 1))) return null;
    const years = [last, last - 1, last - 2];
    // What was told on the day after is a little less likely.
    return years.find((year) => fits(year, 0)) ?? years.find((year) => fits(year, 1)) ?? null;
  };

  /** Null for history and for what is still to come. */
  const resolve = ({ year, month, day, weekday }: Day, opening: boolean): string | null => {
    if (year !== null) {
      const resolved = isoDay(year, month, day);
      const since = Math.max(spoken.last - (opening ? 1 : 0), dateline ? 0 : firstOnline);
      return resolved <= tomorrow && year >= since ? resolved : null;
    }
    dated ??= datedDays(read);
    const told =
      dated.get(`${month}-${day}`) ??
      yearOf(month, day, weekday) ??
      yearNamed(month, day, opening) ??
      spoken.most;
    const resolved = isoDay(told ?? importedAt.getUTCFullYear(), month, day);
    if (resolved <= tomorrow) return opening || told !== null ? resolved : null;
    return opening ? isoDay(Number(resolved.slice(0, 4)) - 1, month, day) : null;
  };

  if (dateline) return resolve(dateline, true);
  for (const paragraph of head) {
    const latest = latestOf(pastDays(paragraph).map((day) => resolve(day, true)));
    if (latest !== null) return latest;
  }
  return latestOf(read.flatMap(pastDays).map((day) => resolve(day, false)));
}

function pastDays(paragraph: string): Day[] {
  return findDays(paragraph)
    .filter((day) => !toCome.test(paragraph.slice(Math.max(0, day.start - 100), day.start)))
    .map((day) => withWeekday(day, paragraph));
}

/** The year that paragraphs name with a day, by month and day; of several the last. */
function datedDays(paragraphs: readonly string[]): ReadonlyMap<string, number> {
  const dated = new Map<string, number>();
  for (const paragraph of paragraphs) {
    if (!/\d{4}/.test(paragraph)) continue;
    for (const { year, month, day } of pastDays(paragraph))
      if (year !== null) dated.set(`${month}-${day}`, year);
  }
  return dated;
}

function withWeekday(day: NamedDay, paragraph: string): Day {
  const weekday = weekdayBefore(paragraph, day.start);
  return weekday === undefined ? day : { ...day, weekday };
}

const spokenYear = /(?<![\d.,–-])(?:19|20)\d\d(?![–-]?\d|[.,]\d)/g;

/**
 * The last year that a story mentions, no later than that of the import (0: none), and, of it and the year before, the
 * one it mentions more (null: none).
 */
function yearsSpokenOf(paragraphs: readonly string[], latest: number): { most: number | null; last: number } {
  const mentions = new Map<number, number>();
  for (const paragraph of paragraphs) {
    for (const [text] of matchesOf(spokenYear, paragraph)) {
      const year = Number(text);
      if (year <= latest) mentions.set(year, (mentions.get(year) ?? 0) + 1);
    }
  }
  const last = Math.max(0, ...mentions.keys());
  const most = (mentions.get(last - 1) ?? 0) > (mentions.get(last) ?? 0) ? last - 1 : last;
  return { most: most || null, last };
}

function latestOf(days: readonly (string | null)[]): string | null {
  return days.reduce(
    (latest, day) => (latest === null || (day !== null && day > latest) ? day : latest),
    null,
  );
}
