import { fileURLToPath } from 'node:url';
import type { ForkOptions, MessageChannelMain, UtilityProcess } from 'electron';
import { type AskParser, isAskParser, type TellParser } from '../host/parser-message.ts';
import { processFlags } from '../host/process-flags.ts';
import type { ProcessHandle } from '../host/process-handle.ts';

export type Child = Pick<UtilityProcess, 'pid' | 'postMessage' | 'on' | 'once'>;
export type Channel = Pick<MessageChannelMain, 'port1' | 'port2'>;

export interface Utility {
  fork: (modulePath: string, args: string[], options: ForkOptions) => Child;
  newChannel: () => Channel;
  /** Ends a process at once; the default is SIGKILL, for a utility process's own kill asks politely. */
  kill?: (pid: number) => void;
}

const killNow = (pid: number) => void process.kill(pid, 'SIGKILL');

/** Starts the library in a utility process, and the parsers it asks for in others. */
export function startLibraryProcess(utility: Utility, library: URL, parser: URL): ProcessHandle {
  const { fork, newChannel, kill = killNow } = utility;
  // Flags of V8 reach a utility process as Chromium's switch for them; in Node's own way they are passed over.
  const start = (entry: URL, serviceName: string, flags: readonly string[]) =>
    fork(fileURLToPath(entry), [], {
      serviceName,
      stdio: 'inherit',
      execArgv: [`--js-flags=${flags.join(' ')}`],
    });
  const child = start(library, 'Attaché library', processFlags.library);
  const parsers = new Map<number, Child>();

  function startParser(number: number): void {
    const parserChild = start(parser, 'Attaché parser', processFlags.parser);
    parsers.set(number, parserChild);
    parserChild.once('spawn', () => {
      const { port1, port2 } = newChannel();
      parserChild.postMessage({ type: 'port' }, [port1]);
      const started: TellParser = { type: 'parser-started', parser: number, pid: parserChild.pid };
      child.postMessage(started, [port2]);
    });
    parserChild.once('exit', () => {
      parsers.delete(number);
      child.postMessage({ type: 'parser-exited', parser: number } satisfies TellParser);
    });
  }

  function hearAsk({ type, parser: number }: AskParser): void {
    if (type === 'parser-wanted') startParser(number);
    else end(parsers.get(number), kill);
  }

  child.on('message', (message: unknown) => {
    if (isAskParser(message)) hearAsk(message);
  });
  // Parsers serve one library process only.
  child.once('exit', () => {
    for (const one of parsers.values()) end(one, kill);
  });

  return {
    get pid() {
      return child.pid;
    },
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', () => listener()),
    kill: () => end(child, kill),
  };
}

function end(child: Child | undefined, kill: (pid: number) => void): void {
  // Before it was spawned and after it ended a process has no number.
  if (child?.pid !== undefined) kill(child.pid);
}
