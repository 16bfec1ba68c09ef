import type { Language } from '../../electron/contract/models/language.ts';

/** Making one takes far longer than using it, and a list says many days on every keystroke. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: Language, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.entries(form).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', form);
  formats.set(key, known);
  return known;
}

/** A day as the language writes it, "14 Jan 2026" or "14/1/2026"; of YYYY-MM and YYYY as much as is known. */
export function formatDay(day: string, language: Language): string {
  const [year = '', month, dayOfMonth] = day.split('-');
  if (!month) return year;
  const form: Intl.DateTimeFormatOptions = {
    ...(dayOfMonth ? { day: 'numeric' } : {}),
    month: language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  };
  const date = new Date(`${year}-${month}-${dayOfMonth ?? '01'}T00:00:00Z`);
  return formatFor(language, form).format(date);
}

/** A day, written as formatDay does, and an hour of this machine's time zone, from a moment (ISO 8601). */
export function formatMoment(moment: string, language: Language): string {
  const form: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: language === 'vi' ? 'numeric' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  };
  return formatFor(language, form).format(new Date(moment));
}

/** Hours and minutes of a moment (ISO 8601) in the machine's time zone. */
export function formatTime(moment: string, language: Language): string {
  return formatFor(language, { timeStyle: 'short' }).format(new Date(moment));
}

/**
 * Day and time of publication as its source states them, on the clocks of the place: "14 Jan 2026, 08:30 (UTC+07:00)".
 * `unzoned` is what is said of a time without a zone.
 */
export function formatPublishedAt(publishedAt: string, language: Language, unzoned: string): string {
  const [, day = publishedAt, time = '', zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(publishedAt) ?? [];
  if (time === '') return publishedAt;
  const named = zone === '' ? unzoned : zone === 'Z' ? 'UTC' : `UTC${zone}`;
  return `${formatDay(day, language)}, ${time} (${named})`;
}
