import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Language } from '../../contract/models/language.ts';
import type { Template } from '../../contract/models/template.ts';
import type { Handlers, Library } from '../library.ts';
import { readNote } from '../notes/note-table.ts';
import { readTemplateFile, type TemplateFile, writeTemplateFile } from './template-file.ts';
import { templateOfNote } from './template-of-note.ts';
import { binTemplate, insertTemplate, readOwnTemplate, writeTemplate } from './template-table.ts';
import { allTemplates, findTemplate, freeName } from './templates.ts';

/** The templates that come with Attaché, and the analyst's own. */
export const templateCalls: Handlers<
  | 'notes.templates'
  | 'notes.make-template'
  | 'notes.rename-template'
  | 'notes.bin-template'
  | 'notes.render-template'
  | 'notes.import-template'
> = {
  'notes.templates': ({ db }) => ok({ templates: allTemplates(db).map(({ template }) => template) }),

  'notes.make-template': (library, { note: id, title, description }) => {
    const note = readNote(library.db, id);
    if (!note) return fail('not-found', id);
    const file = templateOfNote(note, title, description);
    return file ? keep(library, file, note.language) : fail('unreadable', id);
  },

  'notes.rename-template': ({ db, emit }, { name, title }) => {
    const own = readOwnTemplate(db, name);
    const file = own && readTemplateFile(own.markdown);
    if (!file) return fail('not-found', name);
    writeTemplate(db, name, writeTemplateFile({ ...file, title }));
    emit('library.changed', { what: 'templates' });
    return found(findTemplate(db, name, file.language ?? 'en')?.template, name);
  },

  'notes.bin-template': ({ db, emit, now }, { name, binned }) => {
    if (!readOwnTemplate(db, name)) return fail('not-found', name);
    binTemplate(db, name, binned ? now() : null);
    emit('library.changed', { what: 'templates' });
    return ok(null);
  },

  'notes.render-template': ({ db }, { name, language }) => {
    const whole = findTemplate(db, name, language);
    return whole ? ok({ title: whole.template.title, content: whole.markdown }) : fail('not-found', name);
  },

  'notes.import-template': (library, { content, language }) => {
    const file = readTemplateFile(content);
    return file ? keep(library, file, file.language ?? language) : fail('no-template-title');
  },
};

function keep({ db, emit, now }: Library, file: TemplateFile, language: Language): Result<Template> {
  const name = freeName(db, file.title);
  insertTemplate(db, { name, language, markdown: writeTemplateFile({ ...file, language }) }, now());
  emit('library.changed', { what: 'templates' });
  return found(findTemplate(db, name, language)?.template, name);
}

function found(template: Template | undefined, name: string): Result<Template> {
  return template ? ok(template) : fail('not-found', name);
}
