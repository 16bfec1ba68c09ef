import { readdirSync, readFileSync } from 'node:fs';
import { type Language, languages } from '../../contract/models/language.ts';
import type { Template } from '../../contract/models/note.ts';
import { resourcesUrl } from '../../host/app-files.ts';

/** Templates are Markdown files, `<language>/<name>.md`; their first heading of level one is their title. */
export function listTemplates(): Template[] {
  return languages.flatMap((language) =>
    readdirSync(new URL(`templates/${language}/`, resourcesUrl))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => {
        const name = file.slice(0, -'.md'.length);
        return { name, language, title: splitTitle(read(language, name)).title };
      }),
  );
}

/** The Markdown of a template without its title, or null when there is none of that name. */
export function readTemplate(name: string, language: Language): string | null {
  const known = listTemplates().some((template) => template.name === name && template.language === language);
  return known ? splitTitle(read(language, name)).body : null;
}

function read(language: Language, name: string): string {
  return readFileSync(new URL(`templates/${language}/${name}.md`, resourcesUrl), 'utf8');
}

function splitTitle(markdown: string): { title: string; body: string } {
  const end = markdown.indexOf('\n');
  return { title: markdown.slice(0, end).replace(/^#\s*/, ''), body: markdown.slice(end + 1).trim() };
}
