import { entryUrl } from '../host/app-files.ts';
import { type AskParser, isTellParser } from '../host/parser-message.ts';
import { processFlags } from '../host/process-flags.ts';
import type { ProcessHandle } from '../host/process-handle.ts';
import { forkProcess } from './fork-process.ts';
import { electronParentPort, type MessagePortLike, type ParentChannel } from './parent-channel.ts';

/** How this process starts parsers: by itself, or in Electron, which has no fork here, by asking the main process. */
export function parserSpawner(parent: ParentChannel): () => ProcessHandle {
  return electronParentPort()
    ? askingSpawner(parent)
    : () => forkProcess(entryUrl('parser'), processFlags.parser);
}

interface Asked {
  started(pid: number | undefined, port: MessagePortLike): void;
  exited(): void;
}

/** Exported for its test. */
export function askingSpawner(parent: ParentChannel): () => ProcessHandle {
  const asked = new Map<number, Asked>();
  let last = 0;
  parent.onMessage((message, ports) => {
    if (!isTellParser(message)) return;
    const port = ports[0];
    if (message.type === 'parser-started' && port) asked.get(message.parser)?.started(message.pid, port);
    if (message.type === 'parser-exited') {
      asked.get(message.parser)?.exited();
      asked.delete(message.parser);
    }
  });
  return () => {
    const parser = ++last;
    const ask = (type: AskParser['type']) => parent.post({ type, parser } satisfies AskParser);
    const queued: unknown[] = [];
    const onMessage: ((message: unknown) => void)[] = [];
    const onExit: (() => void)[] = [];
    let pid: number | undefined;
    let port: MessagePortLike | null = null;
    asked.set(parser, {
      started(startedPid, startedPort) {
        pid = startedPid;
        port = startedPort;
        port.on('message', ({ data }) => {
          for (const listener of onMessage) listener(data);
        });
        port.start();
        for (const message of queued.splice(0)) port.postMessage(message);
      },
      exited() {
        port?.close();
        for (const listener of onExit) listener();
      },
    });
    ask('parser-wanted');
    return {
      get pid() {
        return pid;
      },
      post: (message) => void (port ? port.postMessage(message) : queued.push(message)),
      onMessage: (listener) => void onMessage.push(listener),
      onExit: (listener) => void onExit.push(listener),
      kill: () => ask('parser-kill'),
    };
  };
}
