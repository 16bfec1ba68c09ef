import { fail, ok, type Result } from '../../contract/failure.ts';
import { ClipId, NoteId } from '../../contract/ids.ts';
import type { Note } from '../../contract/models/note.ts';
import { type Command, type CommandContext, languageOf, type Outcome, text } from '../command.ts';
import { readText } from '../read-file.ts';

/** `note show --markdown` is a flag and `note add --markdown FILE` a value, so the subcommand has its own options. */
export const noteNewCommand: Command = {
  usage: '--title T [--template NAME] [--language en|vi]',
  needs: 0,
  requires: ['title'],
  writes: true,
  begins: true,
  options: { title: { type: 'string' }, template: { type: 'string' }, language: { type: 'string' } },
  async run({ options, ask }) {
    const title = text(options, 'title') ?? '';
    const template = text(options, 'template');
    const note = await ask('notes.create', {
      title,
      language: languageOf(options),
      ...(template === undefined ? {} : { template }),
    });
    return note.ok ? ok(noteOutcome(note.value)) : note;
  },
};

export const noteListCommand: Command = {
  usage: '[--bin]',
  needs: 0,
  options: { bin: { type: 'boolean' } },
  async run({ options, ask }) {
    const listed = await ask('notes.list', { binned: options['bin'] === true });
    if (!listed.ok) return listed;
    const { notes } = listed.value;
    return ok({
      json: { total: notes.length, notes },
      lines: notes.map(({ id, savedAt, title }) => `${id}  ${savedAt}  ${title}`),
    });
  },
};

export const noteShowCommand: Command = {
  usage: 'ID [--markdown]',
  needs: 1,
  options: { markdown: { type: 'boolean' } },
  async run({ args: [given = ''], options, ask }) {
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const note = await ask('notes.get', { id: id.data });
    if (!note.ok) return note;
    const markdown = await ask('notes.render', { id: id.data, format: 'md' });
    if (!markdown.ok) return markdown;
    const { content } = markdown.value;
    const json = options['markdown']
      ? { ...summary(note.value), markdown: content }
      : noteOutcome(note.value).json;
    return ok({ json, lines: [content] });
  },
};

export const noteAddCommand: Command = {
  usage: 'ID --clip CLIP | --markdown FILE',
  needs: 1,
  writes: true,
  options: { clip: { type: 'string' }, markdown: { type: 'string' } },
  async run(context) {
    const [given = ''] = context.args;
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const clip = text(context.options, 'clip');
    const file = text(context.options, 'markdown');
    if (clip !== undefined) return addClip(context, id.data, clip);
    if (file !== undefined) return addMarkdown(context, id.data, file);
    return fail('invalid-input', '--clip | --markdown', context.say('cli.one-of'));
  },
};

async function addClip({ ask }: CommandContext, id: NoteId, given: string): Promise<Result<Outcome>> {
  const clip = ClipId.safeParse(given);
  if (!clip.success) return fail('not-found', given);
  const note = await ask('notes.append-clip', { id, clip: clip.data });
  return note.ok ? ok(noteOutcome(note.value)) : note;
}

async function addMarkdown({ ask }: CommandContext, id: NoteId, file: string): Promise<Result<Outcome>> {
  const markdown = await readText(file);
  if (!markdown.ok) return markdown;
  const note = await ask('notes.append-markdown', { id, markdown: markdown.value });
  return note.ok ? ok(noteOutcome(note.value)) : note;
}

function summary({ state: _, ...rest }: Note): Omit<Note, 'state'> {
  return rest;
}

/** A note as the command line prints it. */
export function noteOutcome(note: Note): Outcome {
  return {
    json: { ...summary(note), document: JSON.parse(note.state) as unknown },
    lines: [`${note.id}  ${note.title}`],
  };
}
