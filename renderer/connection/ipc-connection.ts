import type { Bridge } from '../../electron/contract/bridge.ts';
import type { CallOutput } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { Connection } from './connection.ts';
import { listeners } from './listeners.ts';

declare global {
  interface Window {
    attache?: Bridge;
  }
}

/** Electron's transport, over the bridge of the preload script. */
export function ipcConnection(bridge: Bridge): Connection {
  const { on, emit, onReachable } = listeners();
  // Host and window are one build: the contract ties a name to its data.
  bridge.onEvent((name, data) => emit(name, data as never));
  return {
    call: (name, input) => bridge.calls[name](input) as Promise<Result<CallOutput<typeof name>>>,
    on,
    onReachable,
    sourcesOf: (data) => bridge.sourcesOf([...data.files]),
    chooseSources: (kind) => bridge.chooseSources(kind),
    choosesFolders: true,
    receive: () => {},
    openLink: (url) => bridge.openLink(url),
    async paste(plain) {
      await bridge.paste(plain);
      return true;
    },
  };
}
