import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '../contract/failure.ts';

/**
 * The folder of this machine that an analyst typed or pasted the path of: as it is, in quotation marks as file
 * managers copy it, as a file: address, or from `~` on. Fails with `not-a-folder` and `permission`.
 */
export async function namedFolder(typed: string): Promise<Result<string>> {
  const path = pathIn(typed);
  if (path === null) return fail('not-a-folder', typed.trim());
  try {
    return (await stat(path)).isDirectory() ? ok(path) : fail('not-a-folder', path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fail(code === 'EACCES' || code === 'EPERM' ? 'permission' : 'not-a-folder', path);
  }
}

/** Null for what is no whole path: a relative one would mean another folder after each start. */
function pathIn(typed: string): string | null {
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (bare.includes('\0')) return null;
  if (/^~(?:$|[\\/])/.test(bare)) return join(homedir(), bare.slice(1));
  if (!bare.startsWith('file:')) return isAbsolute(bare) ? normalize(bare) : null;
  try {
    return fileURLToPath(bare);
  } catch {
    return null;
  }
}
