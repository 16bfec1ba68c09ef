import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processFlags } from '../host/process-flags.ts';
import type { ProcessHandle } from '../host/process-handle.ts';

/**
 * Starts a module as a Node process of its own. Messages are structured clones, so a Uint8Array arrives as one; what
 * the process writes to standard output or error goes to our standard error.
 */
export function forkProcess(entryUrl: URL, flags: readonly string[] = processFlags.library): ProcessHandle {
  const child = fork(fileURLToPath(entryUrl), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags],
    stdio: ['ignore', 2, 'inherit', 'ipc'],
  });
  return {
    get pid() {
      return child.pid;
    },
    // A message to a process that has just ended is lost; onExit tells of it.
    post: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', listener);
      // A process that could not be started at all has an error and no exit.
      child.once('error', () => child.pid === undefined && listener());
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
