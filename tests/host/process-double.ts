import type { FromLibrary, ToLibrary } from '../../electron/host/library-message.ts';
import type { ProcessHandle } from '../../electron/host/process-handle.ts';

export interface FakeProcess {
  handle: ProcessHandle;
  said: ToLibrary[];
  say(message: FromLibrary): void;
  die(): void;
  killed: boolean;
}

/** A library process that does nothing by itself. */
export function fakeProcess(pid: number): FakeProcess {
  const listeners: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const fake: FakeProcess = {
    said: [],
    killed: false,
    say: (message) => {
      for (const listener of listeners) listener(message);
    },
    die: () => {
      for (const end of ends) end();
    },
    handle: {
      pid,
      post: (message) => void fake.said.push(message as ToLibrary),
      onMessage: (listener) => void listeners.push(listener),
      onExit: (listener) => void ends.push(listener),
      kill: () => {
        fake.killed = true;
        fake.die();
      },
    },
  };
  return fake;
}
