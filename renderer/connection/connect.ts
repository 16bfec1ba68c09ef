import type { Connection } from './connection.ts';
import { ipcConnection } from './ipc-connection.ts';
import { socketConnection } from './socket-connection.ts';

/** The window's connection: Electron's where the preload script has put its bridge, else the served app's socket. */
export function connect(): Connection {
  return window.attache ? ipcConnection(window.attache) : socketConnection();
}
