import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { type ExportLine, paragraphsOf } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { publishedBy } from './stated-agency.ts';

/** The last field of each article of ProQuest: `Database: Canadian Newsstream Collection`. */
export const proquestEnd = /^Database: ?\S/;
/** Over each article in plain text; in HTML only a rule stands there. */
const count = /^Document \d+ of \d+$/;
const rule = /^_{10,}$/;
const field = /^(\p{Lu}[\p{L}\p{N} /()-]{1,32}): ?(.*)$/u;
/** Fields that stand over the text alone. What follows it are fields, whatever they are called. */
const over = new Set(['abstract', 'links', 'full text']);
const nothing = /^(?:none available|not available)\.?$/i;

/** Whether lines look like one article of ProQuest: it has a number there, and a day. */
export function isProquestArticle(lines: readonly ExportLine[]): boolean {
  const has = (start: string) => lines.some(({ text }) => text.startsWith(start));
  return has('ProQuest document ID:') && (has('Publication date:') || has('Publication year:'));
}

/**
 * An article of ProQuest: its headline, fields, `Full text:`, the text, then fields to the end. Of one without its text
 * the abstract is read. Null without either.
 */
export function readProquest(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle | null {
  const isMark = ({ text }: ExportLine) => count.test(text) || rule.test(text);
  const from = lines.findIndex(isMark);
  const own = lines.slice(Math.max(0, from)).filter((line) => !isMark(line));
  const marks = lines.filter((line, index) => index < from || isMark(line)).map(({ text }) => text);
  const end = startOfFoot(own);
  const label = textLabel(own, end);
  if (label < 0) return null;
  const said = fieldsOf(own.slice(end));
  const above = fieldsOf(own.slice(0, label));
  const [, , rest = ''] = field.exec(own[label]?.text ?? '') ?? [];
  const first = rest === '' ? [] : [{ text: rest, spaced: true }];
  const next = own.findIndex(({ text }, index) => index > label && index < end && isOver(text));
  const stop = next < 0 ? end : next;
  const heads = own.slice(
    0,
    own.findIndex(({ text }) => field.test(text) && !isAddress(text)),
  );
  const headline = heads.findLast(({ text }) => !isAddress(text))?.text ?? null;
  return {
    title: said.get('title') ?? headline,
    stated: {
      byline: peopleOf(said.get('author') ?? above.get('author')),
      ...publishedBy(said.get('publication title')?.split(';')[0]?.trim() || null),
      ...statedMoment(exportDate(said.get('publication date') ?? said.get('publication year') ?? '')),
      place: said.get('dateline')?.split(',')[0]?.trim() || null,
      address: /^https?:\/\/\S+/.exec(said.get('document url') ?? '')?.[0] ?? null,
      language: languageOf(said.get('language of publication')?.split(';')[0]),
    },
    header: [...marks, ...own.slice(0, label).flatMap(({ text }) => (text === headline ? [] : [text]))],
    body: paragraphsOf([...first, ...own.slice(label + 1, stop)], inColumns),
    footer: own.slice(stop).map(({ text }) => text),
    cut: !lines.some(({ text }) => proquestEnd.test(text)),
  };
}

/** Where the fields begin that follow the text: from the last line on, all that stands apart is one. */
function startOfFoot(lines: readonly ExportLine[]): number {
  const known = lines.findIndex(({ text }) => text.startsWith('ProQuest document ID:'));
  let start = lines.length;
  for (let at = known; at >= 0; at--) {
    const line = lines[at];
    if (!line || isOver(line.text) || (line.spaced && !field.test(line.text))) break;
    if (line.spaced) start = at;
  }
  return start;
}

/** The line that the text begins with or under: `Full text:`, or `Abstract:` where there is none. */
function textLabel(lines: readonly ExportLine[], end: number): number {
  const at = (name: string) =>
    lines.findIndex(({ text }, index) => {
      const [, found = '', value = ''] = index < end ? (field.exec(text) ?? []) : [];
      return found.toLowerCase() === name && !nothing.test(value);
    });
  const full = at('full text');
  return full >= 0 ? full : at('abstract');
}

function isOver(text: string): boolean {
  return over.has(field.exec(text)?.[1]?.toLowerCase() ?? '');
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

/** What fields say, by name in small letters; the first of a name counts. */
function fieldsOf(lines: readonly ExportLine[]): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const { text } of lines) {
    const [, name = '', value = ''] = field.exec(text) ?? [];
    if (value !== '' && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), value);
  }
  return said;
}

/** `Doe, Jane; Lê, An` as one reads it: `Jane Doe, An Lê`. */
function peopleOf(author: string | undefined): string | null {
  const people = author?.split(';').map((name) => name.trim().replace(/^([^,]+), ([^,]+)$/, '$2 $1'));
  return people?.filter((name) => name !== '').join(', ') || null;
}
