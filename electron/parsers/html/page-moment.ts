import { findDays, isoDay } from '../dates/named-days.ts';
import { namedZone, zoneSaid } from '../dates/zones.ts';

/** A day, and the moment with the zone it was given in; without one the moment has none, and without a time it is null. */
export interface Moment {
  /** YYYY-MM-DD, there. */
  on: string;
  /** ISO 8601: 2026-01-14T08:30:00+07:00. */
  at: string | null;
}

const iso =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*(.*))?$/i;
const compact =
  /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:()(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const clock = /(?<![\d:])([01]?\d|2[0-3])[:hg]([0-5]\d)(?::([0-5]\d))?\s*([ap]\.?m\.?(?![a-z]))?/i;
/** `0830 GMT`, `09.10 GMT`: only the zone behind it makes it a time. */
const military = /(?<!\d)([01]\d|2[0-3])\.?([0-5]\d)(?= ?(?:GMT|UTC|BST|CET|HKT|ICT|SGT)(?![a-z]))/i;

/** The moment that a field of metadata names: ISO 8601 and its kin first, then what people write. Null: none. */
export function readMoment(text: string): Moment | null {
  const trimmed = text.trim().slice(0, 120);
  return readIso(trimmed) ?? readCompact(trimmed) ?? readEpoch(trimmed) ?? readWritten(trimmed);
}

function readIso(text: string): Moment | null {
  const match = iso.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, rest = ''] = match;
  return moment(
    [year, month, day],
    hour === undefined ? null : [hour, minute, second],
    fraction,
    zoneOf(rest),
  );
}

function readCompact(text: string): Moment | null {
  const match = compact.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, , , zone = ''] = match;
  return moment(
    [year, month, day],
    hour === undefined ? null : [hour, minute, second],
    undefined,
    zoneOf(zone),
  );
}

/** Seconds or milliseconds since 1970, of this century. */
function readEpoch(text: string): Moment | null {
  if (!/^(?:\d{10}|\d{13})$/.test(text)) return null;
  const at = new Date(Number(text) * (text.length === 10 ? 1_000 : 1)).toISOString().replace('.000Z', 'Z');
  return { on: at.slice(0, 10), at };
}

/** `Wed, 14 Jan 2026 08:30:00 +0700`, `14/01/2026 08:30 (GMT+7)`, `January 14, 2026`. */
function readWritten(text: string): Moment | null {
  const [day] = findDays(text);
  if (!day || day.year === null) return null;
  const rest = `${text.slice(0, day.start)} ${text.slice(day.end)}`;
  const time = clock.exec(rest) ?? military.exec(rest);
  const date = [day.year, day.month, day.day].map(String);
  if (!time) return moment(date, null, undefined, null);
  const half = time[4]?.toLowerCase()[0];
  const hour = half === undefined ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'p' ? 12 : 0);
  const after = rest.slice(time.index + time[0].length);
  const zone = zoneOf(after) ?? namedZone(after) ?? zoneOf(zoneSaid(rest));
  return moment(date, [String(hour), time[2], time[3]], undefined, zone);
}

/** `Z`, `+07:00`, `+0700`, `+07`, `GMT+7`, `(UTC)` as `Z` or `±hh:mm`; null: no zone that is known. */
function zoneOf(text: string): string | null {
  const match = /^[\s(|,]*(?:[–-]\s+)?(?:(Z|GMT|UTC)(?![a-z])\s*)?(?:([+-])(\d{1,2}):?(\d{2})?)?/i.exec(text);
  const [, name, sign, hours, minutes = '00'] = match ?? [];
  if (sign !== undefined && hours !== undefined) {
    if (Number(hours) > 14 || Number(minutes) > 59) return null;
    return Number(hours) === 0 && minutes === '00' ? '+00:00' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  }
  return name === undefined ? null : 'Z';
}

function moment(
  date: readonly (string | undefined)[],
  time: readonly (string | undefined)[] | null,
  fraction: string | undefined,
  zone: string | null,
): Moment | null {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  if (year < 1_500 || year > 2_200 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day)
    return null;
  const on = isoDay(year, month, day);
  if (time === null) return { on, at: null };
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 60) return { on, at: null };
  const clockTime = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const thousandths = fraction === undefined ? '' : fraction.slice(0, 4).padEnd(4, '0');
  return { on, at: `${on}T${clockTime}${thousandths === '.000' ? '' : thousandths}${zone ?? ''}` };
}
