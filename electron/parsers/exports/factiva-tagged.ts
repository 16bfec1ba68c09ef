import { exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { type ExportLine, paragraphsOf } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { publishedBy } from './stated-agency.ts';

/** Factiva's display format of two-letter fields, in the order in which they come. */
const order =
  `SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CX CT ART RF CO IN NS RE IPC IPD PUB AN`.split(' ');
const textFields = new Set(['LP', 'TD', 'CX']);
const tag = new RegExp(`^(${order.join('|')})(?:$|\\s*[|\\t:]\\s*|\\s+)(.*)$`);

/** Fields of codes: "IN" and "RE" also begin sentences. */
const codeFields = new Set(['CO', 'IN', 'NS', 'RE', 'IPC', 'IPD']);

function isCodes(text: string): boolean {
  return text === '' || /\s:\s|\|/.test(text) || /^[a-z0-9]{2,12}$/.test(text);
}

interface Field {
  name: string;
  lines: ExportLine[];
}

/** Where the articles begin in lines of fields: at each headline, or the section over it. Empty: no such form. */
export function taggedStarts(lines: readonly ExportLine[]): number[] {
  const starts: number[] = [];
  let reached = order.length;
  let fields = 0;
  let sound = 0;
  for (const [index, { text }] of lines.entries()) {
    const name = tag.exec(text)?.[1];
    if (name === undefined) continue;
    const place = order.indexOf(name);
    if (place <= 1 && (reached > 1 || reached >= place)) {
      if (place === 1 && reached === 0) {
        reached = 1;
        continue;
      }
      starts.push(index);
      if (fields >= fewestFields) sound++;
      fields = 0;
      reached = place;
    } else if (place > reached) {
      reached = place;
      fields++;
    }
  }
  if (fields >= fewestFields) sound++;
  return sound > 0 && sound >= starts.length / 2 ? starts : [];
}

/** An article has at least so many fields after its headline. */
const fewestFields = 4;

/** An article of the tagged form, or null without text and headline. */
export function readFactivaTagged(lines: readonly ExportLine[], inColumns: boolean): ExportedArticle | null {
  const fields = fieldsOf(lines);
  const value = (name: string): string | null =>
    fields
      .find((field) => field.name === name)
      ?.lines.map(({ text }) => text)
      .join(' ')
      .trim() || null;
  const body = fields
    .filter(({ name }) => textFields.has(name))
    .flatMap((field) => paragraphsOf(field.lines, inColumns));
  const title = value('HD');
  if (title === null && body.length === 0) return null;
  const firstText = fields.findIndex(({ name }) => textFields.has(name));
  const shown = (from: readonly Field[]) =>
    from
      .filter(({ name }) => name !== 'HD' && !textFields.has(name))
      .map((field) => `${field.name} ${field.lines.map(({ text }) => text).join(' ')}`.trim());
  return {
    title,
    stated: {
      byline: value('BY')?.replace(/^by /i, '') ?? null,
      ...publishedBy(value('SN')),
      ...statedMoment(
        exportDate(`${value('PD') ?? ''} ${value('ET') ?? ''}`) ?? exportDate(value('PD') ?? ''),
      ),
      language: languageOf(value('LA')),
    },
    header: shown(firstText < 0 ? fields : fields.slice(0, firstText)),
    body,
    footer: firstText < 0 ? [] : shown(fields.slice(firstText)),
    cut: value('AN') === null,
  };
}

/** A line begins a field only where that field can come. */
function fieldsOf(lines: readonly ExportLine[]): Field[] {
  const fields: Field[] = [];
  let reached = -1;
  for (const line of lines) {
    const [, name, rest = ''] = tag.exec(line.text) ?? [];
    const place = name === undefined ? -1 : order.indexOf(name);
    if (name !== undefined && place > reached && !(codeFields.has(name) && !isCodes(rest))) {
      reached = place;
      fields.push({ name, lines: rest === '' ? [] : [{ text: rest, spaced: true }] });
    } else if (fields.length > 0) {
      fields.at(-1)?.lines.push(line);
    }
  }
  return fields;
}
