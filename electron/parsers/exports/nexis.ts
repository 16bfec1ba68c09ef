import { dateLine, exportDate, statedMoment } from './export-date.ts';
import { languageOf } from './export-language.ts';
import { type ExportLine, paragraphsOf } from './export-line.ts';
import type { ExportedArticle } from './exported-article.ts';
import { publishedBy } from './stated-agency.ts';

/** Over each article of the older form: `3 of 25 DOCUMENTS`. */
export const nexisCount = /^(?:Document )?\d+ (?:of|de|von|di) \d+ (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?)$/i;
/** Below each article of the newer form. */
export const nexisEnd = /^(?:End of Document|Fin du document|Ende des Dokuments?|Fin del documento)$/i;

/** Fields of both forms, as they stand before a colon; the first name of a row is ours. */
const fields: ReadonlyMap<string, string> = new Map(
  [
    ['length', 'longueur', 'länge', 'longitud'],
    ['byline', 'auteur', 'autor'],
    ['headline', 'titre'],
    ['dateline', 'lieu'],
    ['section', 'rubrique'],
    ['language', 'langue', 'sprache', 'idioma'],
    ['load-date', 'date de chargement'],
    ...'highlight graphic subject publication-type journal-code correction-date document-type organization company'
      .split(' ')
      .map((name) => [name]),
    ...'ticker industry geographic country state city person issn pub-type url notes series correction distribution classification'
      .split(' ')
      .map((name) => [name]),
  ].flatMap(([name = '', ...others]) => [name, ...others].map((each): [string, string] => [each, name])),
);
const field = /^([\p{L}][\p{L} -]{2,22}?) ?: ?(.*)$/u;
const copyright = /^(?:copyright|©|\(c\)|all rights reserved|tous droits)/i;
const pageNumber = /^Page \d+(?: (?:of|de) \d+)?$/i;
/** Fields that follow the text; from the first of them on there is no more story. */
const below = new Set(
  'load-date language publication-type journal-code subject graphic classification document-type'.split(' '),
);

function fieldOf(text: string): { name: string; value: string } | null {
  const match = field.exec(text);
  const name = fields.get(match?.[1]?.toLowerCase() ?? '');
  return name === undefined ? null : { name, value: match?.[2] ?? '' };
}

/** Whether lines look like one article of Nexis: a length, or a date and a notice of copyright. */
export function isNexisArticle(lines: readonly ExportLine[]): boolean {
  const has = (test: (text: string) => boolean) => lines.some(({ text }) => test(text));
  if (has((text) => fieldOf(text)?.name === 'length')) return true;
  return has((text) => copyright.test(text)) && has((text) => dateLine(text) !== null);
}

/**
 * An article of Nexis, of the older form (outlet, date, headline, fields, text, fields, copyright) or the newer
 * (headline, outlet, date, copyright, fields, "Body", text, "Classification", fields). Null without a date or a length.
 */
