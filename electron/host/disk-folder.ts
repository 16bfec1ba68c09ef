import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ok } from '../contract/failure.ts';
import type { FileFolder } from './export-many.ts';
import { untaken } from './file-name.ts';
import { writeWhole } from './write-whole.ts';

/** A folder on disk, in which what is there stays. */
export async function diskFolder(path: string): Promise<FileFolder> {
  const names = await readdir(path).catch(() => []);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return {
    async write(wanted, bytes) {
      const name = untaken(wanted, taken);
      const written = await writeWhole(join(path, name), bytes);
      return written.ok ? ok(name) : written;
    },
    close: () => ({ place: path, download: null }),
  };
}
