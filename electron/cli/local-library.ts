import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { ReadOnlyReason } from '../contract/models/library.ts';
import { entryUrl } from '../host/app-files.ts';
import { processFlags } from '../host/process-flags.ts';
import { finishRestore } from '../library/backup/restore-library.ts';
import { dispatch } from '../library/dispatch.ts';
import { forkProcess } from '../library/fork-process.ts';
import { startLibrary } from '../library/start-library.ts';
import type { CommandContext } from './command.ts';

export interface LocalLibrary extends Pick<CommandContext, 'ask' | 'on'> {
  /** Why nothing can be written to it, or null. */
  readOnly: ReadOnlyReason | null;
  close: () => void;
}

/**
 * Fails with `no-library` where a folder is not there or holds other things, and as finishRestore does. An empty folder is
 * a library that has nothing yet, and of one that may not be looked into opening says why.
 */
export function expectLibrary(directory: string): Result<null> {
  const finished = finishRestore(directory);
  if (!finished.ok) return finished;
  try {
    const names = readdirSync(directory);
    return names.length === 0 || names.includes('library.sqlite') ? ok(null) : fail('no-library', directory);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? fail('no-library', directory) : ok(null);
  }
}

/** A library in this very process, for the command line. Fails as openLibrary does. */
export function openLocalLibrary(directory: string): Result<LocalLibrary> {
  const events = new EventEmitter();
  const started = startLibrary(
    directory,
    (name, data) => events.emit(name, data),
    () => forkProcess(entryUrl('parser'), processFlags.parser),
  );
  if (!started.ok) return started;
  const { library, close } = started.value;
  return ok({
    readOnly: library.readOnly,
    ask: (name, input) => dispatch(library, name, input),
    on: (name, listener) => void events.on(name, listener),
    close,
  });
}
