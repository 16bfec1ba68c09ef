import type { CallOutput } from '../../electron/contract/calls.ts';
import type { EventName } from '../../electron/contract/events.ts';
import { type Failure, fail, type Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import { largestUpload } from '../../electron/contract/limits.ts';
import { confirmLink } from './confirm-link.ts';
import type { Connection } from './connection.ts';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files.ts';
import { listeners } from './listeners.ts';
import { openSession } from './session.ts';

const firstRetryMs = 250;
const lastRetryMs = 5_000;
const uploadsAtOnce = 4;

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

  async function upload(files: NamedFile[]): Promise<Result<SourceToken[]>> {
    const tokens: SourceToken[] = [];
    for (let at = 0; at < files.length; at += uploadsAtOnce) {
      const sent = await Promise.all(files.slice(at, at + uploadsAtOnce).map((file) => uploadOne(file)));
      for (const result of sent) {
        if (!result.ok) return result;
        tokens.push(result.value);
      }
    }
    return { ok: true, value: tokens };
  }

  async function uploadOne({ file, name }: NamedFile): Promise<Result<SourceToken>> {
    try {
      const headers = { 'X-Attache-Secret': secret, 'X-Attache-Name': encodeURIComponent(name) };
      // One byte too many is enough for the host to know.
      const body = file.slice(0, largestUpload + 1);
      const response = await fetch('/upload', { method: 'POST', headers, body });
      if (!response.ok) return fail('address-refused');
      return (await response.json()) as Result<SourceToken>;
    } catch {
      return fail('unreadable', name);
    }
  }

  void connect();
  return {
    call: (name, input) => ask(name, input) as Promise<Result<CallOutput<typeof name>>>,
    on,
    onReachable,
    sourcesOf: async (data) => upload(await droppedFiles(data)),
    chooseSources: async (kind) => upload(await chosenFiles(kind)),
    receive({ download, name }) {
      if (download === null) return;
      const link = document.createElement('a');
      link.href = download;
      link.download = name;
      link.click();
    },
    openLink(url) {
      if (confirmLink(url)) window.open(url, '_blank', 'noopener,noreferrer');
    },
  };
}

type Message =
  | { welcome: true }
  | { event: EventName; data: unknown }
  | { id: number; result: Result<unknown> };
