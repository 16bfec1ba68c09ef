import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Failure, fail, ok, type Result } from '../../contract/failure.ts';
import { NoteId } from '../../contract/ids.ts';
import type { ExportFormat, ExportSettings } from '../../contract/models/export.ts';
import { exportOne } from '../../host/export-one.ts';
import { untaken } from '../../host/file-name.ts';
import { writeWhole } from '../../host/write-whole.ts';
import { type CommandContext, type Outcome, text } from '../command.ts';
import { type LongWork, longWork } from '../long-work.ts';
import { printing, sayStep, type WrittenNote, writtenAs } from '../written-note.ts';

type Written = WrittenNote & { note: string };

/**
 * Writes several notes into a folder, each under a name by the pattern of --name; what cannot be written is told by note
 * and the others are written all the same. Ctrl+C gives up the note that is being made and those behind it.
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
  const cancelled = await longWork(async (way) => {
    for (const [at, note] of args.entries()) {
      const written = await exportAs(note, at, way);
      if (way.signal.aborted) return true;
      if (written.ok) exported.push(written.value);
      else {
        const { code, about = note, detail = '' } = written.failure;
        failed.push({ note, ...written.failure, message: say(`failure.${code}`, { about, detail }) });
      }
    }
    return false;
  });
  return ok({
    json: { exported, failed, cancelled },
    lines: [...exported.flatMap(lines), ...failed.map(({ note, message }) => `${note}: ${message}`)],
    someFailed: failed.length > 0 || cancelled,
  });

  function lines({ path, imagesLeftOut: count }: Written): string[] {
    return count ? [path, say('export.images-left-out', { count })] : [path];
  }

  async function exportAs(note: string, done: number, { signal, tell }: LongWork): Promise<Result<Written>> {
    const id = NoteId.safeParse(note);
    if (!id.success) return fail('not-found', note);
    const made = await exportOne(id.data, {
      ask,
      print: printing(signal),
      format,
      settings,
      pattern,
      unverified: options['strict'] !== true,
      signal,
      hear: (step) =>
        tell(say('export.many-step', { done: done + 1, total: args.length, step: sayStep(step, say) })),
      async write(name, content) {
        const path = join(directory, untaken(name, taken));
        const written = await writeWhole(path, content);
        return written.ok ? ok(path) : written;
      },
    });
    return made.ok ? ok({ note, ...writtenAs(made.value) }) : made;
  }
}
