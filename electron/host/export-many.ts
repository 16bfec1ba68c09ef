import type { ParsedInput } from '../contract/calls.ts';
import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import type { NoteId } from '../contract/ids.ts';
import type { ExportedMany, ExportedNote } from '../contract/models/export.ts';
import { type ExportWay, exportOne } from './export-one.ts';
import { untaken } from './file-name.ts';
import type { HostParts } from './host.ts';
import type { KeptPrints } from './kept-prints.ts';

/** Where several files go; it is asked for before the first is made. */
export interface FileFolder {
  /** Writes a file whole, under another name where that one is taken; answers the name. Fails as writeWhole does. */
  write(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Where they all are, when the last has been written. */
  close(): { place: string; download: string | null };
}

/** Exports several notes, one after the other; `signal` ends it, and what has been written stays. */
export async function exportMany(
  { library, openFolder, emit }: Pick<HostParts, 'library' | 'openFolder' | 'emit'>,
  prints: KeptPrints,
  { job, ids, format, settings, name: pattern, unverified }: ParsedInput<'notes.export-many'>,
  signal: AbortSignal,
): Promise<Result<ExportedMany>> {
  const opened = await openFolder();
  if (!opened.ok) return opened;
  const folder = opened.value;
  const exported: ExportedNote[] = [];
  const failed: (Failure & { note: NoteId })[] = [];
  const taken = new Set<string>();
  const way: Omit<ExportWay, 'hear'> = {
    ask: library.call,
    print: prints.print,
    format,
    settings,
    pattern,
    unverified,
    signal,
    write: async (name, bytes) =>
      signal.aborted ? fail('cancelled') : folder.write(untaken(name, taken), bytes),
  };
  for (const [done, note] of ids.entries()) {
    const hear: ExportWay['hear'] = (step) =>
      emit('export.progressed', { job, done, total: ids.length, step });
    const made = await exportOne(note, { ...way, hear });
    if (signal.aborted) break;
    if (made.ok) exported.push(made.value);
    else failed.push({ note, ...made.failure });
  }
  return ok({ ...folder.close(), exported, failed, cancelled: signal.aborted });
}
