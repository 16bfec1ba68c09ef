import type { IncomingMessage, ServerResponse } from 'node:http';
import { safeHeaders } from '../host/content-policy.ts';
import type { Credentials } from './sessions.ts';

/** The one place the window is served at. */
export interface Place {
  host: string;
  origin: string;
  port: number;
}

export function placeOf(port: number): Place {
  const host = `127.0.0.1:${port}`;
  return { host, origin: `http://${host}`, port };
}

/** Refuses what another site, or a name that was made to point here (DNS rebinding), could send. */
export function comesFromOurWindow(request: IncomingMessage, place: Place, writes: boolean): boolean {
  if (request.headers.host !== place.host) return false;
  return writes ? request.headers.origin === place.origin : true;
}

/** Cookies are shared by all ports of a machine, so the name has ours in it. */
export function cookieName(place: Place): string {
  return `attache-${place.port}`;
}

export function credentialsOf(request: IncomingMessage, place: Place): Credentials {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const cookie = pairs.find(([name]) => name === cookieName(place))?.[1] ?? null;
  const secret = request.headers['x-attache-secret'];
  return { cookie, secret: typeof secret === 'string' ? secret : null };
}

/** Answers with the headers that go with everything; `body` empty for a bare status. */
export function respond(
  response: ServerResponse,
  place: Place,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Uint8Array | string = '',
): void {
  const { method, complete } = response.req;
  response.writeHead(status, {
    // A body that is still coming is not waited for.
    ...(method === 'POST' && !complete ? { Connection: 'close' } : {}),
    ...safeHeaders([`ws://${place.host}`]),
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  });
  response.end(body);
}
