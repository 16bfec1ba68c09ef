import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import { type Command, text } from '../command.ts';

export const noteVersionsCommand: Command = {
  usage: 'ID',
  needs: 1,
  async run({ args: [given = ''], ask }) {
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const listed = await ask('notes.versions', { id: id.data });
    if (!listed.ok) return listed;
    const { revision, versions } = listed.value;
    return ok({
      json: { note: id.data, revision, total: versions.length, versions },
      lines: versions.map(({ version, savedAt, reason, words, bytes, name, damaged }) =>
        [version, savedAt, damaged ? 'damaged' : reason, `${words} w`, `${bytes} B`, name].join('  ').trim(),
      ),
    });
  },
};

export const noteKeepCommand: Command = {
  usage: 'ID --name NAME',
  needs: 1,
  writes: true,
  requires: ['name'],
  options: { name: { type: 'string' } },
  async run({ args: [given = ''], options, ask }) {
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const name = text(options, 'name') ?? '';
    const kept = await ask('notes.keep-version', { id: id.data, name });
    return kept.ok
      ? ok({ json: { note: id.data, ...kept.value }, lines: [`${kept.value.version}  ${name}`] })
      : kept;
  },
};

export const noteRestoreCommand: Command = {
  usage: 'ID --version N',
  needs: 1,
  writes: true,
  requires: ['version'],
  options: { version: { type: 'string' } },
  async run({ args: [given = ''], options, ask }) {
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);
    const wanted = text(options, 'version') ?? '';
    if (!/^\d{1,9}$/.test(wanted)) return fail('invalid-input', '--version', wanted);
    const now = await ask('notes.get', { id: id.data });
    if (!now.ok) return now;
    const { revision } = now.value;
    const version = Number(wanted);
    const restored = await ask('notes.restore-version', { id: id.data, version, revision });
    if (!restored.ok) return restored;
    const { state, ...note } = restored.value;
    return ok({
      json: { ...note, document: JSON.parse(state) as unknown },
      lines: [`${note.id}  ${note.title}`],
    });
  },
};
