import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../contract/failure.ts';
import { isPageResource } from '../../parsers/html/page-resource.ts';

/**
 * Something to import: a file, bytes that were pasted, or a path that cannot be imported. `name` is what the report
 * calls it: its path, unless it was renamed.
 */
export type Found = { name: string } & (
  | { path: string }
  | { bytes: Uint8Array; pasted: true }
  | { code: FailureCode }
);

/** Files that systems put into folders. */
const furniture = new Set(['thumbs.db', 'desktop.ini']);

/**
 * The files at the given paths and, recursively and in order of name, in the folders there. Hidden files are left out
 * inside folders; a folder that was reached before is not entered again. A folder without any file is found `empty`.
 */
export async function* walkFiles(
  sources: readonly { path: string; name?: string | undefined }[],
): AsyncGenerator<Found> {
  for (let first = 0; first < sources.length; first += together) {
    const some = sources.slice(first, first + together);
    const stats = await Promise.all(some.map(({ path }) => attempt(stat(path))));
    for (const [index, { path, name = path }] of some.entries())
      yield* walk(path, name, new Set(), stats[index]);
  }
}

/** Files that were chosen one by one are looked at in such numbers: to wait for each takes longer than the look. */
const together = 64;

async function* walk(
  path: string,
  name: string,
  entered: Set<string>,
  known?: Attempt<Stats>,
): AsyncGenerator<Found> {
  const stats = known ?? (await attempt(stat(path)));
  if (!stats.ok) return yield { name, code: stats.code };
  if (stats.value.isFile()) return yield { name, path };
  if (!stats.value.isDirectory()) return yield { name, code: 'unsupported-format' };

  if (entered.has(identity(stats.value, path))) return;
  entered.add(identity(stats.value, path));
  const entries = await attempt(readdir(path, { withFileTypes: true }));
  if (!entries.ok) return yield { name, code: entries.code };
  let empty = true;
  const names = entries.value.map((entry) => entry.name);
  for (const entry of entries.value.filter(isWanted).sort(byName)) {
    if (entry.isDirectory() && isPageResource(entry.name, names)) continue;
    const below = { path: join(path, entry.name), name: join(name, entry.name) };
    if (entry.isFile()) {
      empty = false;
      yield below;
      continue;
    }
    for await (const found of walk(below.path, below.name, entered)) {
      // What a folder inside has to say of its emptiness, the folder itself will say.
      if ('code' in found && found.code === 'empty') continue;
      empty = false;
      yield found;
    }
  }
  if (empty) yield { name, code: 'empty' };
}

function isWanted(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && !furniture.has(entry.name.toLowerCase());
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Device and inode, so that a folder reached through a link is known again; the path where there are no inodes. */
function identity(stats: Stats, path: string): string {
  return stats.ino === 0 ? path : `${stats.dev}:${stats.ino}`;
}

type Attempt<T> = { ok: true; value: T } | { ok: false; code: FailureCode };

async function attempt<T>(work: Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, code: codeOf((error as NodeJS.ErrnoException).code) };
  }
}

function codeOf(code: string | undefined): FailureCode {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  if (code === 'EACCES' || code === 'EPERM') return 'permission';
  return 'unreadable';
}
