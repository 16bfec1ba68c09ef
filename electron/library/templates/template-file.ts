import type { Language } from '../../contract/models/language.ts';
import { type TargetLength, type TemplateField, templateFields } from '../../contract/models/template.ts';
import { readFrontMatter } from '../../parsers/markdown/front-matter.ts';

/**
 * A template as a file: Markdown under a front matter with `title`, `description`, `language`, `order` (its place
 * among those that come with Attaché, from 1), `length` ("2 pages", "400 words") and `fields`, a list of `name: default`. In the text `{{prompt: …}}` says what is to be written there, and
 * `{{field: name}}` stands for what is said in a field.
 */
export interface TemplateFile {
  title: string;
  description: string;
  /** Null: the file does not say. */
  language: Language | null;
  /** Null: behind those that have one. */
  order: number | null;
  length: TargetLength | null;
  fields: TemplateField[];
  /** The Markdown below the front matter. */
  body: string;
}

/** Reads a template; without front matter its title is its first heading. Null without any title. */
export function readTemplateFile(markdown: string): TemplateFile | null {
  const text = markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const front = readFrontMatter(text);
  const one = (name: string) => front?.fields.get(name)?.join(', ') ?? '';
  const rest = text.slice(front?.end ?? 0).trim();
  const heading = front ? null : /^# (.+)$/m.exec(rest.slice(0, 2_000));
  const title = (one('title') || heading?.[1] || '').trim().slice(0, 500);
  if (!title) return null;
  const language = one('language');
  return {
    title,
    description: one('description').slice(0, 500),
    language: language === 'en' || language === 'vi' ? language : null,
    order: /^\d{1,4}$/.test(one('order')) ? Number(one('order')) : null,
    length: readLength(one('length')),
    fields: (front?.fields.get('fields') ?? []).flatMap(readField),
    body: heading ? rest.replace(heading[0], '').trim() : rest,
  };
}

/** Writes a template so that it reads as it was. */
export function writeTemplateFile(file: TemplateFile): string {
  const { title, description, language, order, length, fields, body } = file;
  const lines = [
    `title: ${quoted(title)}`,
    ...(description ? [`description: ${quoted(description)}`] : []),
    ...(language ? [`language: ${language}`] : []),
    ...(order === null ? [] : [`order: ${order}`]),
    ...(length ? [`length: ${length.count} ${length.unit}`] : []),
    ...(fields.length > 0 ? ['fields:'] : []),
    ...fields.map(({ name, value }) => `  - ${quoted(`${name}: ${value}`.trim())}`),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

function readLength(text: string): TargetLength | null {
  const found = /^(\d{1,5}(?:\.\d)?)\s+(page|word)s?$/.exec(text.trim());
  const count = Number(found?.[1]);
  return found && count > 0 ? { count, unit: found[2] === 'word' ? 'words' : 'pages' } : null;
}

function readField(line: string): TemplateField[] {
  const colon = line.indexOf(':');
  const name = (colon < 0 ? line : line.slice(0, colon)).trim();
  const value = colon < 0 ? '' : line.slice(colon + 1).trim();
  const known = templateFields.find((one) => one === name);
  return known ? [{ name: known, value: value.slice(0, 500) }] : [];
}

/** In one line and between quotation marks, so that a bracket or a colon in it means nothing. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ')}"`;
}
