import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Emit } from '../contract/events.ts';
import type { AnswerWindow } from '../host/host.ts';
import { largestMessage } from '../host/input-size.ts';
import type { WindowSide } from '../host/note-claims.ts';
import { comesFromOurWindow, credentialsOf, type Place } from './request-checks.ts';
import type { Sessions } from './sessions.ts';

const mostSockets = 16;
/** A socket that has not said who it is. */
const helloMs = 5_000;
/** A window that does not answer a ping within this time has gone. */
const pingEveryMs = 30_000;
/** Close code for a socket whose first frame does not let it in. */
export const refusedCode = 4401;

export interface Sockets {
  /** Pushes an event to every window. */
  emit: Emit;
  close(): void;
}

/** The windows' sockets: `{secret}` first, then `{id, name, input}` answered by `{id, result}`; events as `{event, data}`. */
export function acceptSockets(
  server: Server,
  place: Place,
  sessions: Sessions,
  answer: AnswerWindow,
  left: (window: WindowSide) => void,
): Sockets {
  const accepting = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  const admitted = new Set<WebSocket>();
  const silent = new WeakSet<WebSocket>();

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const { cookie } = credentialsOf(request, place);
    if (!comesFromOurWindow(request, place, true)) return refuse(stream, '403 Forbidden');
    if (request.url !== '/socket') return refuse(stream, '404 Not Found');
    if (!sessions.hasCookie(cookie)) return refuse(stream, '401 Unauthorized');
    if (accepting.clients.size >= mostSockets) return refuse(stream, '503 Service Unavailable');
    accepting.handleUpgrade(request, stream, head, (socket) => greet(socket, cookie));
  });

  function greet(socket: WebSocket, cookie: string | null): void {
    const late = setTimeout(() => socket.close(refusedCode), helloMs);
    // ws closes the socket itself after an error, e.g. one for a message that is too large.
    socket.on('error', () => {});
    socket.on('pong', () => silent.delete(socket));
    socket.on('close', () => {
      clearTimeout(late);
      admitted.delete(socket);
      left(socket);
    });
    socket.once('message', (data) => {
      clearTimeout(late);
      const secret = read(String(data))?.['secret'];
      if (typeof secret !== 'string' || !sessions.admits({ cookie, secret }))
        return socket.close(refusedCode);
      admitted.add(socket);
      socket.on('message', (message) => void hear(socket, String(message)));
      socket.send(JSON.stringify({ welcome: true }));
    });
  }

  async function hear(socket: WebSocket, text: string) {
    const message = read(text);
    if (typeof message?.['id'] !== 'number') return socket.close(1007);
    const result = await answer(message['name'], message['input'], socket);
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ id: message['id'], result }));
  }

  const pinging = setInterval(() => {
    for (const socket of accepting.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      socket.ping();
    }
  }, pingEveryMs);
  pinging.unref();

  return {
    emit(event, data) {
      const text = JSON.stringify({ event, data });
      for (const socket of admitted) socket.send(text);
    },
    close() {
      clearInterval(pinging);
      for (const socket of accepting.clients) socket.terminate();
    },
  };
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function read(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
