import { isoDay } from './named-days.ts';

const year = '(199\\d|20\\d\\d)';
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** `/2026/01/14/`, `/2026/1/14/`, `/2026-01-14-talks`, `/20260114/`; `/2026/jan/14/`; `/talks-20260114083012345.htm`; `/2026/01/talks`. */
const patterns: readonly RegExp[] = [
  new RegExp(`[/_-]${year}([/-]?)(\\d{1,2})\\2(\\d{1,2})(?=[/_.-]|$)`),
  new RegExp(`/${year}(/)(${months.join('|')})/(\\d{1,2})/`, 'i'),
  new RegExp(`[-_]${year}()(\\d\\d)(\\d\\d)(?:[01]\\d|2[0-3])[0-5]\\d\\d{0,7}(?:\\.[a-z]+)?$`),
  new RegExp(`/${year}(/)(0[1-9]|1[0-2])/(?=\\p{L})`, 'u'),
];

/**
 * The day, YYYY-MM-DD, or the month, YYYY-MM, that the path of an address names, as papers put the day of publication
 * there; null where it names none, or one after `latest`.
 */
export function dayInAddress(address: string | null, latest: Date): string | null {
  const path = address === null ? '' : (URL.parse(address)?.pathname ?? '');
  if (!/\d{4}/.test(path)) return null;
  for (const pattern of patterns) {
    const [, found, , name = '', day] = pattern.exec(path) ?? [];
    const month = months.indexOf(name.toLowerCase()) + 1 || Number(name);
    const date = new Date(Date.UTC(Number(found), month - 1, Number(day ?? 1)));
    if (date.getUTCMonth() !== month - 1 || date > latest) continue;
    const iso = isoDay(Number(found), month, date.getUTCDate());
    return day === undefined ? iso.slice(0, 7) : iso;
  }
  return null;
}
