import { type Moment, readMoment } from '../html/page-moment.ts';
import type { Stated } from '../source-document.ts';

/** Months as French, Spanish, German and Portuguese exports write them, by their first letters. */
const foreignMonths: readonly [RegExp, string][] = [
  [/\b(?:janv(?:ier)?|enero|januar|janeiro|jänner)\b\.?/iu, 'January'],
  [/(?<!\p{L})(?:févr?(?:ier)?|febrero|februar|fevereiro)(?!\p{L})\.?/iu, 'February'],
  [/(?<!\p{L})(?:mars|marzo|märz|março)(?!\p{L})/iu, 'March'],
  [/(?<!\p{L})(?:avr(?:il)?|abril)(?!\p{L})\.?/iu, 'April'],
  [/(?<!\p{L})(?:mai|mayo|maio)(?!\p{L})/iu, 'May'],
  [/(?<!\p{L})(?:juin|junio|juni|junho)(?!\p{L})/iu, 'June'],
  [/(?<!\p{L})(?:juil(?:let)?|julio|juli|julho)(?!\p{L})\.?/iu, 'July'],
  [/(?<!\p{L})(?:août|aout|agosto)(?!\p{L})/iu, 'August'],
  [/(?<!\p{L})(?:septembre|septiembre|setembro)(?!\p{L})/iu, 'September'],
  [/(?<!\p{L})(?:octobre|octubre|oktober|outubro)(?!\p{L})/iu, 'October'],
  [/(?<!\p{L})(?:novembre|noviembre|novembro)(?!\p{L})/iu, 'November'],
  [/(?<!\p{L})(?:déc(?:embre)?|diciembre|dezember|dezembro)(?!\p{L})\.?/iu, 'December'],
];
/** What may stand in a line of a date beside day, month and year. */
const dateWords =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|de|le|lunes|martes|miércoles|jueves|viernes|sábado|domingo|ngày|tháng|năm|thứ|hai|ba|tư|sáu|bảy|chủ|nhật|gmt|utc|est|edt|ict|am|pm|at|the|st|nd|rd|th)(?!\p{L})/giu;

/** The day, and perhaps the moment, that a field of an export names; null for none. */
export function exportDate(text: string): Moment | null {
  return readMoment(inEnglish(text));
}

/** As exportDate, for a line that says a date and nothing else: `14 January 2026`, `January 14, 2026 Wednesday`. */
export function dateLine(text: string): Moment | null {
  if (text.length > 60 || !/\d/.test(text)) return null;
  const english = inEnglish(text);
  const others = english
    .replace(dateWords, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (others.split(' ').filter((word) => word !== '' && !isMonth(word)).length > 0) return null;
  return readMoment(english);
}

function isMonth(word: string): boolean {
  return /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i.test(word);
}

/** What is stated of a moment. */
export function statedMoment(moment: Moment | null): Pick<Stated, 'publishedOn' | 'publishedAt'> {
  return { publishedOn: moment?.on ?? null, publishedAt: moment?.at ?? null };
}

function inEnglish(text: string): string {
  const [pattern, month] = foreignMonths.find(([foreign]) => foreign.test(text)) ?? [];
  return pattern && month
    ? text
        .replace(pattern, month)
        .replace(/(?<=\d)(?:er|º|\.)? (?:de )?(?=[A-Z])/u, ' ')
        .replace(/ de (?=\d{4})/, ' ')
    : text;
}
