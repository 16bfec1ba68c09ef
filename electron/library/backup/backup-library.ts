import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { BackupContents } from '../../contract/models/library.ts';
import { damagedContent } from '../check-library.ts';
import { copyVerified } from '../db/copy.ts';
import type { Library } from '../library.ts';
import { contentsOf } from './contents.ts';

class Damaged extends Error {}

/**
 * Writes the whole library to one file. It has its name only once it was reopened, found whole, hash by hash, and is on
 * the disk; a backup that is cut short leaves the older file as it was. Fails with `not-found` (no such folder),
 * `permission`, `disk-full`, `refused` (the library's own folder) or `library-damaged`.
 */
export function backupLibrary({ db, directory }: Library, file: string): Result<BackupContents> {
  try {
    if (isInside(file, directory)) return fail('refused', file);
    copyVerified(db, file, refuseDamaged);
    return ok(contentsOf(file));
  } catch (error) {
    return asFailure(error, file);
  }
}

function refuseDamaged(copy: DatabaseSync): void {
  const [damaged] = damagedContent(copy);
  if (damaged) throw new Damaged(damaged.about);
}

/** A backup among the library's files would be lost with them, or be one of them. */
function isInside(file: string, directory: string): boolean {
  return realpathSync(dirname(file)) === realpathSync(directory);
}

function asFailure(error: unknown, file: string): Result<never> {
  const { code, errcode } = error as { code?: string; errcode?: number };
  const primary = errcode === undefined ? null : errcode & 0xff;
  if (error instanceof Damaged) return fail('library-damaged', error.message);
  if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', dirname(file));
  // SQLite's result codes: 8 READONLY, 11 CORRUPT, 13 FULL, 14 CANTOPEN.
  if (code === 'ENOSPC' || code === 'EDQUOT' || primary === 13) return fail('disk-full', file);
  if (primary === 11) return fail('library-damaged', file);
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'EISDIR' ||
    primary === 8 ||
    primary === 14
  )
    return fail('permission', file, code);
  throw error;
}
