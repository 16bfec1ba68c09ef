import { statSync } from 'node:fs';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { JobId, newId } from '../../contract/ids.ts';
import type { Library } from '../library.ts';
import { readSetting, writeSetting } from '../setting-table.ts';
import { runJob } from './jobs.ts';
import { walkFiles } from './walk-files.ts';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

/** The folder, and when it was last looked through (ms since 1970); empty when none is watched. */
const folderSetting = 'watch.folder';
const lookedSetting = 'watch.looked';

interface Watched {
  watch: FolderWatch;
  missing: boolean;
}
const watched = new WeakMap<Library, Watched>();

export function watchedFolder(library: Library): { watching: string | null; watchingMissing: boolean } {
  const watching = readSetting(library.db, folderSetting) || null;
  return { watching, watchingMissing: watching !== null && (watched.get(library)?.missing ?? false) };
}

/** Watches a folder from now on, and again at the next start; null ends it. Fails with `not-found`. */
export async function watch(library: Library, path: string | null): Promise<Result<{ path: string | null }>> {
  if (path !== null && !isFolder(path)) return fail('not-found', path);
  endWatching(library);
  writeSetting(library.db, folderSetting, path ?? '');
  writeSetting(library.db, lookedSetting, String(Date.now()));
  if (path !== null) await start(library, path, null);
  return ok({ path });
}

/** Watches the folder that was watched before, with what was saved into it in the meantime. */
export function resumeWatching(library: Library): void {
  const path = readSetting(library.db, folderSetting);
  if (path && !library.readOnly)
    void start(library, path, Number(readSetting(library.db, lookedSetting) ?? 0));
}

/** Resolves when what is saved into the folder is told from what was there; see WatchOptions.since. */
async function start(library: Library, path: string, since: number | null): Promise<void> {
  const state = { missing: false };
  const folder = watchFolder(path, {
    since,
    async onReady(paths, until) {
      const files = walkFiles(paths.map((file) => ({ path: file })));
      const job = newId(JobId, 'j');
      // Nobody asked for it: this is how the host hears of it, should it be cut short.
      library.emit('import.progressed', { job, found: 0, done: 0, imported: 0, duplicates: 0, failed: 0 });
      const report = await runJob(library, job, files);
      library.emit('import.finished', report);
      if (watched.get(library)?.watch === folder) writeSetting(library.db, lookedSetting, String(until));
    },
    onLost() {
      state.missing = true;
      library.emit('watch.lost', { path });
    },
    onFound() {
      state.missing = false;
    },
  });
  watched.set(library, Object.assign(state, { watch: folder }));
  await folder.ready;
}

export function endWatching(library: Library): void {
  watched.get(library)?.watch.close();
  watched.delete(library);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
