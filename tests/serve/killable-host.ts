import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import type { CallInput, CallOutput, WindowCallName } from '../../electron/contract/calls.ts';
import type { EventName } from '../../electron/contract/events.ts';
import { fail, type Result } from '../../electron/contract/failure.ts';
import { isAlive, libraryPid, untilEnded } from '../support/library-process.ts';
import { type Entered, enter } from './loopback.ts';

const entry = fileURLToPath(new URL('../fixtures/serve-process.ts', import.meta.url));

/** A host in a process of its own. */
export interface KillableHost {
  /** Opens a window as a reload does: another socket with the same secret. */
  openWindow(): Promise<KillableWindow>;
  /** The library process: the one whose lock it is. */
  libraryPid(): number;
  /** Ends the host with SIGKILL, and with `both` its library process too; answers when both are gone. */
  kill(both: boolean): Promise<void>;
}

/** A window's socket, without a window. */
export interface KillableWindow {
  /** Fails with `library-unavailable` when the socket is gone, as the window's own connection does. */
  ask<N extends WindowCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  /** Called at each event; one listener. */
  onEvent(listener: (name: EventName) => void): void;
  /** Drops the connection without a word. */
  kill(): void;
}

export async function startHost(library: string): Promise<KillableHost> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, library], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), once(child, 'exit')]);
  const address = String(line).trim();
  const { origin, host } = new URL(address);
  const entered = await enter({ newAddress: () => address });
  return {
    openWindow: () => openWindow(origin, host, entered),
    libraryPid: () => libraryPid(library),
    async kill(both) {
      const pid = libraryPid(library);
      await end(child);
      if (both && isAlive(pid)) process.kill(pid, 'SIGKILL');
      await untilEnded(pid);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function openWindow(
  origin: string,
  host: string,
  { cookie, secret }: Entered,
): Promise<KillableWindow> {
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { origin, cookie } });
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const welcome = Promise.withResolvers<void>();
  let listener: (name: EventName) => void = () => {};
  let id = 0;
  let open = true;
  socket.on('open', () => socket.send(JSON.stringify({ secret })));
  socket.on('error', () => {});
  socket.on('close', () => {
    open = false;
    for (const resolve of pending.values()) resolve(fail('library-unavailable'));
    welcome.reject(new Error('The window was not let in'));
  });
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as { id?: number; result: Result<unknown>; event?: EventName };
    if (message.id !== undefined) {
      pending.get(message.id)?.(message.result);
      pending.delete(message.id);
    } else if (message.event) listener(message.event);
    else welcome.resolve();
  });
  await welcome.promise;
  return {
    ask<N extends WindowCallName>(name: N, input: CallInput<N>) {
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      if (open) {
        pending.set(++id, resolve);
        socket.send(JSON.stringify({ id, name, input }));
      } else resolve(fail('library-unavailable'));
      // The library answers through dispatch, whose type ties the answer to the call's name.
      return promise as Promise<Result<CallOutput<N>>>;
    },
    onEvent(heard) {
      listener = heard;
    },
    kill: () => socket.terminate(),
  };
}
