import { fail, type Result } from '../contract/failure.ts';
import { entryUrl } from '../host/app-files.ts';
import { type FromLibrary, isToLibrary } from '../host/library-message.ts';
import { type OpenLibrary, openLibrary } from './db/open.ts';
import { dispatch, isLibraryCallName } from './dispatch.ts';
import { forkProcess } from './fork-process.ts';
import type { Library } from './library.ts';
import { parentChannel } from './parent-channel.ts';
import { openIndex } from './search/index-table.ts';

/** The library process: opens one library, answers calls, pushes events, closes the database before it ends. */
const parent = parentChannel();
const post = (message: FromLibrary) => parent.post(message);

let opened: Result<OpenLibrary> = fail('library-unavailable');
let library: Library | null = null;

function open(directory: string) {
  opened = openLibrary(directory);
  if (!opened.ok) return post({ type: 'not-opened', failure: opened.failure });
  const { db, readOnly } = opened.value;
  if (!readOnly) openIndex(db);
  library = {
    db,
    directory,
    readOnly,
    emit: (name, data) => post({ type: 'event', name, data }),
    now: () => new Date(),
    spawnParser: () => forkProcess(entryUrl('parser')),
  };
  post({ type: 'opened' });
}

async function answer(id: number, name: unknown, input: unknown): Promise<void> {
  post({ type: 'answer', id, result: await resultOf(name, input) });
}

async function resultOf(name: unknown, input: unknown): Promise<Result<unknown>> {
  if (!isLibraryCallName(name)) return fail('refused', String(name).slice(0, 100));
  if (!library) return opened.ok ? fail('library-unavailable') : opened;
  return dispatch(library, name, input);
}

function close(): never {
  if (library && opened.ok) opened.value.close();
  process.exit(0);
}

parent.onMessage((message) => {
  if (!isToLibrary(message)) return;
  if (message.type === 'open') open(message.directory);
  else if (message.type === 'call') void answer(message.id, message.name, message.input);
  else close();
});
parent.onGone(close);
process.once('SIGTERM', close);
// Ctrl+C goes to the whole process group; the host says when to close.
process.on('SIGINT', () => {});
