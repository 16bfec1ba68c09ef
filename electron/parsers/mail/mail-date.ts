const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const pattern =
  /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d\d)\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]{1,3}(?![a-z]))?/i;
/** The named zones of RFC 822, in hours from UTC. */
const zoneHours: Readonly<Record<string, number>> = {
  UT: 0,
  GMT: 0,
  UTC: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

/** A mail's Date header with its own zone (2026-01-14T08:30:00+07:00), or null; without one where it has none. */
export function mailDate(header: string): string | null {
  const found = pattern.exec(header);
  if (!found) return null;
  const [, day = '', monthName = '', said = '', hour = '', minute = '', second = '00', zone = ''] = found;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  // As RFC 5322 (4.3) reads the years of old programs.
  const year = said.length === 4 ? said : `${Number(said) < 50 ? 20 : 19}${said}`;
  const two = (text: string | number) => String(text).padStart(2, '0');
  const moment = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
  const offset = offsetOf(zone);
  return month > 0 && Number.isFinite(Date.parse(moment + offset)) ? moment + offset : null;
}

/** `±hh:mm`, or '' for a zone that is not known. */
function offsetOf(zone: string): string {
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = zoneHours[zone.toUpperCase()];
  if (hours === undefined) return '';
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
}
