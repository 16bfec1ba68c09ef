import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backupEnding } from './file-name.ts';

/** A backup on disk. */
export interface BackupFile {
  path: string;
  bytes: number;
}

/** The backups that lie beside a library's folder, the newest first; none where it cannot be read. */
export async function backupsBeside(directory: string): Promise<BackupFile[]> {
  const folder = dirname(directory);
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith(backupEnding))
      .map(async (name) => {
        const path = join(folder, name);
        const file = await stat(path).catch(() => null);
        return file?.isFile() ? [{ path, bytes: file.size, at: file.mtimeMs }] : [];
      }),
  );
  return found
    .flat()
    .sort((a, b) => b.at - a.at)
    .map(({ path, bytes }) => ({ path, bytes }));
}
