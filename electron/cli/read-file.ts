import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../contract/failure.ts';

/** A file that was named. Fails with `not-found`, `permission`, `a-folder` or `unreadable`. */
export async function readBytes(path: string): Promise<Result<Buffer>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', path);
    if (code === 'EACCES' || code === 'EPERM') return fail('permission', path);
    return code === 'EISDIR' ? fail('a-folder', path) : fail('unreadable', path);
  }
}

/** A file of text that was named, in UTF-8. Fails as readBytes does. */
export async function readText(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path);
  return bytes.ok ? ok(bytes.value.toString('utf8')) : bytes;
}
