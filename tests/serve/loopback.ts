import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { WebSocket } from 'ws';
import type { EventName } from '../../electron/contract/events.ts';
import type { Result } from '../../electron/contract/failure.ts';
import type { SourceToken } from '../../electron/contract/ids.ts';
import { type ServedApp, type ServeOptions, serve } from '../../electron/serve/serve.ts';
import { heard, type Transport } from '../contract/transport.ts';

const window = new URL('../fixtures/window/', import.meta.url);

/** Serves a fresh library; the test that is given ends it. */
export async function serveFresh(context?: Pick<TestContext, 'after'>, options: Partial<ServeOptions> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'attache-test-'));
  const served = await serve({ library: directory, port: 0, open: false, window, ...options });
  assert.ok(served.ok, JSON.stringify(served));
  const app = served.value;
  const close = async () => {
    await app.close();
    rmSync(directory, { recursive: true, force: true });
  };
  context?.after(close);
  return { app, directory, close, ...addressOf(app) };
}

/** A new address in parts. */
export function addressOf(app: Pick<ServedApp, 'newAddress'>) {
  const { origin, host, hash } = new URL(app.newAddress());
  return { origin, host, token: hash.slice('#token='.length) };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a request with exactly these headers and this path, which fetch would not. */
export function send(
  host: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Uint8Array = '',
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const [hostname, port] = host.split(':');
  const sending = request(
    { hostname, port, method, path, headers: { host, ...headers } },
    async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
    },
  );
  sending.on('error', reject);
  sending.end(body);
  return promise;
}

export interface Entered {
  cookie: string;
  secret: string;
}

/** Exchanges a token as the window does. */
export async function enter(app: Pick<ServedApp, 'newAddress'>, cookie?: string): Promise<Entered> {
  const { origin, host, token } = addressOf(app);
  const answer = await send(host, 'POST', '/session', { origin, ...(cookie ? { cookie } : {}) }, token);
  assert.equal(answer.status, 200);
  const { secret } = JSON.parse(answer.body.toString()) as { secret: string };
  return { cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '', secret };
}

/** What became of an attempt to open a socket: the status of a refused upgrade, the code of a close, or a welcome. */
export function trySocket(host: string, headers: Record<string, string>, first: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = new WebSocket(`ws://${host}/socket`, { headers });
  socket.on('error', () => {});
  socket.on('unexpected-response', (_request, response) => {
    resolve(`status ${response.statusCode}`);
    socket.terminate();
  });
  socket.on('open', () => socket.send(first));
  socket.on('message', () => {
    resolve('welcome');
    socket.terminate();
  });
  socket.on('close', (code) => resolve(`close ${code}`));
  return promise;
}

/** A window that has been let in. */
export async function openLoopback(
  app: ServedApp,
): Promise<Transport & { socket: WebSocket; entered: Entered }> {
  const { origin, host } = addressOf(app);
  const entered = await enter(app);
  const events = heard();
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const welcome = Promise.withResolvers<void>();
  let id = 0;
  const socket = new WebSocket(`ws://${host}/socket`, { headers: { origin, cookie: entered.cookie } });
  socket.on('error', welcome.reject);
  socket.on('open', () => socket.send(JSON.stringify({ secret: entered.secret })));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      result: Result<unknown>;
      event?: EventName;
      data: unknown;
    };
    if (message.id !== undefined) pending.get(message.id)?.(message.result);
    else if (message.event) events.hear(message.event, message.data);
    else welcome.resolve();
  });
  await welcome.promise;
  return {
    socket,
    entered,
    events,
    ask(name, input) {
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
      pending.set(++id, resolve);
      socket.send(JSON.stringify({ id, name, input }));
      return promise;
    },
    async drop(name, text) {
      const { cookie, secret } = entered;
      const headers = {
        origin,
        cookie,
        'x-attache-secret': secret,
        'x-attache-name': encodeURIComponent(name),
      };
      const answer = await send(host, 'POST', '/upload', headers, text);
      const result = JSON.parse(answer.body.toString()) as Result<SourceToken>;
      assert.ok(result.ok, JSON.stringify(result));
      return result.value;
    },
  };
}
