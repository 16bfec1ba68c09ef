import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../contract/failure.ts';

/**
 * Writes a file whole or not at all: under a temporary name beside it, synced, then renamed over what was there.
 * Fails with `permission`, `not-found` (no such folder), `disk-full` or `internal`; an older file is then intact.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<null>> {
  const unfinished = join(dirname(path), `.${randomUUID()}.unfinished`);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return ok(null);
  } catch (error) {
    // What cannot be removed was not made either: its folder is none, or the disk has gone.
    await rm(unfinished, { force: true }).catch(() => undefined);
    return asFailure((error as NodeJS.ErrnoException).code, path);
  }
}

function asFailure(code: string | undefined, path: string): Result<never> {
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', dirname(path));
  if (code === 'ENOSPC' || code === 'EDQUOT') return fail('disk-full', path);
  return fail('permission', path, code);
}
