import { fail, ok, type Result } from '../contract/failure.ts';
import { type FromLibrary, isToLibrary } from '../host/library-message.ts';
import { restoreLibrary } from './backup/restore-library.ts';
import { dispatch, isLibraryCallName } from './dispatch.ts';
import { parentChannel } from './parent-channel.ts';
import { parserSpawner } from './spawn-parser.ts';
import { type StartedLibrary, startLibrary } from './start-library.ts';

/** The library process: opens one library, answers calls, pushes events, closes the database before it ends. */
const parent = parentChannel();
const post = (message: FromLibrary) => parent.post(message);

let started: Result<StartedLibrary> = fail('library-unavailable');

function open(directory: string, restore?: string) {
  if (restore !== undefined) {
    const restored = restoreLibrary(restore, directory, new Date());
    post({ type: 'restored', result: restored.ok ? ok({ kept: restored.value.kept }) : restored });
  }
  started = startLibrary(
    directory,
    (name, data) => post({ type: 'event', name, data }),
    parserSpawner(parent),
  );
  post(started.ok ? { type: 'opened' } : { type: 'not-opened', failure: started.failure });
}

async function answer(name: unknown, input: unknown): Promise<Result<unknown>> {
  if (!started.ok) return started;
  return isLibraryCallName(name)
    ? dispatch(started.value.library, name, input)
    : fail('refused', String(name));
}

function close(): never {
  if (started.ok) started.value.close();
  process.exit(0);
}

parent.onMessage(async (message) => {
  if (!isToLibrary(message)) return;
  if (message.type === 'open') open(message.directory, message.restore);
  else if (message.type === 'close') close();
  else post({ type: 'answer', id: message.id, result: await answer(message.name, message.input) });
});
parent.onGone(close);
process.once('SIGTERM', close);
// Ctrl+C reaches the whole process group; when to close is the host's to say.
process.on('SIGINT', () => {});
