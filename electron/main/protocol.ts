import type { Protocol } from 'electron';
import { safeHeaders } from '../host/content-policy.ts';
import type { WindowFiles } from '../host/window-files.ts';
import { isOurs, scheme } from './place.ts';

/** Makes app:// behave as a web origin. Call before the app is ready. */
export function registerScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers app:// from the build's own list of files. */
export function serveWindow(protocol: Pick<Protocol, 'handle'>, files: WindowFiles): void {
  protocol.handle(scheme, ({ method, url }) => {
    const headers = safeHeaders();
    if (method !== 'GET') return new Response(null, { status: 405, headers });
    const file = isOurs(url) ? files.get(new URL(url).pathname) : undefined;
    if (!file) return new Response(null, { status: 404, headers });
    return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
