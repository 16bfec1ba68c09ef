const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const pattern = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4})?/i;

/** A mail's Date header with its own zone (2026-01-14T08:30:00+07:00), or null. Without a zone it is taken for UTC. */
export function mailDate(header: string): string | null {
  const found = pattern.exec(header);
  if (!found) return null;
  const [, day = '', monthName = '', year = '', hour = '', minute = '', second = '00', zone = '+0000'] =
    found;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const two = (text: string | number) => String(text).padStart(2, '0');
  const moment = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`;
  const offset = `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return month > 0 && Number.isFinite(Date.parse(moment + offset)) ? moment + offset : null;
}
