import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in one transaction: everything it writes, or, when it throws, nothing. Not to be nested. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
