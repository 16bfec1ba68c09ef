import type { DatabaseSync } from 'node:sqlite';
import { pageBytes } from './pragma.ts';

/** What was committed is moved from the log into the library when there is so much of it. */
const checkpointBytes = 4 * 1024 * 1024;

/** Whether a commit that finds the log long moves it by itself; else who commits much has to call checkpoint. */
export function checkpointByItself(db: DatabaseSync, does: boolean): void {
  db.exec(`PRAGMA wal_autocheckpoint = ${does ? checkpointBytes / pageBytes : 0}`);
}

/**
 * Moves what was committed from the log into the library, and gives back the log's room if it is to `shrink`, which takes
 * longer the next time. What cannot be moved now is safe in the log, and is moved later.
 */
export function checkpoint(db: DatabaseSync, { shrink }: { shrink: boolean }): void {
  try {
    db.exec(`PRAGMA wal_checkpoint(${shrink ? 'TRUNCATE' : 'PASSIVE'})`);
  } catch (error) {
    if ((error as { errcode?: number }).errcode === undefined) throw error;
  }
}
