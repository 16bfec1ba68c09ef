/** A day of the calendar, a month (no `day`) or a year (no `month`). */
export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
}

/** Days are Dates at midnight UTC. */
export function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Whether the calendar has such a day. A day in February without a year may be the 29th. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

export function asDay(date: Date): CalendarDate {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function asMonth(date: Date): CalendarDate {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

/** The same day of another month, or that month's last. */
export function addMonths(date: Date, months: number): Date {
  const first = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1);
  const last = dayOf(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
  return addDays(first, Math.min(date.getUTCDate(), last) - 1);
}

/** The nearest such weekday (0 is Sunday) after a day, or before it. */
export function weekdayAfter(date: Date, weekday: number): Date {
  return addDays(date, ((weekday - date.getUTCDay() + 6) % 7) + 1);
}

export function weekdayBefore(date: Date, weekday: number): Date {
  return addDays(date, -(((date.getUTCDay() - weekday + 6) % 7) + 1));
}

/** A weekday of the week that is `weeks` after that of a day; weeks begin on Monday. */
export function weekdayOfWeek(date: Date, weekday: number, weeks: number): Date {
  const monday = addDays(date, -((date.getUTCDay() + 6) % 7));
  return addDays(monday, weeks * 7 + ((weekday + 6) % 7));
}

/** The next month of this number (1 to 12), this one included. */
export function monthAhead(date: Date, month: number): CalendarDate {
  const past = month < date.getUTCMonth() + 1;
  return { year: date.getUTCFullYear() + (past ? 1 : 0), month };
}

/** The next such day, today included; null when no year of the next eight has it. */
export function dayAhead(date: Date, month: number, day: number): CalendarDate | null {
  const year = date.getUTCFullYear();
  for (let at = year; at <= year + 8; at++)
    if (isDay(at, month, day) && dayOf(at, month, day) >= date) return { year: at, month, day };
  return null;
}

/** Of the years in which a day falls on a weekday, the day in the one nearest to `date`; null when there is none. */
export function dayOnWeekday(date: Date, month: number, day: number, weekday: number): CalendarDate | null {
  const year = date.getUTCFullYear();
  const days = Array.from({ length: 17 }, (_, index) => year - 8 + index)
    .filter((at) => isDay(at, month, day))
    .map((at) => dayOf(at, month, day))
    .filter((at) => at.getUTCDay() === weekday)
    .sort((a, b) => Math.abs(a.getTime() - date.getTime()) - Math.abs(b.getTime() - date.getTime()));
  return days[0] ? asDay(days[0]) : null;
}

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const start = String(year).padStart(4, '0');
  if (month === undefined) return start;
  return day === undefined ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`;
}
