import { dateLine, statedMoment } from './export-date.ts';
import { isLanguageLine, languageOf } from './export-language.ts';
import { type ExportLine, paragraphsOf } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { isPersonName } from './person-name.ts';
import { publishedBy } from './stated-agency.ts';

/** The last line of a Factiva article: `Document LBA0000020260114em1e0001x`. */
export const factivaEnd = /^Document [A-Z][A-Z0-9]{2,11}\d{8}[a-z][a-z0-9]{6,11}$/;
/** `1,234 words`, in the languages of its interface. */
const wordCount = /^\d[\d., ]{0,9} ?(?:words?|mots?|palabras?|palavras?|Wörter|parole|từ|chữ)$/i;
const copyright = /^(?:\(c\)|©|copyright|droits? d|all rights)/i;
const clock = /^\d{1,2}[:.h]\d{2}(?: ?[A-Za-z]{2,4})?$/;
const sourceCode = /^[A-Z][A-Z0-9]{1,11}$/;
/** What the database prints between articles. */
const furniture = /^Page \d+|Factiva,? Inc|^\d{1,4}$/i;
const mostHeaderLines = 24;

/** Where in an article's lines its count of words stands, or -1. */
export function wordCountAt(lines: readonly ExportLine[]): number {
  return lines.slice(0, mostHeaderLines).findIndex(({ text }) => wordCount.test(text));
}

/**
 * An article of Factiva's plain form: section, headline, byline, count of words, date, perhaps a time, outlet, its code,
 * edition, language, copyright, text, document number. Null when that is not what the lines are.
 */
export function readFactivaPlain(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle | null {
  const words = wordCountAt(lines);
  if (words < 1) return null;
  const after = lines.slice(words + 1, words + mostHeaderLines);
  const ends = after.findIndex(({ text }) => copyright.test(text));
  const language = after.findIndex(({ text }) => isLanguageLine(text));
  const last = ends >= 0 ? ends : language;
  if (last < 0) return null;
  // A notice of copyright may go on in the next line.
  const bodyFrom = words + 1 + last + 1 + noticeLines(after.slice(last), ends >= 0);
  const facts = after.slice(0, last + 1).map(({ text }) => text);
  const day = facts.findIndex((text) => dateLine(text) !== null);
  const outlet = facts
    .slice(day + 1)
    .find(
      (text) => !clock.test(text) && !sourceCode.test(text) && !isLanguageLine(text) && !copyright.test(text),
    );
  const time = facts.find((text) => clock.test(text)) ?? '';
  const isFurniture = ({ text }: ExportLine) => furniture.test(text);
  const over = readHeadline(lines.slice(0, words).filter((line) => !isFurniture(line)));
  const around = lines.slice(0, words).filter(isFurniture);
  const number = lines.findIndex(({ text }) => factivaEnd.test(text));
  return {
    title: over.title,
    stated: {
      byline: over.byline,
      ...publishedBy(outlet ?? null),
      ...statedMoment(dateLine(`${facts[day] ?? ''} ${time}`) ?? dateLine(facts[day] ?? '')),
      language: languageOf(facts.find((text) => isLanguageLine(text))),
    },
    header: [...over.others, ...[...around, ...lines.slice(words, bodyFrom)].map(({ text }) => text)],
    body: paragraphsOf(lines.slice(bodyFrom, number < 0 ? undefined : number), inColumns),
    footer: number < 0 ? [] : lines.slice(number).map(({ text }) => text),
    cut: number < 0,
  };
}

function noticeLines(lines: readonly ExportLine[], isNotice: boolean): number {
  const next = lines
    .slice(1)
    .findIndex(({ text, spaced }) => spaced || !/copyright|rights|reserved|réservés/i.test(text));
  return isNotice && next > 0 ? next : 0;
}

/** Over the count of words stand a section, the headline and a byline; only the headline always. */
function readHeadline(lines: readonly ExportLine[]): {
  title: string | null;
  byline: string | null;
  others: string[];
} {
  const blocks = paragraphsOf(lines, true);
  const over = blocks.length > 1 ? blocks : lines.map(({ text }) => text);
  const said = over.findIndex((text, index) => index > 0 && /^(?:by|par|von|por|bởi|bài)\b:? /i.test(text));
  const named = said < 0 && over.length > 1 && isPersonName(over.at(-1) ?? '') ? over.length - 1 : said;
  const byline = named < 0 ? null : (over[named] ?? null);
  const rest = over.filter((_, index) => index !== named);
  // A short line over a longer one is its section.
  const [first = '', second] = rest;
  const section =
    second !== undefined && first.split(' ').length <= 3 && second.length > first.length ? 1 : 0;
  return {
    title: rest.slice(section).join(' ').trim() || null,
    byline: byline?.replace(/^(?:by|par|von|por|bởi|bài):? /i, '') ?? null,
    others: [...rest.slice(0, section), ...(byline === null ? [] : [byline])],
  };
}
