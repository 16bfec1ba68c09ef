import { englishMonth, vietnameseMonth } from './number-values.ts';
import type { Token } from './tokens.ts';

/** A date, or a part of one, in a text; two readings where figures allow them (1/2). Parts that are not said are null. */
export interface FoundDate {
  start: number;
  end: number;
  readings: { day: number | null; month: number | null; year: number | null }[];
  /** The readings are several days, as in "19–25 January", not several ways to read one. */
  several: boolean;
  sure: boolean;
}

type Readings = FoundDate['readings'];
interface Match {
  readings: Readings;
  next: number;
  several?: boolean;
  sure?: boolean;
}

/** The dates of a text, in reading order, none within another. */
export function datesIn(text: string, tokens: readonly Token[]): FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = dateAt(tokens, at, text);
    const [first, last] = [tokens[at], tokens[(match?.next ?? 0) - 1]];
    if (match && first && last)
      found.push({
        start: first.start,
        end: last.end,
        readings: match.readings,
        several: match.several ?? false,
        sure: match.sure ?? true,
      });
    at = match ? match.next : at + 1;
  }
  return found;
}

/** Almost every word begins no date, and is not looked at twice. */
function dateAt(tokens: readonly Token[], at: number, text: string): Match | null {
  const token = tokens[at];
  if (token?.kind === 'number') return figures(tokens, at) ?? vietnamese(tokens, at) ?? dayMonth(tokens, at);
  if (token?.kind !== 'word') return null;
  return dayWords.test(token.form) ? vietnamese(tokens, at) : monthDay(tokens, at, text);
}

const dayWords = /^(?:ngày|mùng|mồng|tháng)$/i;

function whole(token: Token | undefined, least: number, most: number): number | null {
  if (!token || !/^\d{1,4}$/.test(token.form)) return null;
  const value = Number(token.form);
  return value >= least && value <= most ? value : null;
}
const dayOf = (token: Token | undefined) => (token && token.form.length < 3 ? whole(token, 1, 31) : null);
const monthOf = (token: Token | undefined) => (token && token.form.length < 3 ? whole(token, 1, 12) : null);
const yearOf = (token: Token | undefined) => whole(token, 1800, 2199);

