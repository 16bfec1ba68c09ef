import { resolve } from 'node:path';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import type { Template } from '../../contract/models/template.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { type Command, type CommandContext, languageOf, type Outcome, text } from '../command.ts';
import { readText } from '../read-file.ts';

export const noteTemplatesCommand: Command = {
  usage:
    '[--import FILE] [--export NAME --to FILE] [--from NOTE --title T] [--remove NAME] [--language en|vi]',
  needs: 0,
  options: {
    import: { type: 'string' },
    export: { type: 'string' },
    to: { type: 'string' },
    from: { type: 'string' },
    title: { type: 'string' },
    remove: { type: 'string' },
    language: { type: 'string' },
  },
  async run(context) {
    const { options, ask } = context;
    const [from, name, file] = [text(options, 'from'), text(options, 'export'), text(options, 'import')];
    const removed = text(options, 'remove');
    const asked = [from, name, file, removed].filter((one) => one !== undefined);
    if (asked.length > 1)
      return fail('invalid-input', '--import | --export | --from | --remove', context.say('cli.one-of'));
    if (file !== undefined) return importTemplate(context, file);
    if (name !== undefined) return exportTemplate(context, name);
    if (from !== undefined) return makeTemplate(context, from);
    if (removed !== undefined) {
      const done = await ask('notes.bin-template', { name: removed, binned: true });
      return done.ok ? ok({ json: { removed }, lines: [removed] }) : done;
    }
    const listed = await ask('notes.templates', {});
    if (!listed.ok) return listed;
    const { templates } = listed.value;
    return ok({ json: { total: templates.length, templates }, lines: templates.map(lineOf) });
  },
};

async function importTemplate({ ask, options }: CommandContext, file: string): Promise<Result<Outcome>> {
  const content = await readText(file);
  if (!content.ok) return content;
  const made = await ask('notes.import-template', { content: content.value, language: languageOf(options) });
  return made.ok ? ok({ json: made.value, lines: [lineOf(made.value)] }) : made;
}

async function exportTemplate({ ask, options, say }: CommandContext, name: string): Promise<Result<Outcome>> {
  const to = text(options, 'to');
  if (to === undefined) return fail('invalid-input', '--to', say('cli.missing'));
  const rendered = await ask('notes.render-template', { name, language: languageOf(options) });
  if (!rendered.ok) return rendered;
  const path = resolve(to);
  const bytes = new TextEncoder().encode(rendered.value.content);
  const written = await writeWhole(path, bytes);
  return written.ok ? ok({ json: { path, bytes: bytes.byteLength }, lines: [path] }) : written;
}

async function makeTemplate({ ask, options, say }: CommandContext, from: string): Promise<Result<Outcome>> {
  const note = NoteId.safeParse(from);
  const title = text(options, 'title')?.trim();
  if (!note.success) return fail('not-found', from);
  if (!title) return fail('invalid-input', '--title', say('cli.missing'));
  const made = await ask('notes.make-template', { note: note.data, title });
  return made.ok ? ok({ json: made.value, lines: [lineOf(made.value)] }) : made;
}

function lineOf({ name, language, title, own }: Template): string {
  return `${name}  ${language}${own ? '  *' : ''}  ${title}`;
}
