import type { IpcMain, WebContents, WebFrameMain } from 'electron';
import type { CheckedEvent } from '../../electron/main/ipc-host.ts';

type Listener = Parameters<IpcMain['handle']>[1];
type Frame = Pick<WebFrameMain, 'url'>;

/** Stands for Electron's ipcMain: keeps the handlers and invokes them as a page would. */
export function ipcDouble() {
  const handlers = new Map<string, Listener>();
  const ipcMain: Pick<IpcMain, 'handle'> = {
    handle: (channel, listener) => void handlers.set(channel, listener),
  };
  return {
    ipcMain,
    channels: () => [...handlers.keys()],
    /** Rejects as Electron does where no handler was registered. */
    async invoke(event: CheckedEvent, channel: string, ...args: unknown[]): Promise<unknown> {
      const listener = handlers.get(channel);
      if (!listener) throw new Error(`No handler registered for '${channel}'`);
      // The handlers read nothing of an event but what CheckedEvent has.
      return listener(event as Parameters<Listener>[0], ...args);
    },
  };
}

/** An event from a frame of a page; both at the window's address unless it is said otherwise. */
export function eventFrom(url = 'app://attache/', frame: 'main' | 'inner' | 'gone' = 'main'): CheckedEvent {
  const mainFrame: Frame = { url: frame === 'inner' ? 'app://attache/' : url };
  const sender: Pick<WebContents, 'mainFrame'> = { mainFrame: mainFrame as WebFrameMain };
  const inner: Frame = { url };
  const senderFrame = frame === 'gone' ? null : frame === 'main' ? mainFrame : inner;
  return { sender: sender as WebContents, senderFrame: senderFrame as WebFrameMain | null };
}
