import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { copyVerified } from './copy.ts';
import { sql as library } from './migrations/0001-library.ts';
import { migrate as keepParts } from './migrations/0002-import.ts';
import { sql as images } from './migrations/0003-images.ts';
import { sql as warnings } from './migrations/0004-import-warnings.ts';
import { sql as search } from './migrations/0005-search.ts';
import { sql as clips } from './migrations/0006-clips.ts';
import { sql as nearDuplicates } from './migrations/0007-near-duplicates.ts';
import { sql as noteDetails } from './migrations/0008-note-details.ts';
import { sql as versions } from './migrations/0009-versions.ts';
import { sql as templates } from './migrations/0010-templates.ts';
import { sql as versionDetails } from './migrations/0011-version-details.ts';
import { applicationId, numberOf } from './pragma.ts';

/** Migration N brings a library from version N - 1 to N (SQLite's `user_version`). */
const migrations: readonly ((db: DatabaseSync) => void)[] = [
  (db) => db.exec(library),
  keepParts,
  (db) => db.exec(images),
  (db) => db.exec(warnings),
  (db) => db.exec(search),
  (db) => db.exec(clips),
  (db) => db.exec(nearDuplicates),
  (db) => db.exec(noteDetails),
  (db) => db.exec(versions),
  (db) => db.exec(templates),
  (db) => db.exec(versionDetails),
];

export const latestVersion = migrations.length;

/** Every note as it is before a migration, in the columns that the first version had. */
const keepNotes = `INSERT OR IGNORE INTO note_version (note, revision, reason, title, state, sha256, made_at)
  SELECT seq, revision, 'migration', title, state, sha256, strftime('%Y-%m-%dT%H:%M:%fZ') FROM note`;

/**
 * Brings the library up to date: a verified copy of an existing one first, then one transaction that keeps every note
 * as a version, migrates and sets the version last. Throws when a step fails; the library is then as it was.
 */
export function migrate(db: DatabaseSync, directory: string): void {
  const version = numberOf(db, 'user_version');
  if (version === latestVersion) return;
  if (version > 0) copyVerified(db, join(directory, `library-before-version-${latestVersion}.sqlite`));
  db.exec('BEGIN IMMEDIATE');
  try {
    if (version > 0) db.exec(keepNotes);
    for (const step of migrations.slice(version)) step(db);
    db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${latestVersion}; COMMIT`);
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
