import type { Emit } from '../contract/events.ts';
import { ok, type Result } from '../contract/failure.ts';
import type { ProcessHandle } from '../host/process-handle.ts';
import { finishRestore } from './backup/restore-library.ts';
import { openLibrary } from './db/open.ts';
import { endWatching, resumeWatching } from './import/watching.ts';
import type { Library } from './library.ts';
import { openIndex } from './search/index/index-table.ts';
import { settleIndex } from './search/index/settle-index.ts';
import { openStories } from './stories/stories.ts';

export interface StartedLibrary {
  library: Library;
  /** Closes the database and gives the lock back; nothing may be asked afterwards. */
  close: () => void;
}

/** Opens a library with its index, ready for dispatch. Fails as openLibrary does. */
export function startLibrary(
  directory: string,
  emit: Emit,
  spawnParser: () => ProcessHandle,
): Result<StartedLibrary> {
  const finished = finishRestore(directory);
  if (!finished.ok) return finished;
  const opened = openLibrary(directory);
  if (!opened.ok) return opened;
  const { db, readOnly, close } = opened.value;
  if (!readOnly) {
    openIndex(db);
    openStories(db);
  }
  const library: Library = { db, directory, readOnly, emit, spawnParser, now: () => new Date() };
  resumeWatching(library);
  const endSettling = readOnly ? () => {} : settleIndex(db);
  return ok({
    library,
    close() {
      endSettling();
      endWatching(library);
      close();
    },
  });
}
