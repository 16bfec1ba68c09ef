import { extname, resolve } from 'node:path';
import { fail, ok } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import { ExportFormat } from '../../contract/models/export.ts';
import { unverifiedCount } from '../../contract/models/verification.ts';
import { noteFile } from '../../host/note-file.ts';
import { countPages } from '../../host/page-count.ts';
import { printNote } from '../../host/print-note.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { chromiumPdfPrinter } from '../../serve/chromium-pdf-printer.ts';
import { type Command, text } from '../command.ts';
import { exportOptions, exportSettings, exportUsage } from '../export-options.ts';
import { exportMany } from './export-many.ts';
import { findingLines, unverifiedOf } from './verify.ts';

/** Writes a note to a file whose ending says the format, or several into a folder; with --strict only one whose every quotation stands. */
export const exportCommand: Command = {
  usage: `NOTE --to FILE.pdf|.docx|.html|.md|.txt ${exportUsage} [--strict], or NOTE… --to DIR [--format F] [--name PATTERN]`,
  needs: 1,
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
    const to = text(options, 'to');
    if (!to) return fail('invalid-input', '--to');
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
    const rendered = await ask('notes.render', {
      id: id.data,
      format: format.data,
      settings: settings.value,
    });
    if (!rendered.ok) return rendered;
    const made = await noteFile(rendered.value, format.data, (one) => printNote(chromiumPdfPrinter(), one));
    if (!made.ok) return made;
    const path = resolve(to);
    const written = await writeWhole(path, made.value);
    if (!written.ok) return written;
    const bytes = made.value.byteLength;
    const pages = format.data === 'pdf' ? { pages: countPages(made.value) } : {};
    const { imagesLeftOut } = rendered.value;
    return ok({
      json: { path, bytes, ...pages, ...(imagesLeftOut > 0 && { imagesLeftOut }) },
      lines: imagesLeftOut > 0 ? [path, say('export.images-left-out', { count: imagesLeftOut })] : [path],
    });
  },
};
