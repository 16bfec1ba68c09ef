import type { ClipSource } from '../models/clip.ts';
import type { Language } from '../models/language.ts';

/** The words of a document itself, said in the note's language. */
export type CitationWord =
  | 'paper.endnotes'
  | 'paper.ibid'
  | 'paper.ibid-note'
  | 'paper.no-date'
  | 'paper.no-source'
  | 'paper.read-on'
  | 'paper.see-note'
  | 'paper.sources';
export type SayCitation = (key: CitationWord, values?: Readonly<Record<string, string>>) => string;

/** One statement of a list of sources; an `address` may be followed, a `title` is in the source's own language. */
export interface SourcePart {
  kind: 'publisher' | 'title' | 'date' | 'read' | 'address' | 'reference';
  text: string;
}

/** Agencies that have a name of their own in each language. */
const agencyNames: readonly Record<Language, string>[] = [
  { en: 'VNA', vi: 'TTXVN' },
  { en: 'Xinhua', vi: 'Tân Hoa xã' },
];
/** A title stands in a short citation only where there is nothing better, and then only so much of it. */
const longestTitle = 60;

/** Who published a source, as the note's language names it: its agency, else where it appeared; null when unknown. */
export function publisherOf({ agency, outlet }: ClipSource, language: Language): string | null {
  const name = agency?.trim() || outlet?.trim() || null;
  const known = agencyNames.find(({ en, vi }) => name === en || name === vi);
  return known ? known[language] : name;
}

/**
 * A day as a citation writes it: "14 January 2026", "14/1/2026". `day` is YYYY-MM-DD, YYYY-MM or YYYY; what is none
 * of these is left as it is.
 */
export function citedDay(day: string, language: Language): string {
  const [, year = '', month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day) ?? [];
  if (!year || Number(month ?? 1) > 12) return day;
  if (!month) return year;
  if (language === 'vi') return [date, month, year].flatMap((part) => (part ? [Number(part)] : [])).join('/');
  const name = englishMonths[Number(month) - 1] ?? '';
  return date ? `${Number(date)} ${name} ${year}` : `${name} ${year}`;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A source in the text: "VNA, 14 January 2026". `withTitle` tells apart two that would read alike. */
export function shortSource(
  source: ClipSource,
  language: Language,
  say: SayCitation,
  withTitle = false,
): string {
  const publisher = publisherOf(source, language);
  const title = withTitle || !publisher ? quoted(shortened(source.title)) : null;
  const day = source.publishedOn ? citedDay(source.publishedOn, language) : say('paper.no-date');
  return [publisher, title, day].filter(Boolean).join(', ');
}

/** A source as it follows a quotation that leaves the app: agency, title, date. */
export function sourceInBrackets(source: ClipSource, language: Language): string {
  const day = source.publishedOn && citedDay(source.publishedOn, language);
  return [publisherOf(source, language), source.title.trim(), day].filter(Boolean).join(', ');
}

/** A source in a list: agency or outlet, title, date, date read, address; what is not known is left out. */
export function fullSource(source: ClipSource, language: Language, say: SayCitation): SourcePart[] {
  const { publishedOn, importedAt, address } = source;
  const read = readDay(importedAt);
  const parts: SourcePart[] = [
    { kind: 'publisher', text: publisherOf(source, language) ?? '' },
    { kind: 'title', text: quoted(source.title.trim()) },
    { kind: 'date', text: publishedOn ? listedDay(publishedOn, language) : say('paper.no-date') },
    { kind: 'read', text: read && say('paper.read-on', { day: listedDay(read, language) }) },
    { kind: 'address', text: address?.trim() ?? '' },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A list's statement as one line of text. */
export function sourceLine(parts: readonly SourcePart[]): string {
  return parts.map(({ text }) => text).join(', ');
}

/** In Vietnamese a full date in a list is introduced by its word. */
function listedDay(day: string, language: Language): string {
  const text = citedDay(day, language);
  return language === 'vi' && text.split('/').length === 3 ? `ngày ${text}` : text;
}

/** The day of a moment (ISO 8601) in this machine's time zone; empty when it is none. */
function readDay(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function quoted(title: string): string {
  return title && `“${title}”`;
}

function shortened(title: string): string {
  const whole = title.trim();
  if (whole.length <= longestTitle) return whole;
  const cut = whole.slice(0, longestTitle);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).trimEnd()}…`;
}
