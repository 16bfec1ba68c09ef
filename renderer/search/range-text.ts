import type { Language } from '../../electron/contract/models/language.ts';
import { formatDay } from '../locale/dates.ts';
import { sayIn } from '../locale/sentences.ts';

/** A range of days as few words: whole months as months; an open end as "from" or "to"; empty for any day. */
export function rangeText(from: string, to: string, language: Language): string {
  const say = sayIn(language);
  const whole = (from === '' || from.endsWith('-01')) && (to === '' || isLastOfMonth(to));
  const shown = (day: string) => formatDay(whole ? day.slice(0, 7) : day, language);
  if (from === '' && to === '') return '';
  if (from === '') return say('filters.until', { day: shown(to) });
  if (to === '') return say('filters.since', { day: shown(from) });
  return shown(from) === shown(to) ? shown(from) : `${shown(from)} – ${shown(to)}`;
}

function isLastOfMonth(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.getUTCDate() === 1;
}
