import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureCode } from '../../contract/failure.ts';

/**
 * Something to import: a file, bytes that were pasted, or a path that cannot be imported. `name` is what the report
 * calls it: its path, unless it was renamed.
 */
export type Found = { name: string } & ({ path: string } | { bytes: Uint8Array } | { code: FailureCode });

/** Files that systems put into folders. */
const furniture = new Set(['thumbs.db', 'desktop.ini']);

/**
 * The files at the given paths and, recursively and in order of name, in the folders there. Hidden files are left out
 * inside folders; a folder that was reached before is not entered again. A folder without any file is found `empty`.
 */
export async function* walkFiles(
  sources: readonly { path: string; name?: string | undefined }[],
): AsyncGenerator<Found> {
  for (const { path, name = path } of sources) yield* walk(path, name, new Set());
}

async function* walk(path: string, name: string, entered: Set<string>): AsyncGenerator<Found> {
  const stats = await attempt(stat(path));
  if (!stats.ok) return yield { name, code: stats.code };
  if (stats.value.isFile()) return yield { name, path };
  if (!stats.value.isDirectory()) return yield { name, code: 'unsupported-format' };

  if (entered.has(identity(stats.value, path))) return;
  entered.add(identity(stats.value, path));
  const entries = await attempt(readdir(path, { withFileTypes: true }));
  if (!entries.ok) return yield { name, code: entries.code };
  let empty = true;
  const names = new Set(entries.value.map((entry) => entry.name.toLowerCase()));
  for (const entry of entries.value.filter(isWanted).sort(byName)) {
    if (entry.isDirectory() && isPageFolder(entry.name, names)) continue;
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

/**
 * What browsers and Word call the folder of a page's pictures and scripts, which they save beside the page and call
 * as the page is called with one of these behind it (Microsoft's list of connected files, by the system's language).
 */
const pageFolder =
  /^(.+)(?:[._ -]files|_file|-dateien|_fichiers|_bestanden|_archivos|_ficheros|_arquivos|-filer|_tiedostot|_pliki|_soubory|_elemei|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak)$/i;

/** Whether a folder holds what belongs to a saved page beside it. `beside`: the names there, in lower case. */
function isPageFolder(name: string, beside: ReadonlySet<string>): boolean {
  const page = pageFolder.exec(name)?.[1]?.toLowerCase();
  return (
    page !== undefined && ['html', 'htm', 'xhtml', 'shtml'].some((type) => beside.has(`${page}.${type}`))
  );
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

/** Device and inode, so that a folder reached through a link is known again; the path where there are no inodes. */
function identity(stats: Stats, path: string): string {
  return stats.ino === 0 ? path : `${stats.dev}:${stats.ino}`;
}

async function attempt<T>(
  work: Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; code: FailureCode }> {
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
