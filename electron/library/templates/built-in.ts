import { readdirSync, readFileSync } from 'node:fs';
import { type Language, languages } from '../../contract/models/language.ts';
import { resourcesUrl } from '../../host/app-files.ts';

/** The templates that come with Attaché: Markdown files, `<language>/<name>.md`, in the order of their names. */
export function builtInTemplates(): { name: string; language: Language; markdown: string }[] {
  return languages.flatMap((language) =>
    readdirSync(new URL(`templates/${language}/`, resourcesUrl))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => ({
        name: file.slice(0, -'.md'.length),
        language,
        markdown: readFileSync(new URL(`templates/${language}/${file}`, resourcesUrl), 'utf8'),
      })),
  );
}
