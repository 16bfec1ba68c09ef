import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { BackupDescription } from '../../contract/models/library.ts';
import { contentsOf } from './contents.ts';
import { inspectBackup } from './inspect-backup.ts';

/** What a backup holds, for who is about to restore it. Fails as inspectBackup does, and with `not-found`. */
export function describeBackup(path: string, name: string): Result<BackupDescription> {
  if (!existsSync(path)) return fail('not-found', name);
  const inspected = inspectBackup(path, name);
  if (!inspected.ok) return inspected;
  const { bytes, articles, clips, notes } = contentsOf(path);
  return ok({ name, bytes, articles, clips, notes, changedAt: newestIn(path) });
}

/** When something was last imported, clipped or saved. */
function newestIn(path: string): string | null {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const { newest } = db
      .prepare(
        `SELECT max(at) AS newest FROM (SELECT max(imported_at) AS at FROM article
         UNION ALL SELECT max(created_at) FROM clip UNION ALL SELECT max(saved_at) FROM note)`,
      )
      .get() as { newest: string | null };
    return newest;
  } finally {
    db.close();
  }
}
