import { exportDate, statedMoment } from './export-date.ts';
import type { ExportLine } from './export-line.ts';
import { paragraphsOf } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { isPersonName } from './person-name.ts';
import { publishedBy } from './stated-agency.ts';

/** Below each article of Europresse and Eureka: `Numéro de document : news·20260114·LM·0q1503`. */
export const europresseEnd = /^[^:]{4,30} ?: ?news·\d{8}·\S+$/;
/** `Économie, mercredi 14 janvier 2026 734 mots, p. 16`: the day stands under the outlet. */
const dayLine = /(?<!\p{L})\d{1,2},? .{0,20}(?:19|20)\d\d(?!\d)/u;
const longestDayLine = 120;
/** UTF-16 units: what stands between day and text is shorter, and so is no paragraph. */
const longestHead = 200;
const mostHeads = 6;
const copyright = /^(?:©|\(c\)|copyright)/i;
const notes = /^(?:illustration|note|encadré|photo)\(s\) ?:/i;

/** Whether lines look like one article of Europresse: a day under an outlet. */
export function isEuropresseArticle(lines: readonly ExportLine[]): boolean {
  return dayAt(lines) > 0;
}

/** An article of Europresse: outlet, day, headline with what stands over it, author, text, notice of copyright. Or null. */
export function readEuropresse(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle | null {
  const day = dayAt(lines);
  if (day < 1) return null;
  const bodyFrom = startOfText(lines, day + 1);
  const after = lines.slice(bodyFrom).findIndex(({ text }) => copyright.test(text) || notes.test(text));
  const bodyTo = after < 0 ? lines.length - 1 : bodyFrom + after;
  const heads = lines.slice(day + 1, bodyFrom).map(({ text }) => text);
  const signed = heads.length > 1 && isPersonName(heads.at(-1) ?? '') ? (heads.at(-1) ?? null) : null;
  const title = longest(signed === null ? heads : heads.slice(0, -1));
  const others = (from: number, to: number) =>
    lines.slice(from, to).flatMap(({ text }) => (text === title ? [] : [text]));
  return {
    title,
    stated: {
      byline: signed,
      ...publishedBy(lines[day - 1]?.text.replace(/,? no\.? ?\d+$/i, '') ?? null),
      ...statedMoment(exportDate(lines[day]?.text ?? '')),
    },
    header: others(0, bodyFrom),
    body: paragraphsOf(lines.slice(bodyFrom, bodyTo), inColumns),
    footer: others(bodyTo, lines.length),
    cut: false,
  };
}

/** The first line that names a day; -1 where none does over the text. */
function dayAt(lines: readonly ExportLine[]): number {
  for (const [index, { text }] of lines.entries()) {
    if (text.length > longestHead) return -1;
    if (text.length <= longestDayLine && dayLine.test(text) && exportDate(text) !== null) return index;
  }
  return -1;
}

function startOfText(lines: readonly ExportLine[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) {
    const { text } = lines[at] ?? { text: '' };
    if (at - from >= mostHeads || text.length > longestHead || /[.!?…]["”’»)]?$/.test(text)) return at;
  }
  return Math.min(from + 1, lines.length);
}

/** Over a headline stands a shorter line or two. */
function longest(heads: readonly string[]): string | null {
  return heads.reduce<string | null>(
    (found, text) => (found === null || text.length > found.length ? text : found),
    null,
  );
}
