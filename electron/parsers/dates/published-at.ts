import { namedZone, zoneSaid } from './zones.ts';

/** `08:30`, `8h30`, `8:30:15 PM`. */
const time =
  /(?<![\d:.])(\d{1,2})(?::|h|g)(\d{2})(?::(\d{2}))?(?:\.\d+)?(?![\d:])(?:\s?(am|pm|a\.m\.|p\.m\.|sáng|chiều|tối)(?!\p{L}))?/iu;
/** `0830 GMT`, `09.10 GMT`: only the zone behind it makes it a time. */
const military = /(?<!\d)([01]\d|2[0-3])\.?([0-5]\d)(?= ?(?:GMT|UTC|BST|CET|HKT|ICT|SGT)(?![a-z]))/i;
/** Behind a time: `GMT+7`, `(GMT+7)`, `UTC`, `+07:00`, `Z`, `ICT`. */
const zone =
  /^,?\s?\(?(?:(?:GMT|UTC)\s?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?|([+-])(\d{2}):?(\d{2})|(Z|ICT))(?![\p{L}\d])/iu;
/** A time behind this is not that of publication. */
const later = /updated|cập nhật|modified|sửa/iu;

/**
 * The moment that a line tells of a day (YYYY-MM-DD): with its zone, 2026-01-14T08:30:00+07:00, or, where it names none,
 * the time that clocks there showed, 2026-01-14T08:30:00. Null where it tells no time.
 */
export function momentOn(day: string, line: string): string | null {
  const read = line.slice(0, 300);
  const match = time.exec(read) ?? military.exec(read);
  if (!match) return null;
  const [, hour = '', minute = '', second = '00', half = ''] = match;
  const late = /^p|chiều|tối/i.test(half) && Number(hour) < 12;
  const early = /^a/i.test(half) && Number(hour) === 12;
  const at = Number(hour) + (late ? 12 : early ? -12 : 0);
  if (at > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const after = read.slice(match.index + match[0].length);
  const offset = zoneBehind(after) || namedZone(after) || zoneBehind(zoneSaid(read));
  if (offset === null || (offset === '' && later.test(read.slice(0, match.index)))) return null;
  return `${day}T${String(at).padStart(2, '0')}:${minute}:${second}${offset}`;
}

/** `Z` or `±hh:mm`; '' for none, null for one that there is not. */
function zoneBehind(text: string): string | null {
  const match = zone.exec(text);
  if (!match) return '';
  const [, gmtSign, gmtHours, gmtMinutes, sign, hours, minutes, name] = match;
  const zoneHours = Number(gmtHours ?? hours ?? (name?.toUpperCase() === 'ICT' ? 7 : 0));
  const zoneMinutes = Number(gmtMinutes ?? minutes ?? 0);
  if (zoneHours > 14 || zoneMinutes > 59) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return zoneHours + zoneMinutes === 0
    ? 'Z'
    : `${gmtSign ?? sign ?? '+'}${two(zoneHours)}:${two(zoneMinutes)}`;
}
