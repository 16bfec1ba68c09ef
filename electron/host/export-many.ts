import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import type { NoteId } from '../contract/ids.ts';
import type { ExportedNote } from '../contract/models/export.ts';
import { type ExportWay, exportOne } from './export-one.ts';
import { untaken } from './file-name.ts';
import type { HostHandlers, HostParts } from './host.ts';
import type { KeptPrints } from './kept-prints.ts';

/** Where several files go; it is asked for before the first is made. */
export interface FileFolder {
  /** Writes a file whole, under another name where that one is taken; answers the name. Fails as writeWhole does. */
  write(name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Where they all are, when the last has been written. */
  close(): { place: string; download: string | null };
}

/** Answers `notes.export-many`; `cancel` ends it behind the note that is being made, which is given up. */
export function exportMany(
  { library, openFolder, emit }: Pick<HostParts, 'library' | 'openFolder' | 'emit'>,
  prints: KeptPrints,
): { answer: HostHandlers['notes.export-many']; cancel: () => void } {
  const running = new Set<{ cancelled: boolean }>();
  return {
    cancel() {
      for (const one of running) one.cancelled = true;
    },
    async answer({ job, ids, format, settings, name: pattern, unverified }) {
      const opened = await openFolder();
      if (!opened.ok) return opened;
      const folder = opened.value;
      const state = { cancelled: false };
      running.add(state);
      const exported: ExportedNote[] = [];
      const failed: (Failure & { note: NoteId })[] = [];
      const taken = new Set<string>();
      const way: ExportWay = {
        ask: library.call,
        print: prints.print,
        format,
        settings,
        pattern,
        unverified,
        write: async (name, bytes) =>
          state.cancelled ? fail('cancelled') : folder.write(untaken(name, taken), bytes),
      };
      for (const [done, note] of ids.entries()) {
        emit('export.progressed', { job, done, total: ids.length });
        const made = await exportOne(note, way);
        if (state.cancelled) break;
        if (made.ok) exported.push(made.value);
        else failed.push({ note, ...made.failure });
      }
      running.delete(state);
      const { cancelled } = state;
      return ok({ ...folder.close(), exported, failed, cancelled });
    },
  };
}
