import {
  addDays,
  addMonths,
  asDay,
  asMonth,
  type CalendarDate,
  dayAhead,
  dayOf,
  dayOnWeekday,
  isDay,
  monthAhead,
  weekdayAfter,
  weekdayBefore,
  weekdayOfWeek,
} from './calendar.ts';
import { rule } from './date-rule.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbers = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const ordinals =
  `zeroth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth
  |fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third
  |twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first`
    .split('|')
    .map((word) => word.trim());

const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const monthName =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|${[...ordinals].reverse().join('|')})`;
const number = `(?:\\d{1,3}|an?|${numbers.slice(1).join('|')})`;
/** A month that is named, with or without its year, or told from this one. */
const ofMonth = `(?:(?<month>${monthName})(?:,? (?<year>\\d{4}))?|(?:the )?(?<which>next|last|previous|this|current|coming)? ?month)`;
const unit = '(?<unit>day|week|month|year)s?';

const weekdayOf = (text: string) => weekdays.indexOf(text.slice(0, 3).toLowerCase());
const monthOf = (text: string) => months.indexOf(text.slice(0, 3).toLowerCase()) + 1;
const numberOf = (text: string) =>
  /^\d/.test(text)
    ? Number.parseInt(text, 10)
    : /^an?$/i.test(text)
      ? 1
      : numbers.indexOf(text.toLowerCase());
const ordinalOf = (text: string) =>
  /^\d/.test(text) ? Number.parseInt(text, 10) : ordinals.indexOf(text.toLowerCase());

/** The first day of the month that the groups of `ofMonth` name. */
function firstOf({ month = '', year = '', which = '' }: Readonly<Record<string, string>>, today: Date): Date {
  if (month === '') {
    const away = /next|coming/i.test(which) ? 1 : /last|previous/i.test(which) ? -1 : 0;
    return dayOf(today.getUTCFullYear(), today.getUTCMonth() + 1 + away, 1);
  }
  const { year: ahead } = monthAhead(today, monthOf(month));
  return dayOf(year === '' ? ahead : Number(year), monthOf(month), 1);
}

function inMonth(first: Date, day: number): CalendarDate | null {
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return isDay(year, month, day) ? { year, month, day } : null;
}

/** So many units away: of years the month is told, of months and weeks the day. */
function away(today: Date, count: number, unitName: string): CalendarDate {
  if (unitName === 'year') return asMonth(addMonths(today, 12 * count));
  if (unitName === 'month') return asDay(addMonths(today, count));
  return asDay(addDays(today, count * (unitName === 'week' ? 7 : 1)));
}

/** What chrono's English leaves out or reads otherwise. The nearest day to come is meant where a text leaves it open. */
export const englishRules = [
  rule(`(?:the )?(?<ordinal>${ordinal}|\\d{1,2}) (?:day )?(?:of|in) ${ofMonth}`, (groups, today) =>
    inMonth(firstOf(groups, today), ordinalOf(groups['ordinal'] ?? '')),
  ),
  rule(`${ofMonth},? (?:the )?(?<ordinal>${ordinal})(?:,? (?<after>\\d{4}))?`, (groups, today) => {
    if ((groups['month'] ?? '') === '') return null;
    const year = groups['after'] || groups['year'] || '';
    return inMonth(firstOf({ ...groups, year }, today), ordinalOf(groups['ordinal'] ?? ''));
  }),
  rule(
    `(?<month>${monthName}) ?(?<day>\\d{1,2})(?!:\\d)(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`,
    (groups, today) => {
      const [month, day] = [monthOf(groups['month'] ?? ''), Number(groups['day'])];
      if (!groups['year']) return dayAhead(today, month, day);
      return inMonth(dayOf(Number(groups['year']), month, 1), day);
    },
  ),
  rule(`(?:the )?(?:(?<ordinal>${ordinal}) )?last day (?:of|in) ${ofMonth}`, (groups, today) => {
    const next = addMonths(firstOf(groups, today), 1);
    return asDay(addDays(next, -(ordinalOf(groups['ordinal'] || 'first') || 1)));
  }),
  rule(
    `(?:the )?(?<ordinal>${ordinal}|last) (?<weekday>${weekday}) (?:of|in) ${ofMonth}`,
    (groups, today) => {
      const first = firstOf(groups, today);
      const day = weekdayOf(groups['weekday'] ?? '');
      if (/^last$/i.test(groups['ordinal'] ?? '')) return asDay(weekdayBefore(addMonths(first, 1), day));
      const nth = addDays(
        weekdayAfter(addDays(first, -1), day),
        7 * (ordinalOf(groups['ordinal'] ?? '') - 1),
      );
      return nth.getUTCMonth() === first.getUTCMonth() ? asDay(nth) : null;
    },
  ),
  rule(
    `(?<weekday>${weekday}),? (?:of |from |in )?(?<week>this|last|next) week`,
    ({ weekday: day = '', week = '' }, today) => asDay(weekdayOfWeek(today, weekdayOf(day), weeksAway(week))),
  ),
  rule(
    `(?<week>this|last|next) week['’]s (?<weekday>${weekday})`,
    ({ weekday: day = '', week = '' }, today) => asDay(weekdayOfWeek(today, weekdayOf(day), weeksAway(week))),
  ),
  rule(`next (?<weekday>${weekday})`, ({ weekday: day = '' }, today) =>
    asDay(weekdayOfWeek(today, weekdayOf(day), 1)),
  ),
  rule(`(?:last|past) (?<weekday>${weekday})`, ({ weekday: day = '' }, today) =>
    asDay(weekdayBefore(today, weekdayOf(day))),
  ),
  rule(`(?<weekday>${weekday}) after next`, ({ weekday: day = '' }, today) =>
    asDay(addDays(weekdayAfter(today, weekdayOf(day)), 7)),
  ),
  rule(`(?:this |coming |upcoming )?(?<weekday>${weekday})`, ({ weekday: day = '' }, today) =>
    asDay(weekdayAfter(today, weekdayOf(day))),
  ),
  rule(`(?<count>${number}) (?<weekday>${weekday})s (?<way>from now|hence|ago|back)`, (groups, today) => {
    const [day, count] = [weekdayOf(groups['weekday'] ?? ''), numberOf(groups['count'] ?? '')];
    return /ago|back/i.test(groups['way'] ?? '')
      ? asDay(addDays(weekdayBefore(today, day), -7 * (count - 1)))
      : asDay(addDays(weekdayAfter(today, day), 7 * (count - 1)));
  }),
  rule(
    `(?<weekday>${weekday})?,? ?(?:on )?the (?<ordinal>\\d{1,2}(?:st|nd|rd|th)|first)(?=$|[.,;:!?)])`,
    readOrdinal,
  ),
  rule(`(?<weekday>${weekday}),? (?<ordinal>\\d{1,2}(?:st|nd|rd|th))`, readOrdinal),
  rule(
    `(?<weekday>${weekday}),? (?<month>${monthName}) ?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!,? \\d{4})`,
    onWeekday,
  ),
  rule(
    `(?<month>${monthName}) ?(?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<weekday>${weekday})(?!,? \\d{4})`,
    onWeekday,
  ),
  rule(
    `(?<weekday>${weekday}),? (?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${monthName})(?!,? \\d{4})`,
    onWeekday,
  ),
  rule(`(?<month>${monthName}) in (?<count>${number}) years?`, ({ month = '', count = '' }, today) =>
    monthAhead(addMonths(today, 12 * numberOf(count)), monthOf(month)),
  ),
  rule(`(?<month>${monthName}) after next`, ({ month = '' }, today) => {
    const next = monthAhead(today, monthOf(month));
    return { ...next, year: next.year + 1 };
  }),
  rule(
    `(?:next|coming|this|in|during|since|early|late) (?<month>${monthName})(?! ?\\d)`,
    ({ month = '' }, today) => monthAhead(today, monthOf(month)),
  ),
  rule('(?<year>\\d{4})[-/](?<month>0?[1-9]|1[0-2])(?![-/]?\\d)', ({ year, month }) => ({
    year: Number(year),
    month: Number(month),
  })),
  rule(
    '(?:in|since|during|for|of|early|late|mid-|year) ?(?<year>1[5-9]\\d\\d|20\\d\\d)(?! ?b\\.?c)',
    ({ year }) => ({
      year: Number(year),
    }),
  ),
  rule('(?:in )?(?<year>\\d{1,4}) ?a\\.?d\\.?', ({ year }) => ({ year: Number(year) })),
  rule('(?<which>this|current|next|coming|last|previous|past) (?:year|yr)', ({ which = '' }, today) => ({
    year: today.getUTCFullYear() + weeksAway(which),
  })),
  rule('(?<which>this|current|next|coming|last|previous|past) month', ({ which = '' }, today) =>
    asMonth(addMonths(today, weeksAway(which))),
  ),
  rule(`(?:upcoming|next|coming) (?<count>${number}) ${unit}`, wholeUnits),
  rule(`(?<count>${number}) (?:upcoming|coming) ${unit}`, wholeUnits),
  rule(`(?<count>${number}) ${unit} (?:ago|back|earlier)`, ({ count = '', unit: name = '' }, today) =>
    away(today, -numberOf(count), name.toLowerCase()),
  ),
  rule(`in (?<count>${number}) ${unit}(?:['’]s? time)?`, ({ count = '', unit: name = '' }, today) =>
    away(today, numberOf(count), name.toLowerCase()),
  ),
  rule(`(?<count>${number}) ${unit} (?:hence|from now)`, ({ count = '', unit: name = '' }, today) =>
    away(today, numberOf(count), name.toLowerCase()),
  ),
  rule(
    `(?<count>${number}) ${unit} (?<from>from|after|before) (?<day>today|tomorrow|yesterday)`,
    (groups, today) => {
      const { count = '', unit: name = '', from = '', day = '' } = groups;
      const start = addDays(today, /tomorrow/i.test(day) ? 1 : /yesterday/i.test(day) ? -1 : 0);
      const step = /before/i.test(from) ? -numberOf(count) : numberOf(count);
      return name.toLowerCase() === 'year'
        ? asDay(addMonths(start, 12 * step))
        : away(start, step, name.toLowerCase());
    },
  ),
  rule("tomorrow['’]?s", (_, today) => asDay(addDays(today, 1))),
  rule("yesterday['’]?s", (_, today) => asDay(addDays(today, -1))),
  rule("today['’]?s|at this time", (_, today) => asDay(today)),
  rule('(?:christmas|xmas)(?: day)?(?:,? (?<year>\\d{4}))?', ({ year }, today) =>
    holiday(12, 25, year, today),
  ),
  rule("new year['’]?s? day(?:,? (?<year>\\d{4}))?", ({ year }, today) => holiday(1, 1, year, today)),
  rule('(?:christmas|xmas) eve(?:,? (?<year>\\d{4}))?', ({ year }, today) => holiday(12, 24, year, today)),
  rule("new year['’]?s? eve(?:,? (?<year>\\d{4}))?", ({ year }, today) => holiday(12, 31, year, today)),
];

