import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { latestVersion } from '../db/migrate.ts';
import { applicationId, numberOf } from '../db/pragma.ts';

/**
 * Looks whether a file is a whole library of Attaché that this version can read. SQLite takes an empty file for a sound
 * database, so more is looked at than its integrity. Fails with `empty`, `truncated`, `not-a-backup`, `library-newer` or
 * `library-damaged`, about `name`.
 */
export function inspectBackup(path: string, name: string): Result<null> {
  const bytes = statSync(path).size;
  if (bytes === 0) return fail('empty', name);
  const head = headOf(path);
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') return fail('not-a-backup', name);
  // The database file format's header: 16 page size (1: 65,536), 28 pages, 68 application_id.
  const pageBytes = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  if (head.readUInt32BE(68) !== applicationId) return fail('not-a-backup', name);
  if (bytes < head.readUInt32BE(28) * pageBytes) return fail('truncated', name);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const version = numberOf(db, 'user_version');
    if (version < 1) return fail('not-a-backup', name);
    if (version > latestVersion) return fail('library-newer', name);
    const found = db.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (found !== 'ok') return fail('library-damaged', name, String(found));
    return db.prepare('PRAGMA foreign_key_check').get() ? fail('library-damaged', name) : ok(null);
  } catch (error) {
    if ((error as { errcode?: number }).errcode === undefined) throw error;
    return fail('library-damaged', name, error instanceof Error ? error.message : undefined);
  } finally {
    db.close();
  }
}

/** The first 100 bytes, which are the header; zeros where the file is shorter. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
    return head;
  } finally {
    closeSync(file);
  }
}
