import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { BackupContents } from '../../contract/models/library.ts';
import { damagedContent } from '../check-library.ts';
import { syncFile, syncFolder } from '../db/copy.ts';
import { takeLock } from '../db/lock.ts';
import { openLibrary } from '../db/open.ts';
import { contentsOf } from './contents.ts';
import { inspectBackup } from './inspect-backup.ts';

/** `kept`: where the library that was there is now; null when there was none. */
export interface Restored extends BackupContents {
  from: string;
  kept: string | null;
}

const database = 'library.sqlite';
const freshFolder = (place: string, stamp: string) => `${place}.restoring-${stamp}`;
const keptFolder = (place: string, stamp: string) => `${place}.before-restore-${stamp}`;
/** What a library's folder holds besides its database, and a backup does not. */
const beside = ['house-style.css'];

/**
 * Puts a backup in the place of a library: into a fresh folder beside it, opened and checked there, and only then
 * swapped in, as a whole folder, so that nothing of the old one lies beside the restored database. The old folder is
 * kept under another name. Fails with what inspectBackup finds, `library-in-use`, `library-damaged`, `refused` (the folder
 * holds something else than a library), `permission` or `disk-full`; the library is then as it was.
 */
export function restoreLibrary(file: string, directory: string, now: Date): Result<Restored> {
  try {
    if (!existsSync(file)) return fail('not-found', file);
    const place = existsSync(directory) ? realpathSync(directory) : directory;
    if (isOtherFolder(place)) return fail('refused', place);
    mkdirSync(dirname(place), { recursive: true });
    const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
    const fresh = freshFolder(place, stamp);
    try {
      const prepared = prepare(file, fresh, place);
      return prepared.ok ? swap(prepared.value, file, fresh, place, stamp) : prepared;
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  } catch (error) {
    return asFailure(error, directory);
  }
}

/**
 * Finishes a restore that was killed in the moment in which the old folder is moved away and the new one is not in its
 * place yet; nothing else leaves both beside an empty place. Does nothing otherwise. Fails with `permission` or
 * `disk-full`.
 */
export function finishRestore(directory: string): Result<null> {
  if (existsSync(directory) || !existsSync(dirname(directory))) return ok(null);
  const begin = basename(freshFolder(directory, ''));
  try {
    const stamp = readdirSync(dirname(directory))
      .filter((name) => name.startsWith(begin))
      .map((name) => name.slice(begin.length))
      .find((one) => existsSync(keptFolder(directory, one)));
    if (stamp === undefined) return ok(null);
    renameSync(freshFolder(directory, stamp), directory);
    syncFolder(dirname(directory));
    return ok(null);
  } catch (error) {
    return asFailure(error, directory);
  }
}

/** A folder with something in it that is no library's is not moved away. */
function isOtherFolder(place: string): boolean {
  return existsSync(place) && !existsSync(join(place, database)) && readdirSync(place).length > 0;
}

/** Makes a library of the backup in a folder of its own: brought up to date, and every hash compared. */
function prepare(file: string, fresh: string, place: string): Result<BackupContents> {
  mkdirSync(fresh);
  const copy = join(fresh, database);
  copyFileSync(file, copy);
  const inspected = inspectBackup(copy, file);
  if (!inspected.ok) return inspected;
  const contents = contentsOf(copy);
  const opened = openLibrary(fresh);
  if (!opened.ok) return opened;
  const { db, readOnly, close } = opened.value;
  const [damaged] = damagedContent(db);
  close();
  if (readOnly) return fail(readOnly.code, file);
  if (damaged) return fail('library-damaged', file, damaged.about);
  for (const name of beside)
    if (existsSync(join(place, name))) copyFileSync(join(place, name), join(fresh, name));
  syncFile(copy, 'r+');
  syncFolder(fresh);
  return ok(contents);
}

function swap(
  contents: BackupContents,
  from: string,
  fresh: string,
  place: string,
  stamp: string,
): Result<Restored> {
  const restored = { ...contents, path: place, from };
  if (!existsSync(place)) {
    renameSync(fresh, place);
    syncFolder(dirname(place));
    return ok({ ...restored, kept: null });
  }
  const lock = takeLock(place);
  if (!lock.ok) return fail('library-in-use', lock.holder);
  const kept = keptFolder(place, stamp);
  try {
    renameSync(place, kept);
    try {
      renameSync(fresh, place);
    } catch (error) {
      renameSync(kept, place);
      throw error;
    }
    // The lock went along with the folder.
    rmSync(join(kept, 'library.lock'), { force: true });
    syncFolder(dirname(place));
    return ok({ ...restored, kept });
  } finally {
    lock.release();
  }
}

function asFailure(error: unknown, directory: string): Result<never> {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code === 'ENOSPC' || code === 'EDQUOT' || errcode === 13) return fail('disk-full', directory);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', directory);
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return fail('permission', directory, code);
  throw error;
}
