import type { DatabaseSync } from 'node:sqlite';
import { statements } from './db/statements.ts';

const sql = {
  ofWindow: "SELECT name, value FROM setting WHERE name LIKE 'window.%'",
  get: 'SELECT value FROM setting WHERE name = ?',
  set: 'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
} as const;

/** A setting of the library's own, or null. */
export function readSetting(db: DatabaseSync, name: string): string | null {
  const row = statements(db, sql).get.get(name);
  return row ? String(row['value']) : null;
}

export function writeSetting(db: DatabaseSync, name: string, value: string): void {
  statements(db, sql).set.run(name, value);
}

/** The window's settings, by the names it gave them; they are stored apart from the library's own. */
export function readWindowSettings(db: DatabaseSync): Record<string, string> {
  const rows = statements(db, sql).ofWindow.all();
  return Object.fromEntries(
    rows.map((row) => [String(row['name']).slice('window.'.length), String(row['value'])]),
  );
}

export function writeWindowSetting(db: DatabaseSync, name: string, value: string): void {
  writeSetting(db, `window.${name}`, value);
}