export function readNexis(
  lines: readonly ExportLine[],
  inColumns: boolean,
  cut: boolean,
): ExportedArticle | null {
  const own = lines.filter(({ text }) => !nexisCount.test(text) && !nexisEnd.test(text));
  const marks = lines
    .filter(({ text }) => nexisCount.test(text) || nexisEnd.test(text))
    .map(({ text }) => text);
  const day = own.slice(0, 40).findIndex(({ text }) => dateLine(text) !== null);
  if (day < 1) return null;
  const bodyWord = own.findIndex(({ text }) => /^(?:body|corps|texte)$/i.test(text));
  const fieldsFrom = own.findIndex(({ text }, index) => index > day && fieldOf(text) !== null);
  if (fieldsFrom < 0) return null;
  const start = bodyWord > day ? bodyWord + 1 : endOfFields(own, fieldsFrom);
  const end = endOfText(own, start);
  const header = own.slice(0, start);
  const footer = own.slice(end);
  const said = new Map<string, string>();
  for (const { text } of [...readFields(header.slice(day)), ...readFields(footer)]) {
    const one = fieldOf(text);
    if (one && one.value !== '' && !said.has(one.name)) said.set(one.name, one.value);
  }
  const over = header.slice(0, day).filter(({ text }) => !copyright.test(text));
  const under = header
    .slice(day + 1, Math.max(day + 1, fieldsFrom))
    .filter(({ text }) => !copyright.test(text));
  const heads = headlineLines(over, under, bodyWord > day);
  const headline = said.get('headline') ?? (heads.map(({ text }) => text).join(' ') || null);
  return {
    title: headline,
    stated: {
      byline: said.get('byline')?.replace(/^by /i, '') ?? null,
      ...publishedBy(over.at(-1)?.text ?? null),
      ...statedMoment(exportDate(own[day]?.text ?? '')),
      place: placeOf(said.get('dateline')),
      language: languageOf(said.get('language')?.split(';')[0]),
    },
    header: [...marks, ...header.filter((line) => !heads.includes(line)).map(({ text }) => text)],
    body: paragraphsOf(
      own.slice(start, end).filter(({ text }) => !pageNumber.test(text)),
      inColumns,
    ),
    footer: footer.map(({ text }) => text),
    cut,
  };
}

const edition = /edition$|^(?:édition|edition)\b|^(?:print|online)$/i;

/** Newer: over the outlet, below what stands over the article. Older: between the date and the fields. */
function headlineLines(
  over: readonly ExportLine[],
  under: readonly ExportLine[],
  newer: boolean,
): ExportLine[] {
  const before = over.slice(0, -1);
  if (newer && before.length > 0) {
    const own = before.slice(before.findLastIndex(({ text }) => pageNumber.test(text)) + 1);
    return own.slice(
      Math.max(
        0,
        own.findLastIndex(({ spaced }) => spaced),
      ),
    );
  }
  // What stands right under the day belongs to it: an edition in a line or two.
  const apart = under.findIndex(({ spaced }) => spaced);
  const below = under.slice(Math.max(0, apart)).filter(({ text }) => !edition.test(text));
  const next = below.slice(1).findIndex(({ spaced }) => spaced);
  return next < 0 ? below : below.slice(0, next + 1);
}

/** The fields at the head come one after the other; a line right under one belongs to it. */
function endOfFields(lines: readonly ExportLine[], from: number): number {
  let end = from;
  for (const [index, { text, spaced }] of lines.entries()) {
    if (index < from) continue;
    const one = fieldOf(text);
    if (one !== null && !below.has(one.name)) end = index + 1;
    else if (spaced || one !== null) break;
    else end = index + 1;
  }
  return end;
}

function endOfText(lines: readonly ExportLine[], start: number): number {
  const end = lines.findIndex(({ text }, index) => {
    if (index < start) return false;
    const name =
      fieldOf(text)?.name ??
      (/^(?:classification|graphic|classement|notes)$/i.test(text) ? 'classification' : '');
    return below.has(name) || (copyright.test(text) && index > lines.length - 6);
  });
  return end < 0 ? lines.length : end;
}

/** Lines of fields with those that go on in the next line made whole. */
function readFields(lines: readonly ExportLine[]): { text: string }[] {
  const whole: { text: string }[] = [];
  for (const { text, spaced } of lines) {
    if (fieldOf(text) === null && !spaced && whole.length > 0)
      whole.push({ text: `${whole.pop()?.text} ${text}` });
    else whole.push({ text });
  }
  return whole;
}

/** The town of `HANOI, Vietnam` or `HANOI, Jan. 14`, as one writes it. */
function placeOf(dateline: string | undefined): string | null {
  const town = dateline?.split(',')[0]?.replace(/\(.*$/, '').trim() ?? '';
  if (town === '' || /\d/.test(town)) return null;
  if (town !== town.toUpperCase()) return town;
  return town.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