function weeksAway(which: string): number {
  return /next|coming/i.test(which) ? 1 : /last|previous|past/i.test(which) ? -1 : 0;
}

function wholeUnits(
  { count = '', unit: name = '' }: Readonly<Record<string, string>>,
  today: Date,
): CalendarDate {
  const many = numberOf(count);
  if (/year/i.test(name)) return { year: today.getUTCFullYear() + many };
  return /month/i.test(name) ? asMonth(addMonths(today, many)) : away(today, many, name.toLowerCase());
}

/** `the 15th`: the next; `Thursday 15th`: the next that is a Thursday. */
function readOrdinal(
  { weekday: name = '', ordinal: text = '' }: Readonly<Record<string, string>>,
  today: Date,
): CalendarDate | null {
  const day = ordinalOf(text);
  for (let month = 0; month < 36; month++) {
    const first = dayOf(today.getUTCFullYear(), today.getUTCMonth() + 1 + month, 1);
    const found = addDays(first, day - 1);
    if (found < today || found.getUTCMonth() !== first.getUTCMonth()) continue;
    if (name === '' || found.getUTCDay() === weekdayOf(name)) return asDay(found);
  }
  return null;
}

function onWeekday(groups: Readonly<Record<string, string>>, today: Date): CalendarDate | null {
  return dayOnWeekday(
    today,
    monthOf(groups['month'] ?? ''),
    Number(groups['day']),
    weekdayOf(groups['weekday'] ?? ''),
  );
}

function holiday(month: number, day: number, year: string | undefined, today: Date): CalendarDate | null {
  return year ? { year: Number(year), month, day } : dayAhead(today, month, day);
}
