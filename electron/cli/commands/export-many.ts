import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Failure, fail, ok, type Result } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import type { ExportFormat, ExportSettings } from '../../contract/models/export.ts';
import { exportOne } from '../../host/export-one.ts';
import { untaken } from '../../host/file-name.ts';
import { printNote } from '../../host/print-note.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { chromiumPdfPrinter } from '../../serve/chromium-pdf-printer.ts';
import { type CommandContext, type Outcome, text } from '../command.ts';

interface Written {
  note: string;
  path: string;
  bytes: number;
  pages?: number;
  imagesLeftOut?: number;
}

/**
 * Writes several notes into a folder, each under a name by the pattern of --name; what cannot be written is told by note
 * and the others are written all the same. Ctrl+C ends it behind the note that is being written.
 */
export async function exportMany(
  { args, options, ask, say }: CommandContext,
  folder: string,
  format: ExportFormat,
  settings: ExportSettings,
): Promise<Result<Outcome>> {
  const directory = resolve(folder);
  const isFolder = await stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return fail('not-a-folder', directory);

  const pattern = text(options, 'name') ?? '{title}';
  const exported: Written[] = [];
  const failed: (Failure & { note: string; message: string })[] = [];
  const taken = new Set<string>();
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  process.once('SIGINT', cancel);
  for (const [at, note] of args.entries()) {
    if (cancelled) break;
    if (process.stderr.isTTY) process.stderr.write(`\r${at}/${args.length}`);
    const written = await exportAs(note);
    if (written.ok) exported.push(written.value);
    else {
      const { code, about = note, detail = '' } = written.failure;
      failed.push({ note, ...written.failure, message: say(`failure.${code}`, { about, detail }) });
    }
  }
  process.off('SIGINT', cancel);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return ok({
    json: { exported, failed, cancelled },
    lines: [...exported.flatMap(lines), ...failed.map(({ note, message }) => `${note}: ${message}`)],
    someFailed: failed.length > 0 || cancelled,
  });

  function lines({ path, imagesLeftOut: count }: Written): string[] {
    return count ? [path, say('export.images-left-out', { count })] : [path];
  }

  async function exportAs(note: string): Promise<Result<Written>> {
    const id = NoteId.safeParse(note);
    if (!id.success) return fail('not-found', note);
    const made = await exportOne(id.data, {
      ask,
      print: (rendered) => printNote(chromiumPdfPrinter(), rendered),
      format,
      settings,
      pattern,
      unverified: options['strict'] !== true,
      async write(name, content) {
        const path = join(directory, untaken(name, taken));
        const written = await writeWhole(path, content);
        return written.ok ? ok(path) : written;
      },
    });
    if (!made.ok) return made;
    const { name: path, bytes, pages, imagesLeftOut } = made.value;
    return ok({
      note,
      path,
      bytes,
      ...(pages !== null && { pages }),
      ...(imagesLeftOut > 0 && { imagesLeftOut }),
    });
  }
}
