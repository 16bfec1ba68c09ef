import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../contract/failure.ts';

export interface WindowFile {
  type: string;
  bytes: Uint8Array;
}
/** The window's files by their address; a request is answered from this list alone, never from a path in it. */
export type WindowFiles = ReadonlyMap<string, WindowFile>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/** Reads the built window into memory. Fails with `not-found` when it has not been built. */
export async function readWindowFiles(folder: URL): Promise<Result<WindowFiles>> {
  const root = fileURLToPath(folder);
  const files = new Map<string, WindowFile>();
  try {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const address = `/${relative(root, path).split(sep).join('/')}`;
      const type = types[extname(entry.name)] ?? 'application/octet-stream';
      files.set(address, { type, bytes: await readFile(path) });
    }
  } catch {
    return fail('not-found', root);
  }
  const page = files.get('/index.html');
  if (!page) return fail('not-found', join(root, 'index.html'));
  return ok(files.set('/', page));
}
