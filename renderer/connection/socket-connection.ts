import type { CallOutput } from '../../electron/contract/calls.ts';
import type { EventName } from '../../electron/contract/events.ts';
import type { Failure, Result } from '../../electron/contract/failure.ts';
import { confirmLink } from './confirm-link.ts';
import type { Connection } from './connection.ts';
import { chosenSources, droppedFiles } from './dropped-files.ts';
import { listeners } from './listeners.ts';
import { openSession } from './session.ts';
import { uploadFiles } from './upload-files.ts';

const firstRetryMs = 250;
const lastRetryMs = 5_000;

type Resolve = (result: Result<unknown>) => void;

/** The served app's transport: one socket to the loopback host, opened again whenever it breaks. */
export function socketConnection(): Connection {
  const { on, emit, onReachable, emitReachable } = listeners();
  const pending = new Map<number, Resolve>();
  /** Calls made before the first socket is open. */
  const waiting: (() => void)[] = [];
  let nextId = 0;
  let secret = '';
  let socket: WebSocket | null = null;
  /** Why calls cannot be carried at this moment; null while connected, or not yet connected for the first time. */
  let failure: Failure | null = null;
  let retryMs = firstRetryMs;

  async function connect() {
    const session = await openSession();
    if (session.state === 'refused') return refuse();
    if (session.state === 'unreachable') return retry();
    secret = session.secret;
    const opening = new WebSocket(`ws://${location.host}/socket`);
    opening.onopen = () => opening.send(JSON.stringify({ secret }));
    opening.onmessage = (event) => hear(opening, String(event.data));
    opening.onclose = () => lost();
  }

  function hear(from: WebSocket, text: string): void {
    const message = JSON.parse(text) as Message;
    if ('welcome' in message) welcome(from);
    // Host and window are one build: the contract ties a name to its data.
    else if ('event' in message) emit(message.event, message.data as never);
    else {
      pending.get(message.id)?.(message.result);
      pending.delete(message.id);
    }
  }

  function welcome(opened: WebSocket): void {
    socket = opened;
    failure = null;
    retryMs = firstRetryMs;
    emitReachable(true);
    for (const send of waiting.splice(0)) send();
  }

  function lost(): void {
    socket = null;
    retry();
  }

  function retry(): void {
    giveUp({ code: 'library-unavailable' });
    setTimeout(() => void connect(), retryMs);
    retryMs = Math.min(retryMs * 2, lastRetryMs);
  }

  function refuse(): void {
    giveUp({ code: 'address-refused' });
  }

  function giveUp(why: Failure): void {
    failure = why;
    for (const resolve of pending.values()) resolve({ ok: false, failure: why });
    pending.clear();
    for (const send of waiting.splice(0)) send();
    emitReachable(false);
  }

  function ask(name: string, input: unknown): Promise<Result<unknown>> {
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    const send = () => {
      if (!socket) return resolve({ ok: false, failure: failure ?? { code: 'library-unavailable' } });
      const id = nextId++;
      pending.set(id, resolve);
      socket.send(JSON.stringify({ id, name, input }));
    };
    if (socket || failure) send();
    else waiting.push(send);
    return promise;
  }

  /** Opened by the host where this browser is one that the host sealed, else by this browser. */
  async function follow(url: string): Promise<void> {
    const headers = { 'X-Attache-Secret': secret };
    const response = await fetch('/link', { method: 'POST', headers, body: url }).catch(() => null);
    if (!response?.ok) window.open(url, '_blank', 'noopener,noreferrer');
  }

  void connect();
  return {
    call: (name, input) => ask(name, input) as Promise<Result<CallOutput<typeof name>>>,
    on,
    onReachable,
    sourcesOf: async (data) => uploadFiles(await droppedFiles(data), secret),
    chooseSources: async (kind) => uploadFiles(await chosenSources(kind), secret),
    choosesFolders: false,
    receive({ download, name }) {
      if (download === null) return;
      const link = document.createElement('a');
      link.href = download;
      link.download = name;
      link.click();
    },
    openLink(url) {
      if (confirmLink(url)) void follow(url);
    },
    paste: async () => false,
  };
}

type Message =
  | { welcome: true }
  | { event: EventName; data: unknown }
  | { id: number; result: Result<unknown> };
