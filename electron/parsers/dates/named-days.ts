import { matchesOf } from '../text/matches.ts';

/** A day that a text names. `year` null: only day and month stand there. Of a range, its last day. */
export interface NamedDay {
  year: number | null;
  month: number;
  day: number;
  /** Where it stands: UTF-16 units of the text, end exclusive. */
  start: number;
  end: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const ordinal = '(?:st|nd|rd|th)?';
const until = '(?: ?[–—-] ?(\\d{1,2})(?:st|nd|rd|th)?)?';
/** Words before a bare `14/1` that make it a day and not a fraction. */
const vietnameseCue =
  '(?:ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya|mùng|mồng|từ|đến|tới|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật)(?: nay| qua)?,?';

type Read = (
  groups: readonly (string | undefined)[],
) => [year: string | undefined, month: string | undefined, day: string | undefined];
/** Each with what stands beside one of its figures: most figures are no day's, and a look at them tells. */
const patterns: readonly [beside: string, RegExp, Read][] = [
  ['-\\d', /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g, ([y, m, d]) => [y, m, d]],
  [
    `(?<=${month} \\d)`,
    new RegExp(`(?<!\\p{L})${month} (\\d{1,2})${ordinal}${until}(?!:?\\d)(?:,? (\\d{4})(?!\\d))?`, 'giu'),
    ([m, from, to, y]) => [y, m, to ?? from],
  ],
  [
    `${ordinal} (?:of )?${month}`,
    new RegExp(
      `(?<!\\d)(\\d{1,2})${ordinal}${until} (?:of )?${month}(?!\\p{L})(?:,? (\\d{4})(?!\\d))?`,
      'giu',
    ),
    ([from, to, m, y]) => [y, m, to ?? from],
  ],
  [
    `-${month}`,
    new RegExp(`(?<![\\d-])(\\d{1,2})-${month}-(\\d{4})(?!\\d)`, 'giu'),
    ([d, m, y]) => [y, m, d],
  ],
  [
    '[/.-]\\d{1,2}[/.-]\\d',
    // The minutes of `16:45 - 20/11/2026` begin no range.
    /(?<![\d/.:hg-])(?:(\d{1,2}) ?[–-] ?)?(\d{1,2})([/.-])(\d{1,2})\3(\d{4})(?!\d)/g,
    ([, d, , m, y]) => (Number(m) > 12 ? [y, d, m] : [y, m, d]),
  ],
  [
    '/\\d',
    new RegExp(`(?<!\\p{L})${vietnameseCue} (\\d{1,2})${until}/(\\d{1,2})(?![\\d/])`, 'giu'),
    ([from, to, m]) => [undefined, m, to ?? from],
  ],
  ['/\\d', /\((\d{1,2})\/(\d{1,2})\)/g, ([d, m]) => [undefined, m, d]],
  [
    ' th(?:áng|g\\.?) \\d',
    /(?<![\d:hg])(\d{1,2})(?: ?[–-] ?(\d{1,2}))? th(?:áng|g\.?) (\d{1,2})(?!\d)(?:,? (?:năm )?(\d{4})(?!\d))?/gi,
    ([from, to, m, y]) => [y, m, to ?? from],
  ],
];
const hints = patterns.map(([beside]) => new RegExp(`\\d${beside}`, 'i'));
const anyHint = new RegExp(`\\d(?:${patterns.map(([beside]) => beside).join('|')})`, 'gi');

/** No day has more on either side of the figure that hints at it, nor does a pattern look farther. UTF-16 units. */
const besideFigures = 40;

/** The days that a text names in English or Vietnamese, in the order in which they stand. */
export function findDays(text: string): NamedDay[] {
  const hinted = matchesOf(anyHint, text);
  if (hinted.length === 0) return [];
  const from = Math.max(0, (hinted[0]?.index ?? 0) - besideFigures);
  const read = text.slice(from, (hinted.at(-1)?.index ?? 0) + besideFigures);
  const found: NamedDay[] = [];
  for (const [index, [, pattern, fieldsOf]] of patterns.entries()) {
    if (!hints[index]?.test(read)) continue;
    for (const match of matchesOf(pattern, read)) {
      const [year, monthText = '', day] = fieldsOf(match.slice(1));
      // "may 20" in small letters is the verb.
      if (monthText === 'may') continue;
      const named = {
        year: year === undefined ? null : Number(year),
        month: /\d/.test(monthText)
          ? Number(monthText)
          : months.indexOf(monthText.slice(0, 3).toLowerCase()) + 1,
        day: Number(day),
        start: from + match.index,
        end: from + match.index + match[0].length,
      };
      if (isDay(named)) found.push(named);
    }
  }
  if (found.length < 2) return found;
  const days: NamedDay[] = [];
  // `14 January 15 people met`: of two that share a word the first is meant, of two from one place the first pattern's.
  for (const named of found.sort((a, b) => a.start - b.start))
    if (named.start >= (days.at(-1)?.end ?? 0)) days.push(named);
  return days;
}

const monthAlone = [
  new RegExp(`^${month},? (?<year>(?:19|20)\\d\\d)$`, 'i'),
  /^tháng (?<month>\d{1,2})(?: ?[/-] ?|,? (?:năm )?)(?<year>(?:19|20)\d\d)$/i,
  /^(?<month>0?[1-9]|1[0-2])[/.-](?<year>(?:19|20)\d\d)$/,
  /^(?<year>(?:19|20)\d\d)[/.-](?<month>0?[1-9]|1[0-2])$/,
  /^(?:năm )?(?<year>(?:19|20)\d\d)$/i,
];

/** A text that is a month or a year and nothing else, as YYYY-MM or YYYY: `January 2026`, `tháng 1/2026`, `2026`; or null. */
export function bareMonth(text: string): string | null {
  for (const pattern of monthAlone) {
    const match = pattern.exec(text.trim());
    if (!match) continue;
    const { year = '', month: number } = match.groups ?? {};
    const name = match[1]?.slice(0, 3).toLowerCase() ?? '';
    const at = number === undefined ? months.indexOf(name) + 1 : Number(number);
    if (at > 12) return null;
    return at === 0 ? year : `${year}-${String(at).padStart(2, '0')}`;
  }
  return null;
}

/** The day and month of a text that is nothing but `14/1`, as in a dateline; or null. */
export function bareDay(text: string): Omit<NamedDay, 'start' | 'end'> | null {
  const match = /^(?:ngày )?(\d{1,2})[/-](\d{1,2})$/i.exec(text.trim());
  const named = { year: null, month: Number(match?.[2]), day: Number(match?.[1]) };
  return match && isDay(named) ? named : null;
}

function isDay({ year, month, day }: Pick<NamedDay, 'year' | 'month' | 'day'>): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1) || (year !== null && (year < 1800 || year > 2200)))
    return false;
  // A day in February without a year may be the 29th.
  return day <= 28 || day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** YYYY-MM-DD. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
