import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { WindowFiles } from '../host/window-files.ts';
import { downloadHeaders, type Exports } from './exports.ts';
import { linkOf, type OpenLink } from './open-link.ts';
import { comesFromOurWindow, cookieName, credentialsOf, type Place, respond } from './request-checks.ts';
import type { Sessions } from './sessions.ts';
import type { Uploads } from './uploads.ts';

export interface Served {
  place: Place;
  files: WindowFiles;
  sessions: Sessions;
  uploads: Uploads;
  exports: Exports;
  openLink: OpenLink;
}

const json = { 'Content-Type': 'application/json; charset=utf-8' };
/** A token is 43 characters. */
const longestToken = 200;
const longestLink = 8_192;

/** Answers the window's HTTP requests: its files, its way in, what it sends and what it fetches. */
export function answerRequests(served: Served): RequestListener {
  const { place, files, sessions, uploads, exports, openLink } = served;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const method = request.method ?? '';
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const reads = method === 'GET' || method === 'HEAD';
    if (!comesFromOurWindow(request, place, !reads)) return respond(response, place, 403);
    const credentials = credentialsOf(request, place);
    switch (`${method} ${path}`) {
      case 'POST /session':
        return exchange(request, response);
      case 'GET /session':
        return respond(response, place, sessions.admits(credentials) ? 204 : 401);
      case 'POST /upload':
        return receive(request, response);
      case 'POST /link':
        return follow(request, response);
    }
    if (!reads) return respond(response, place, 405);
    if (path.startsWith('/exports/')) {
      if (!sessions.hasCookie(credentials.cookie)) return respond(response, place, 401);
      const file = exports.take(path);
      return file
        ? respond(response, place, 200, downloadHeaders(file), file.bytes)
        : respond(response, place, 404);
    }
    const file = files.get(path);
    if (!file) return respond(response, place, 404);
    respond(response, place, 200, { 'Content-Type': file.type }, file.bytes);
  }

  async function exchange(request: IncomingMessage, response: ServerResponse) {
    const token = await readShort(request, longestToken);
    const { cookie } = credentialsOf(request, place);
    const session = token === null ? null : sessions.exchange(token, cookie);
    if (!session) return respond(response, place, 401);
    const setCookie = `${cookieName(place)}=${session.cookie}; HttpOnly; SameSite=Strict; Path=/`;
    const body = JSON.stringify({ secret: session.secret });
    respond(response, place, 200, { ...json, 'Set-Cookie': setCookie }, body);
  }

  async function receive(request: IncomingMessage, response: ServerResponse) {
    if (!sessions.admits(credentialsOf(request, place))) return respond(response, place, 401);
    const result = await uploads.receive(request);
    respond(response, place, 200, json, JSON.stringify(result));
  }

  async function follow(request: IncomingMessage, response: ServerResponse) {
    if (!sessions.admits(credentialsOf(request, place))) return respond(response, place, 401);
    const link = linkOf((await readShort(request, longestLink)) ?? '');
    if (link === null) return respond(response, place, 400);
    respond(response, place, (await openLink(link)) ? 204 : 404);
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('request:', error);
      if (response.headersSent) response.destroy();
      else respond(response, place, 500);
    });
  };
}

/** The body as text, or null when it is longer than `most` bytes. */
async function readShort(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
