import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ReadOnlyReason } from '../../contract/models/library.ts';
import { checkpointByItself } from './checkpoint.ts';
import { takeLock } from './lock.ts';
import { latestVersion, migrate } from './migrate.ts';
import { applicationId, numberOf, pageBytes } from './pragma.ts';

export interface OpenLibrary {
  db: DatabaseSync;
  directory: string;
  readOnly: ReadOnlyReason | null;
  close(): void;
}

/**
 * Opens the library in a folder, and makes one where there is none. Reads only when another process has the lock or
 * the library was written by a newer version. Fails with `permission`, `library-damaged` or `library-unavailable`.
 */
export function openLibrary(directory: string): Result<OpenLibrary> {
  try {
    makeFolder(directory);
    const lock = takeLock(directory);
    const file = join(directory, 'library.sqlite');
    if (!lock.ok) return openBesideWriter(file, directory, lock.holder);
    try {
      return openWriting(file, directory, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    return asFailure(error, directory);
  }
}

function openWriting(file: string, directory: string, release: () => void): Result<OpenLibrary> {
  const db = new DatabaseSync(file);
  try {
    db.exec(`
      PRAGMA page_size = ${pageBytes};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA trusted_schema = OFF;
      PRAGMA cell_size_check = ON;
      PRAGMA cache_size = -16384;
    `);
    checkpointByItself(db, true);
    const owner = numberOf(db, 'application_id');
    if (owner !== 0 && owner !== applicationId) throw new NotALibrary(file);
    if (numberOf(db, 'user_version') > latestVersion) {
      db.close();
      release();
      return ok(openReading(file, directory, { code: 'library-newer', holder: null }));
    }
    migrate(db, directory);
  } catch (error) {
    if (db.isOpen) db.close();
    throw error;
  }
  return ok({
    db,
    directory,
    readOnly: null,
    close() {
      db.exec('PRAGMA optimize');
      db.close();
      release();
    },
  });
}

/** An older Attaché that writes keeps the library at its version, which this one cannot read. */
function openBesideWriter(file: string, directory: string, holder: string): Result<OpenLibrary> {
  const opened = openReading(file, directory, { code: 'library-in-use', holder });
  if (numberOf(opened.db, 'user_version') >= latestVersion) return ok(opened);
  opened.close();
  return fail('library-in-use', holder);
}

function openReading(file: string, directory: string, readOnly: ReadOnlyReason): OpenLibrary {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec('PRAGMA trusted_schema = OFF');
  return { db, directory, readOnly, close: () => db.close() };
}

/** Not mkdirSync's `recursive`: that never ends where a parent exists and cannot hold folders (Linux's /proc). */
function makeFolder(directory: string): void {
  if (!existsSync(dirname(directory))) makeFolder(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

class NotALibrary extends Error {}

function asFailure(error: unknown, directory: string): Result<never> {
  const { code, errcode, message } = error as { code?: string; errcode?: number; message?: string };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return fail('permission', directory);
  if (code === 'ENOTDIR' || code === 'EEXIST') return fail('library-unavailable', directory);
  // SQLite result codes: 11 CORRUPT, 26 NOTADB.
  if (error instanceof NotALibrary || errcode === 11 || errcode === 26)
    return fail('library-damaged', directory);
  if (errcode === 8 || errcode === 14) return fail('permission', directory);
  return fail('library-unavailable', directory, message);
}
