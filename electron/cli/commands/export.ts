import { extname, resolve } from 'node:path';
import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import { ExportFormat } from '../../contract/models/export.ts';
import { unverifiedCount } from '../../contract/models/verification.ts';
import { exportOne } from '../../host/export-one.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { type Command, text } from '../command.ts';
import { exportOptions, exportSettings, exportUsage } from '../export-options.ts';
import { longWork } from '../long-work.ts';
import { printing, sayStep, writtenAs } from '../written-note.ts';
import { exportMany } from './export-many.ts';
import { findingLines, unverifiedOf } from './verify.ts';

/** Writes a note to a file whose ending says the format, or several into a folder; with --strict only one whose every quotation stands. */
export const exportCommand: Command = {
  usage: `NOTE --to FILE.pdf|.docx|.html|.md|.txt ${exportUsage} [--strict], or NOTE… --to DIR [--format F] [--name PATTERN]`,
  needs: 1,
  takes: Number.POSITIVE_INFINITY,
  requires: ['to'],
  options: {
    to: { type: 'string' },
    strict: { type: 'boolean' },
    format: { type: 'string' },
    name: { type: 'string' },
    ...exportOptions,
  },
  async run(context) {
    const { args, options, ask, say } = context;
    const [given = ''] = args;
    const to = text(options, 'to') ?? '';
    const isMany = args.length > 1 || options['format'] !== undefined;
    const named = isMany ? (text(options, 'format') ?? 'pdf') : extname(to).slice(1).toLowerCase();
    const format = ExportFormat.safeParse(named);
    if (!format.success) return fail('unsupported-format', isMany ? named : to);
    const settings = await exportSettings(context, format.data);
    if (!settings.ok) return settings;
    if (isMany) return exportMany(context, to, format.data, settings.value);
    const id = NoteId.safeParse(given);
    if (!id.success) return fail('not-found', given);

    if (options['strict'] === true) {
      const verified = await ask('notes.verify', { id: id.data });
      if (!verified.ok) return verified;
      const count = unverifiedCount(verified.value);
      if (count > 0)
        return ok({
          json: unverifiedOf(verified.value),
          lines: findingLines(verified.value, say),
          failure: { code: 'not-verified', about: String(count) },
        });
    }
    const path = resolve(to);
    const made = await longWork(({ signal, tell }) =>
      exportOne(id.data, {
        ask,
        print: printing(signal),
        format: format.data,
        settings: settings.value,
        pattern: '',
        unverified: true,
        signal,
        hear: (step) => tell(sayStep(step, say)),
        async write(_name, content) {
          const written = await writeWhole(path, content);
          return written.ok ? ok(path) : written;
        },
      }),
    );
    if (!made.ok) return made;
    const { imagesLeftOut: count } = made.value;
    return ok({
      json: writtenAs(made.value),
      lines: count > 0 ? [path, say('export.images-left-out', { count })] : [path],
    });
  },
};
