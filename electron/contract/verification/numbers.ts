import { datesIn, type FoundDate } from './dates.ts';
import { beginsNumber, figureValues, numberInWords, scales } from './number-values.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A number or date that a text mentions; `start` and `end` are UTF-16 units of it. */
export interface Mention {
  start: number;
  end: number;
  /** What it can be; one of them is enough to be found. */
  values: number[];
  date: FoundDate | null;
  percent: boolean;
  currency: string | null;
  /** In words that are as often something else ("one of", "năm"): it can be found, and is never missed. */
  sure: boolean;
}

/** The numbers and dates of a text. `vietnamese`: how its figures are read where they can be read in two ways. */
export function mentionsIn(text: string, vietnamese: boolean): Mention[] {
  const tokens = tokensOf(text);
  const dates = datesIn(text, tokens);
  const mentions: Mention[] = dates.map((date) => ({
    start: date.start,
    end: date.end,
    values: [],
    date,
    percent: false,
    currency: null,
    sure: date.sure,
  }));
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const date = token && dates.find(({ start, end }) => token.start >= start && token.start < end);
    const found = token && !date ? numberAt(tokens, at, text, vietnamese) : null;
    if (found) mentions.push(found.mention);
    at = found ? found.next : at + 1;
  }
  return mentions.sort((a, b) => a.start - b.start);
}

interface Bare {
  values: number[];
  next: number;
  sure: boolean;
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  vietnamese: boolean,
): { mention: Mention; next: number } | null {
  const bare = bareNumber(tokens, at, text, vietnamese);
  if (!bare) return null;
  const first = tokens[at];
  const scaled = withScale(tokens, bare);
  const rangeEnd = scaled.next === bare.next ? scaleBehindRange(tokens, bare.next, text, vietnamese) : null;
  const factor = rangeEnd?.factor ?? 1;
  const values =
    factor === 1 ? scaled.values : [...bare.values.map((value) => value * factor), ...bare.values];
  const behind = rangeEnd?.next ?? scaled.next;
  const percent = percentAt(tokens, behind);
  const next = rangeEnd ? scaled.next : scaled.next + percent;
  return {
    mention: {
      start: first?.start ?? 0,
      end: tokens[next - 1]?.end ?? 0,
      values,
      date: null,
      percent: percent > 0,
      currency: currencyAt(tokens, at, behind),
      sure: bare.sure || scaled.next > bare.next || percent > 0,
    },
    next,
  };
}

function bareNumber(tokens: readonly Token[], at: number, text: string, vietnamese: boolean): Bare | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'number') {
    // The 19 of COVID-19 is a name's, not a number.
    const [word, dash] = [tokens[at - 2], tokens[at - 1]];
    if (
      dash?.kind === 'dash' &&
      dash.end === token.start &&
      word?.kind === 'word' &&
      word.end === dash.start &&
      /\p{L}$/u.test(word.raw)
    )
      return null;
    const grouped = groupedBySpaces(tokens, at, text);
    if (grouped) return grouped;
    const ordinal = tokens[at + 1];
    const length = ordinal?.start === token.end && /^(?:st|nd|rd|th)$/i.test(ordinal.form) ? 2 : 1;
    const values = figureValues(token.form, vietnamese);
    return values.length > 0 ? { values, next: at + length, sure: true } : null;
  }
  if (token.kind !== 'word' || !beginsNumber(token.form.toLowerCase())) return null;
  const words: string[] = [];
  for (let index = at; index < tokens.length && words.length < 3; index++) {
    const next = tokens[index];
    if (next?.kind === 'dash' && words.length > 0) continue;
    if (next?.kind !== 'word') break;
    words.push(next.form.toLowerCase());
  }
  const found = oneBeforeScale(words) ?? numberInWords(words);
  if (!found) return null;
  let next = at;
  for (let left = found.length; left > 0; next++) if (tokens[next]?.kind === 'word') left--;
  return { values: [found.value], next, sure: found.sure };
}

function oneBeforeScale([first = '', second = '']: readonly string[]) {
  const one = first === 'a' || first === 'one' || first === 'một';
  return one && scales.has(second) && second.length > 2 ? { value: 1, length: 1, sure: true } : null;
}

/** "1 200": figures in threes, parted by single spaces. */
function groupedBySpaces(tokens: readonly Token[], at: number, text: string): Bare | null {
  if (!/^\d{1,3}$/.test(tokens[at]?.form ?? '')) return null;
  let next = at + 1;
  let digits = tokens[at]?.form ?? '';
  for (; next < tokens.length; next++) {
    const [before, token] = [tokens[next - 1], tokens[next]];
    if (!before || !token || !/^\d{3}$/.test(token.form)) break;
    if (!/^[ \u00a0\u2009\u202f]$/.test(text.slice(before.end, token.start))) break;
    digits += token.form;
  }
  return next > at + 1 ? { values: [Number(digits)], next, sure: true } : null;
}

function scaleAt(tokens: readonly Token[], at: number): { factor: number; next: number } {
  let factor = 1;
  let next = at;
  for (;;) {
    const token = tokens[next];
    const skip = token?.kind === 'dash' ? 1 : 0;
    const word = tokens[next + skip];
    const scale = word?.kind === 'word' ? scales.get(word.form.toLowerCase()) : undefined;
    // "m" is a metre as often as a million: only right behind the figure.
    if (scale === undefined || (word && word.form.length === 1 && word.start !== tokens[at - 1]?.end))
      return { factor, next };
    factor *= scale;
    next += skip + 1;
  }
}

function withScale(tokens: readonly Token[], { values, next }: Bare): { values: number[]; next: number } {
  const scale = scaleAt(tokens, next);
  return { values: values.map((value) => round(value * scale.factor)), next: scale.next };
}

/** "3–5 million", "3 đến 5%": what stands behind the second figure belongs to the first too. */
function scaleBehindRange(tokens: readonly Token[], at: number, text: string, vietnamese: boolean) {
  const between = tokens[at];
  if (!between || !(between.kind === 'dash' || /^(?:to|and|đến|tới|và)$/.test(between.form))) return null;
  const second = bareNumber(tokens, at + 1, text, vietnamese);
  return second && tokens[at + 1]?.kind === 'number' ? scaleAt(tokens, second.next) : null;
}

/** How many tokens say "percent" at a place: 0, 1 or 2. */
function percentAt(tokens: readonly Token[], at: number): number {
  const form = (offset: number) => tokens[at + offset]?.form.toLowerCase();
  if (form(0) === '%' || form(0) === 'percent' || form(0) === 'percentage' || form(0) === 'pct') return 1;
  if ((form(0) === 'per' && form(1) === 'cent') || (form(0) === 'phần' && form(1) === 'trăm')) return 2;
  return form(0) === 'điểm' && form(1) === '%' ? 2 : 0;
}

const currencies: Readonly<Record<string, string>> = {
  $: 'USD',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  đô: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₫': 'VND',
  vnd: 'VND',
  đồng: 'VND',
  dong: 'VND',
  cny: 'CNY',
  yuan: 'CNY',
};

function currencyAt(tokens: readonly Token[], at: number, behind: number): string | null {
  const of = (token: Token | undefined) => currencies[token?.form.toLowerCase() ?? ''];
  const us = tokens[behind]?.form === 'US' ? tokens[behind + 1] : undefined;
  return of(tokens[at - 1]) ?? of(tokens[behind]) ?? of(us) ?? null;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
