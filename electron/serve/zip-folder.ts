import { zipSync } from 'fflate';
import { ok } from '../contract/failure.ts';
import type { FileFolder } from '../host/export-many.ts';
import type { Exports } from './exports.ts';

/** Files that a browser takes over as one download. `name`: that of the archive, without its ending. */
export function zipFolder(kept: Exports, name: string): FileFolder {
  const files: Record<string, Uint8Array> = {};
  return {
    async write(file, bytes) {
      files[file] = bytes;
      return ok(file);
    },
    close() {
      const place = `${name}.zip`;
      if (Object.keys(files).length === 0) return { place, download: null };
      // What they hold is compressed already, save Markdown and plain text.
      const bytes = zipSync(files, { level: 1 });
      return { place, download: kept.keep({ kind: 'notes', name: place, bytes }) };
    },
  };
}
