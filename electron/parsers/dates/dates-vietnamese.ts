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

const monthWords = [
  '',
  'một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];
const weekdayWords = ['chủ nhật', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

const weekday = '(?<weekday>thứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)|ch(?:ủ|úa) nhật)';
/** In words, those of one to ten only where they are plainly a day: `năm tháng` is five months. */
const day =
  '(?<day>\\d{1,2}|(?:hai |ba )?mư[ờơ]i(?: (?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín))?|(?<=(?:ngày|mồng|mùng) )(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín))';
const month =
  '(?:tháng (?<month>1[0-2]|0?[1-9]|mười hai|mười một|mười|giêng|chạp|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín))';
const year =
  '(?:,? ?(?:năm |[/-] ?)(?<year>\\d{4})|,? (?<bareYear>(?:19|20)\\d\\d)|,? (?:của )?năm (?<yearWay>nay|này|ngoái|trước|sau|tới))';
const opening = `(?:${weekday},? ?)?(?:\\(?ngày |hôm |sáng |trưa |chiều |tối |đêm |rạng sáng )?(?:mồng |mùng )?`;
const past = 'trước|qua|rồi|vừa rồi|vừa qua|ngoái';
const coming = 'sau|tới|kế tiếp|tiếp theo';

type Groups = Readonly<Record<string, string>>;

/** 0 is Sunday. */
function weekdayOf(text: string): number {
  const name = text.toLowerCase().replace('thứ ', '');
  if (/nhật/.test(name)) return 0;
  return /\d/.test(name) ? Number(name) - 1 : weekdayWords.indexOf(name);
}

function monthOf(text: string): number {
  const name = text.toLowerCase();
  if (/\d/.test(name)) return Number(name);
  return name === 'giêng' ? 1 : name === 'chạp' ? 12 : name === 'bốn' ? 4 : monthWords.indexOf(name);
}

function away(text: string): number {
  return new RegExp(`^(?:${coming})$`, 'i').test(text) ? 1 : /^(?:này|nay)$/i.test(text) ? 0 : -1;
}

/** 1 to 31: `mười lăm`, `hai mươi mốt`, `3`. */
function dayNumber(text: string): number {
  if (/\d/.test(text)) return Number(text);
  const words = text.toLowerCase().split(' ');
  const ten = words.findIndex((word) => /^mư[ờơ]i$/.test(word));
  const [last = ''] = words.slice(ten + 1);
  const tens = ten < 0 ? 0 : ten === 0 ? 1 : monthOf(words[0] ?? '');
  const ones = last === 'mốt' ? 1 : last === 'lăm' ? 5 : last === '' ? 0 : monthOf(last);
  return 10 * tens + ones;
}

/** The year that the groups of `year` tell, null where they tell none; of two figures that of our time. */
function yearTold({ year: said = '', bareYear = '', yearWay = '' }: Groups, today: Date): number | null {
  if (yearWay !== '') return today.getUTCFullYear() + away(yearWay);
  const told = said || bareYear;
  if (told === '') return null;
  return told.length === 2 ? (Number(told) > 50 ? 1900 : 2000) + Number(told) : Number(told);
}

/** A day of a month, with its year, on its weekday, or else the next one. */
function readDay(groups: Groups, today: Date): CalendarDate | null {
  const [named, at] = [monthOf(groups['month'] ?? ''), dayNumber(groups['day'] ?? '')];
  const told = yearTold(groups, today);
  if (told !== null) return isDay(told, named, at) ? { year: told, month: named, day: at } : null;
  const onDay = groups['weekday'] ? dayOnWeekday(today, named, at, weekdayOf(groups['weekday'])) : null;
  return onDay ?? dayAhead(today, named, at);
}

function readMonth(groups: Groups, today: Date): CalendarDate {
  const told = yearTold(groups, today);
  const named = monthOf(groups['month'] ?? '');
  return told === null ? monthAhead(today, named) : { year: told, month: named };
}

const quarters: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
};

/** What chrono's Vietnamese leaves out or reads otherwise. The nearest day to come is meant where a text leaves it open. */
export const vietnameseRules = [
  rule(`${opening}${day} ${month}${year}?`, readDay),
  rule(`${opening}${day} ?\\/ ?(?<month>\\d{1,2})(?: ?\\/ ?(?<year>\\d{4}|\\d\\d))?(?![\\/%])`, readDay),
  rule(`${opening}${day} ?(?<sign>[.-]) ?(?<month>\\d{1,2}) ?\\k<sign> ?(?<year>\\d{4}|\\d\\d)`, readDay),
  rule(`(?:ngày |hôm )(?:mồng |mùng )?${day}[.-](?<month>\\d{1,2})(?![.-]?\\d)`, readDay),
  rule(`${month}${year}?`, readMonth),
  rule(`${month} (?<way>${coming})`, readMonth),
  rule(`${month} (?<way>${past})`, (groups, today) => {
    const ahead = readMonth(groups, today);
    return { ...ahead, year: ahead.year - 1 };
  }),
  rule(`ngày (?:mồng |mùng )?${day} tháng (?<way>này|${past}|${coming})`, (groups, today) => {
    const first = addMonths(
      dayOf(today.getUTCFullYear(), today.getUTCMonth() + 1, 1),
      away(groups['way'] ?? ''),
    );
    const [of, named, at] = [first.getUTCFullYear(), first.getUTCMonth() + 1, dayNumber(groups['day'] ?? '')];
    return isDay(of, named, at) ? { year: of, month: named, day: at } : null;
  }),
  rule('(?<month>1[0-2]|0?[1-9])\\/(?<year>(?:19|20)\\d\\d)', readMonth),
  rule('(?:trong |từ |đến |vào |đầu |giữa |cuối )?năm (?<year>1[5-9]\\d\\d|20\\d\\d)', ({ year: told }) => ({
    year: Number(told),
  })),
  rule(`năm (?<way>nay|này|${past}|${coming})`, ({ way = '' }, today) => ({
    year: today.getUTCFullYear() + away(way),
  })),
  rule(`tháng (?<way>nay|này|${past}|${coming})`, ({ way = '' }, today) =>
    asMonth(addMonths(today, away(way))),
  ),
  rule(`tuần (?<way>nay|này|${past}|${coming})`, ({ way = '' }, today) =>
    asDay(weekdayOfWeek(today, 1, away(way))),
  ),
  rule(
    `${weekday} (?:của )?tuần (?<way>nay|này|${past}|${coming})`,
    ({ weekday: name = '', way = '' }, today) => asDay(weekdayOfWeek(today, weekdayOf(name), away(way))),
  ),
  rule(`${weekday}(?: (?<way>này|${past}|${coming}))?`, ({ weekday: name = '', way = '' }, today) =>
    asDay((way !== '' && away(way) < 0 ? weekdayBefore : weekdayAfter)(today, weekdayOf(name))),
  ),
  rule('(?:ngày )?(?:hôm|bữa|bửa) (?<way>nay|qua|kia)', ({ way = '' }, today) =>
    asDay(addDays(today, /nay/i.test(way) ? 0 : /qua/i.test(way) ? -1 : -2)),
  ),
  rule('(?:sáng|trưa|chiều|tối|đêm) (?<way>nay|qua|mai)', ({ way = '' }, today) =>
    asDay(addDays(today, /nay/i.test(way) ? 0 : /qua/i.test(way) ? -1 : 1)),
  ),
  rule('ngày (?<way>mai|kia|mốt)', ({ way = '' }, today) => asDay(addDays(today, /mai/i.test(way) ? 1 : 2))),
  rule(`ngày (?<which>đầu tiên|cuối cùng) (?:của )?${month}${year}?`, (groups, today) => {
    const { year: at, month: named = 1 } = readMonth(groups, today);
    return asDay(/đầu/i.test(groups['which'] ?? '') ? dayOf(at, named, 1) : dayOf(at, named + 1, 0));
  }),
  rule(`quý (?<quarter>iv|i{1,3}|[1-4]|một|hai|ba|bốn|tư)${year}`, (groups, today) => {
    const name = groups['quarter']?.toLowerCase() ?? '';
    const told = yearTold(groups, today) ?? today.getUTCFullYear();
    return { year: told, month: 3 * (quarters[name] ?? Number(name)) - 2 };
  }),
  rule(
    '(?<count>\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?<unit>ngày|tuần|tháng|năm) (?<way>trước|tới|sau|nữa)',
    (groups, today) => {
      const { count = '', unit = '', way = '' } = groups;
      const many =
        (/\d/.test(count) ? Number(count) : count === 'bốn' ? 4 : monthWords.indexOf(count.toLowerCase())) *
        (/trước/i.test(way) ? -1 : 1);
      if (/năm/i.test(unit)) return asMonth(addMonths(today, 12 * many));
      return asDay(
        /tháng/i.test(unit) ? addMonths(today, many) : addDays(today, many * (/tuần/i.test(unit) ? 7 : 1)),
      );
    },
  ),
  rule('(?:ngày |lễ )?(?:giáng sinh|noel)(?: năm (?<year>\\d{4}))?', (groups, today) =>
    holiday(12, 25, groups, today),
  ),
  rule('(?:ngày |lễ )?quốc khánh(?: năm (?<year>\\d{4}))?', (groups, today) => holiday(9, 2, groups, today)),
  rule('tết dương lịch(?: năm (?<year>\\d{4}))?', (groups, today) => holiday(1, 1, groups, today)),
];

function holiday(named: number, at: number, { year: told }: Groups, today: Date): CalendarDate | null {
  return told ? { year: Number(told), month: named, day: at } : dayAhead(today, named, at);
}
