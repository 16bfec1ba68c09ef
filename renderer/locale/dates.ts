import type { Language } from '../../electron/contract/models.ts';

/** A day as the language writes it, "14 Jan 2026" or "14/1/2026"; `day` is YYYY-MM-DD. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  const form: Intl.DateTimeFormatOptions =
    language === 'vi'
      ? { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', form).format(date);
}

/** Hours and minutes of a moment (ISO 8601) in the machine's time zone. */
export function formatTime(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { timeStyle: 'short' }).format(
    new Date(moment),
  );
}
