/** `08:30`, `8h30`, `8:30:15 PM`, and a zone: `GMT+7`, `(GMT+7)`, `UTC`, `+07:00`, `Z`, `ICT`. */
const timeWithZone =
  /(?<![\d:])(\d{1,2})(?::|h|g)(\d{2})(?::(\d{2}))?(?:\.\d+)?\s?(am|pm|a\.m\.|p\.m\.|sáng|chiều|tối)?,?\s?\(?(?:(?:GMT|UTC)\s?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?|([+-])(\d{2}):?(\d{2})|(Z|ICT))(?![\p{L}\d])/iu;

/** The moment a line tells that stands on a day (YYYY-MM-DD): 2026-01-14T08:30:00+07:00. Null without time or zone. */
export function momentOn(day: string, line: string): string | null {
  const match = timeWithZone.exec(line.slice(0, 300));
  if (!match) return null;
  const [
    ,
    hour = '',
    minute = '',
    second = '00',
    half = '',
    gmtSign,
    gmtHours,
    gmtMinutes,
    sign,
    hours,
    minutes,
    name,
  ] = match;
  const late = /^p|chiều|tối/i.test(half) && Number(hour) < 12;
  const early = /^a/i.test(half) && Number(hour) === 12;
  const at = Number(hour) + (late ? 12 : early ? -12 : 0);
  const zoneHours = Number(gmtHours ?? hours ?? (name?.toUpperCase() === 'ICT' ? 7 : 0));
  const zoneMinutes = Number(gmtMinutes ?? minutes ?? 0);
  if (at > 23 || Number(minute) > 59 || Number(second) > 59 || zoneHours > 14 || zoneMinutes > 59)
    return null;
  const two = (number: number) => String(number).padStart(2, '0');
  const zone =
    zoneHours + zoneMinutes === 0 ? 'Z' : `${gmtSign ?? sign ?? '+'}${two(zoneHours)}:${two(zoneMinutes)}`;
  return `${day}T${two(at)}:${minute}:${second}${zone}`;
}