/** 2026-01-14, 14/1/2026, 14-1-2026, 14.1.2026, 14/1, 19-25/1, 1/2026. */
function figures(tokens: readonly Token[], at: number): Match | null {
  const [a, sign, b, second, c, third, d] = tokens.slice(at, at + 7);
  if (a?.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(a.form);
  if (dotted)
    return { readings: readings(Number(dotted[1]), Number(dotted[2]), Number(dotted[3])), next: at + 1 };
  if (!sign || !b || b.kind !== 'number' || sign.start !== a.end || b.start !== sign.end) return null;
  const slash = sign.form === '/';
  if (!slash && sign.kind !== 'dash') return null;
  const threeParts = second?.form === sign.form && c?.kind === 'number' && c.start === second.end;
  if (threeParts) {
    if (yearOf(a) !== null && monthOf(b) !== null && dayOf(c) !== null)
      return { readings: [{ day: dayOf(c), month: monthOf(b), year: yearOf(a) }], next: at + 5 };
    const year = yearOf(c);
    return year === null || dayOf(a) === null || dayOf(b) === null
      ? null
      : { readings: readings(dayOf(a), dayOf(b), year), next: at + 5 };
  }
  if (!slash) {
    // Days from and to: the first is read with the month of the second.
    if (second?.form !== '/' || dayOf(a) === null || dayOf(b) === null || monthOf(c) === null) return null;
    const year = third?.form === '/' ? yearOf(d) : null;
    const next = at + (year === null ? 5 : 7);
    return {
      readings: [dayOf(a), dayOf(b)].map((day) => ({ day, month: monthOf(c), year })),
      next,
      several: true,
    };
  }
  if (monthOf(a) !== null && yearOf(b) !== null)
    return { readings: [{ day: null, month: monthOf(a), year: yearOf(b) }], next: at + 3 };
  if (dayOf(a) === null || dayOf(b) === null || (a.form === '24' && b.form === '7')) return null;
  return { readings: readings(dayOf(a), dayOf(b), null), next: at + 3 };
}

/** Day first, and month first where that is a date too. */
function readings(a: number | null, b: number | null, year: number | null): Readings {
  return [
    { day: a, month: b, year },
    { day: b, month: a, year },
  ].filter(({ month, day }) => month !== null && month <= 12 && day !== null && day <= 31);
}

/** ngày 14 tháng 1 (năm 2026), 14 tháng 1, ngày 19 đến 25 tháng 1, tháng 1 (năm 2026, /2026), ngày 14. */
function vietnamese(tokens: readonly Token[], at: number): Match | null {
  const word = (index: number) => tokens[index]?.form.toLowerCase() ?? '';
  let next = at;
  const named = /^(?:ngày|mùng|mồng)$/.test(word(next));
  if (named) next++;
  if (named && /^(?:mùng|mồng)$/.test(word(next))) next++;
  const days: number[] = [];
  for (;;) {
    const day = dayOf(tokens[next]);
    if (day === null) break;
    days.push(day);
    next++;
    if (!(tokens[next]?.kind === 'dash' || /^(?:đến|tới|và|,)$/.test(word(next)))) break;
    if (dayOf(tokens[next + 1]) === null) break;
    if (days.length > 6) break;
    next++;
  }
  if (named && days.length === 0) return null;
  if (word(next) === 'tháng') {
    let month = vietnameseMonth(word(next + 1));
    if (month === undefined) return null;
    next += 2;
    if (month === 10 && /^(?:một|hai)$/.test(word(next))) {
      month = word(next) === 'một' ? 11 : 12;
      next++;
    }
    let year: number | null = null;
    if (
      (word(next) === 'năm' || word(next) === '/' || word(next) === ',') &&
      yearOf(tokens[next + 1]) !== null
    ) {
      year = yearOf(tokens[next + 1]);
      next += 2;
    }
    const each = days.length > 0 ? days : [null];
    return {
      readings: each.map((day) => ({ day, month: month ?? null, year })),
      next,
      several: days.length > 1,
    };
  }
  // "ngày 14/1" is read as figures; what is left is a day alone.
  if (!named || days.length !== 1 || word(next) === '/' || tokens[next]?.kind === 'dash') return null;
  return { readings: [{ day: days[0] ?? null, month: null, year: null }], next };
}

const ordinal = /^(?:st|nd|rd|th)$/i;

function skipOrdinal(tokens: readonly Token[], at: number): number {
  return ordinal.test(tokens[at]?.form ?? '') && tokens[at]?.start === tokens[at - 1]?.end ? at + 1 : at;
}

/** 14 January (2026), 14th of Jan., 19–25 January, 19 to 25 January. */
function dayMonth(tokens: readonly Token[], at: number): Match | null {
  const first = dayOf(tokens[at]);
  if (first === null) return null;
  const days = [first];
  let next = skipOrdinal(tokens, at + 1);
  if (tokens[next]?.kind === 'dash' || /^(?:to|and|until)$/.test(tokens[next]?.form ?? '')) {
    const second = dayOf(tokens[next + 1]);
    if (second === null) return null;
    days.push(second);
    next = skipOrdinal(tokens, next + 2);
  }
  if (tokens[next]?.form === 'of') next++;
  const month = monthAt(tokens[next]);
  if (month === undefined) return null;
  const { year, next: end } = yearBehind(tokens, next + 1);
  return { readings: days.map((day) => ({ day, month, year })), next: end, several: days.length > 1 };
}

/** January 14 (, 2026), January 19–25, January 2026; a month alone is sure only where it cannot be another word. */
function monthDay(tokens: readonly Token[], at: number, text: string): Match | null {
  const month = monthAt(tokens[at]);
  if (month === undefined) return null;
  let next = tokens[at + 1]?.form === '.' && (tokens[at]?.form.length ?? 9) < 5 ? at + 2 : at + 1;
  const days: number[] = [];
  while (dayOf(tokens[next]) !== null) {
    days.push(dayOf(tokens[next]) ?? 0);
    next = skipOrdinal(tokens, next + 1);
    const range = tokens[next]?.kind === 'dash' || /^(?:to|and)$/.test(tokens[next]?.form ?? '');
    if (!range || dayOf(tokens[next + 1]) === null) break;
    const behind = tokens[next + 2];
    // "January 14 and 12 ministers": a figure that counts something is no day.
    if (tokens[next]?.kind !== 'dash' && behind?.kind === 'word' && !ordinal.test(behind.form)) break;
    next++;
  }
  const { year, next: end } = yearBehind(tokens, next);
  if (days.length > 0)
    return { readings: days.map((day) => ({ day, month, year })), next: end, several: days.length > 1 };
  const before = text.slice(0, tokens[at]?.start ?? 0);
  const sure = year !== null || /\b(?:in|since|until|by|early|late|mid|last|next|this) $/i.test(before);
  return { readings: [{ day: null, month, year }], next: year === null ? at + 1 : end, sure };
}

/** Months are written with a capital: "may" and "march" are verbs. */
function monthAt(token: Token | undefined): number | undefined {
  return token?.kind === 'word' && /^[A-Z]/.test(token.form)
    ? englishMonth(token.form.toLowerCase())
    : undefined;
}

function yearBehind(tokens: readonly Token[], at: number): { year: number | null; next: number } {
  const skip = tokens[at]?.form === ',' || tokens[at]?.form === '.' ? 1 : 0;
  const year = yearOf(tokens[at + skip]);
  return year === null ? { year, next: at } : { year, next: at + skip + 1 };
}
