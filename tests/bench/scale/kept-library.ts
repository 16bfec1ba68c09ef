import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import type { ImportReport } from '../../../electron/contract/models/import.ts';
import { entryUrl } from '../../../electron/host/app-files.ts';
import { processFlags } from '../../../electron/host/process-flags.ts';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { forkProcess } from '../../../electron/library/fork-process.ts';
import { settleStep } from '../../../electron/library/search/index/settle-index.ts';
import { startLibrary } from '../../../electron/library/start-library.ts';
import { generation, writePile } from '../generate.ts';

const cache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'attache-bench');

/** The library of the first `articles` generated articles: imported once, and kept among the user's caches. */
export async function keptLibrary(articles: number): Promise<string> {
  const directory = join(cache, `library-${generation}-${articles}`);
  if (existsSync(directory)) {
    bringUpToDate(directory);
    return directory;
  }
  process.stderr.write(`Importing ${articles} articles, once…\n`);
  const files = writePile(join(cache, `pile-${generation}`), articles);
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const finished = Promise.withResolvers<ImportReport>();
  const started = startLibrary(
    unfinished,
    (name, data) => name === 'import.finished' && finished.resolve(data as ImportReport),
    () => forkProcess(entryUrl('parser'), processFlags.parser),
  );
  if (!started.ok) throw new Error(started.failure.code);
  const { library, close } = started.value;
  await dispatch(library, 'import.files', {
    job: newId(JobId, 'j'),
    files: files.map((path) => ({ path })),
  });
  const { imported } = await finished.promise;
  close();
  if (imported.length !== files.length) throw new Error(`${imported.length} of ${files.length} imported`);
  renameSync(unfinished, directory);
  bringUpToDate(directory);
  return directory;
}

/** As a library is that was open for a while: migrated, its index of this analysis, and merged. */
function bringUpToDate(directory: string): void {
  const started = startLibrary(
    directory,
    () => {},
    () => {
      throw new Error('nothing is imported here');
    },
  );
  if (!started.ok) throw new Error(started.failure.code);
  const { library, close } = started.value;
  while (settleStep(library.db));
  close();
}
