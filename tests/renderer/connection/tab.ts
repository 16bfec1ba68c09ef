import type { TestContext } from 'node:test';
import { WebSocket } from 'ws';
import type { ServedApp } from '../../../electron/serve/serve.ts';

/** What a tab keeps over a reload. */
export interface Tab {
  address: URL;
  cookies: Map<string, string>;
  storage: Map<string, string>;
  /** The sockets that were opened, the newest last. */
  sockets: WebSocket[];
}

export function newTab(app: ServedApp): Tab {
  return { address: new URL(app.newAddress()), cookies: new Map(), storage: new Map(), sockets: [] };
}

/** Stands for the parts of a browser that the connection uses, for the tab at hand: address, cookies, storage. */
export function inTab(t: TestContext, tab: Tab): void {
  const cookieHeader = () => [...tab.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = () => ({ Origin: tab.address.origin, Cookie: cookieHeader() });
  const realFetch = globalThis.fetch;

  class TabSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: headers() });
      tab.sockets.push(this);
      // A browser tells of an error by the close that follows.
      this.on('error', () => {});
    }
  }
  const globals = {
    location: tab.address,
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, address: string) => {
        tab.address.href = new URL(address, tab.address).href;
      },
    },
    sessionStorage: {
      getItem: (key: string) => tab.storage.get(key) ?? null,
      setItem: (key: string, value: string) => tab.storage.set(key, value),
    },
    WebSocket: TabSocket,
    async fetch(path: string, init: RequestInit = {}) {
      const all = { ...headers(), ...(init.headers as Record<string, string> | undefined) };
      const response = await realFetch(new URL(path, tab.address), { ...init, headers: all });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
        tab.cookies.set(name, value);
      }
      return response;
    },
  };
  for (const [name, value] of Object.entries(globals)) {
    const before = Object.getOwnPropertyDescriptor(globalThis, name);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    t.after(() => {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    });
  }
}
