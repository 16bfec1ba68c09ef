import type { BrowserWindow } from 'electron';
import type { Emit } from '../contract/events.ts';
import { channels } from './ipc-channels.ts';

type AppWindow = Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus' | 'once'> & {
  webContents: Pick<BrowserWindow['webContents'], 'send'>;
};

/** The app's own windows that are open; the printer's are not among them. */
export function appWindows<W extends AppWindow>() {
  const open = new Set<W>();
  const emit: Emit = (name, data) => {
    for (const window of open) window.webContents.send(channels.event, name, data);
  };
  return {
    emit,
    add(window: W): void {
      open.add(window);
      window.once('closed', () => open.delete(window));
    },
    /** Any one of them; undefined when none is open. */
    any(): W | undefined {
      return [...open][0];
    },
    /** Brings them before the windows of other programs. */
    bringForward(): void {
      for (const window of open) {
        if (window.isMinimized()) window.restore();
        window.focus();
      }
    },
  };
}
