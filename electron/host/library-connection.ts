import type { CallInput, CallOutput, LibraryCallName } from '../contract/calls.ts';
import type { Emit } from '../contract/events.ts';
import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import type { Replaced } from '../contract/models/library.ts';
import { type FromLibrary, isFromLibrary, type ToLibrary } from './library-message.ts';
import type { ProcessHandle } from './process-handle.ts';
import { runningJobs } from './running-jobs.ts';

/** Five deaths within a minute: something is wrong that a sixth start would not mend. */
const mostDeaths = 5;
const deathsWithinMs = 60_000;
const closingMs = 10_000;

export interface LibraryConnection {
  /** Never rejects. Fails with `library-restarted` when the process died under way. */
  call<N extends LibraryCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /**
   * Closes the library, puts a backup in its place and opens it again; calls under way fail with `library-restarted`.
   * Fails as restoreLibrary does, and the library is then as it was.
   */
  restore(backup: string): Promise<Result<Replaced>>;
  /** Whether the library could be opened the first time. */
  readonly opened: Promise<Result<null>>;
  /** The library process at this moment, null when it is not running. */
  readonly pid: number | null;
  /** Closes the library and ends its process. */
  close(): Promise<void>;
}

export interface LibraryConnectionParts {
  directory: string;
  start: () => ProcessHandle;
  emit: Emit;
  now?: () => number;
}

interface Pending {
  name: LibraryCallName;
  input: unknown;
  resolve: (result: Result<unknown>) => void;
}

/** A backup that is to take the library's place. `result` null: not yet known. */
interface Replacing {
  backup: string;
  /** The library was closed, and a process was started that restores. */
  begun: boolean;
  result: Result<Replaced> | null;
  tell: (result: Result<Replaced>) => void;
}

/** Keeps a library process running: carries calls and events, and starts it again when it dies. */
export function connectLibrary(parts: LibraryConnectionParts): LibraryConnection {
  const { directory, start, emit, now = Date.now } = parts;
  const pending = new Map<number, Pending>();
  const jobs = runningJobs();
  const opened = Promise.withResolvers<Result<null>>();
  const closed = Promise.withResolvers<void>();
  let deaths: number[] = [];
  let nextId = 0;
  let closing = false;
  let restarting = false;
  let replacing: Replacing | null = null;
  let current: ProcessHandle | null = null;

  function startProcess(restore?: string): void {
    const started = start();
    current = started;
    started.onMessage((message) => {
      if (current === started && isFromLibrary(message)) hear(message);
    });
    started.onExit(() => exited());
    started.post({ type: 'open', directory, ...(restore && { restore }) } satisfies ToLibrary);
  }

  function hear(message: FromLibrary) {
    switch (message.type) {
      case 'restored':
        if (replacing) replacing.result = message.result;
        return;
      case 'opened':
        return tellOpened(null);
      case 'not-opened':
        return tellOpened(message.failure);
      case 'event':
        // The library emits through Emit: name and data belong together.
        jobs.heard(message.name, message.data as never);
        return emit(message.name, message.data as never);
      case 'answer':
        return answer(message.id, message.result);
    }
  }

  function tellOpened(failure: Failure | null): void {
    opened.resolve(failure ? { ok: false, failure } : ok(null));
    if (replacing?.result) {
      endReplacing(replacing.result);
      return;
    }
    if (restarting) emit('library.stopped', { restarted: failure === null });
    restarting = false;
  }

  function endReplacing(result: Result<Replaced>): void {
    const { tell } = replacing ?? {};
    replacing = null;
    emit('library.replaced', { kept: result.ok ? result.value.kept : null, restored: result.ok });
    tell?.(result);
  }

  function answer(id: number, result: Result<unknown>): void {
    const asked = pending.get(id);
    if (!asked) return;
    pending.delete(id);
    jobs.answered(asked.name, asked.input, result);
    asked.resolve(result);
  }

  function exited() {
    current = null;
    for (const id of [...pending.keys()]) {
      answer(id, fail(closing ? 'library-unavailable' : 'library-restarted', directory));
    }
    if (closing) {
      replacing?.tell(fail('library-unavailable', directory));
      return closed.resolve();
    }
    for (const interrupted of jobs.interrupt()) emit('import.interrupted', interrupted);
    if (replacing && !replacing.begun) {
      replacing.begun = true;
      return startProcess(replacing.backup);
    }
    if (replacing) endReplacing(fail('library-restarted', directory));
    deaths = [...deaths.filter((at) => now() - at < deathsWithinMs), now()];
    restarting = deaths.length < mostDeaths;
    if (restarting) return startProcess();
    opened.resolve(fail('library-unavailable', directory));
    emit('library.stopped', { restarted: false });
  }

  startProcess();
  return {
    opened: opened.promise,
    get pid() {
      return current?.pid ?? null;
    },
    call<N extends LibraryCallName>(name: N, input: CallInput<N>) {
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      if (!current || closing) resolve(fail('library-unavailable', directory));
      else {
        const id = nextId++;
        pending.set(id, { name, input, resolve });
        jobs.asked(name, input);
        current.post({ type: 'call', id, name, input } satisfies ToLibrary);
      }
      // The library answers through dispatch, whose type ties the answer to the call's name.
      return promise as Promise<Result<CallOutput<N>>>;
    },
    restore(backup) {
      if (!current || closing || replacing) return Promise.resolve(fail('library-unavailable', directory));
      const { promise, resolve } = Promise.withResolvers<Result<Replaced>>();
      const closer = current;
      replacing = { backup, begun: false, result: null, tell: resolve };
      closer.post({ type: 'close' } satisfies ToLibrary);
      const late = setTimeout(() => closer.kill(), closingMs);
      return promise.finally(() => clearTimeout(late));
    },
    async close() {
      if (!closing) {
        closing = true;
        if (current) current.post({ type: 'close' } satisfies ToLibrary);
        else closed.resolve();
      }
      const late = setTimeout(() => current?.kill(), closingMs);
      await closed.promise;
      clearTimeout(late);
    },
  };
}
