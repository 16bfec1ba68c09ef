import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a window shows to be let in: the browser's cookie and the tab's own secret. */
export interface Credentials {
  cookie: string | null;
  secret: string | null;
}

export interface Sessions {
  /** A new one-time token, 256 bits as base64url. */
  newToken(): string;
  /** Exchanges an unused token for a cookie and a secret; null when it is not one. Keeps a browser's valid cookie. */
  exchange(token: string, cookie: string | null): { cookie: string; secret: string } | null;
  hasCookie(cookie: string | null): boolean;
  admits(credentials: Credentials): boolean;
}

/** More windows than anyone opens; the oldest session ends when there is one more. */
const mostSessions = 16;
const mostSecrets = 64;

export function sessions(): Sessions {
  const tokens: Buffer[] = [];
  const open: { cookie: Buffer; secrets: Buffer[] }[] = [];
  const find = (cookie: string | null) =>
    cookie === null ? undefined : open.find((one) => same(one.cookie, cookie));
  return {
    newToken() {
      const token = newSecret();
      tokens.push(digest(token));
      return token;
    },
    exchange(token, oldCookie) {
      const index = tokens.findIndex((one) => same(one, token));
      if (index < 0) return null;
      tokens.splice(index, 1);
      const secret = newSecret();
      const session = find(oldCookie);
      if (session && oldCookie !== null) {
        session.secrets = [...session.secrets, digest(secret)].slice(-mostSecrets);
        return { cookie: oldCookie, secret };
      }
      const cookie = newSecret();
      open.push({ cookie: digest(cookie), secrets: [digest(secret)] });
      if (open.length > mostSessions) open.shift();
      return { cookie, secret };
    },
    hasCookie: (cookie) => find(cookie) !== undefined,
    admits: ({ cookie, secret }) =>
      secret !== null && (find(cookie)?.secrets.some((one) => same(one, secret)) ?? false),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares digests, which are of one length, in constant time. */
function same(known: Buffer, given: string): boolean {
  return timingSafeEqual(known, digest(given));
}
