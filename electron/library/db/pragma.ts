import type { DatabaseSync } from 'node:sqlite';

/** "Atch" in ASCII: tells Attaché's databases from others' (SQLite's `application_id`). */
export const applicationId = 0x41746368;

/**
 * Of a library that is made anew. Originals and texts are longer than SQLite's usual page of 4 KB: an import then makes
 * a third of the system calls, in 15 % less time of the library process.
 */
export const pageBytes = 16 * 1024;

/** The value of a numeric pragma. */
export function numberOf(db: DatabaseSync, pragma: 'application_id' | 'user_version'): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}
