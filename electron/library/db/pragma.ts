import type { DatabaseSync } from 'node:sqlite';

/** "Atch" in ASCII: tells Attaché's databases from others' (SQLite's `application_id`). */
export const applicationId = 0x41746368;

/** The value of a numeric pragma. */
export function numberOf(db: DatabaseSync, pragma: 'application_id' | 'user_version'): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}
