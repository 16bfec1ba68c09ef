import type { DatabaseSync } from 'node:sqlite';
import type { Language } from '../../contract/models/language.ts';
import type { Template } from '../../contract/models/template.ts';
import { builtInTemplates } from './built-in.ts';
import { readTemplateFile, type TemplateFile } from './template-file.ts';
import { listOwnTemplates, readOwnTemplate } from './template-table.ts';

/** A template with what it says. */
export interface WholeTemplate {
  template: Template;
  file: TemplateFile;
  markdown: string;
}

/** Every template: those that come with Attaché in both languages, each in its place, then the analyst's own. */
export function allTemplates(db: DatabaseSync): WholeTemplate[] {
  return [
    ...builtInTemplates()
      .flatMap((stored) => whole(stored, false))
      .sort((a, b) => placeOf(a) - placeOf(b)),
    ...listOwnTemplates(db).flatMap((stored) => whole(stored, true)),
  ];
}

function placeOf({ file }: WholeTemplate): number {
  return file.order ?? Number.POSITIVE_INFINITY;
}

/** The template of a name: an own one in whatever language, else the one that comes with Attaché in this. Or null. */
export function findTemplate(db: DatabaseSync, name: string, language: Language): WholeTemplate | null {
  const ofName = allTemplates(db).filter(({ template }) => template.name === name);
  return (
    ofName.find(({ template }) => template.own) ??
    ofName.find(({ template }) => template.language === language) ??
    null
  );
}

/** A name that no template has, made of a title: "Họp báo tuần" is `hop-bao-tuan`. */
export function freeName(db: DatabaseSync, title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const base = words.join('-').slice(0, 80) || 'template';
  const builtIn = new Set(builtInTemplates().map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!builtIn.has(name) && !readOwnTemplate(db, name)) return name;
  }
}

function whole(
  { name, language, markdown }: { name: string; language: Language; markdown: string },
  own: boolean,
): WholeTemplate[] {
  const file = readTemplateFile(markdown);
  if (!file) return [];
  const { title, description, length, fields } = file;
  return [{ template: { name, language, title, description, length, fields, own }, file, markdown }];
}
