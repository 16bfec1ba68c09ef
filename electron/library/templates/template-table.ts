import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Language } from '../../contract/models/language.ts';
import { statements } from '../db/statements.ts';

const sql = {
  list: 'SELECT * FROM template WHERE binned_at IS NULL ORDER BY name',
  get: 'SELECT * FROM template WHERE name = ?',
  insert: 'INSERT INTO template (name, language, markdown, made_at) VALUES (?, ?, ?, ?)',
  write: 'UPDATE template SET markdown = ? WHERE name = ?',
  bin: 'UPDATE template SET binned_at = ? WHERE name = ?',
} as const;

/** A template of the analyst's own, as it is stored. */
export interface OwnTemplate {
  name: string;
  language: Language;
  markdown: string;
}

/** The own templates that are not in the bin, by name. */
export function listOwnTemplates(db: DatabaseSync): OwnTemplate[] {
  return statements(db, sql).list.all().map(fromRow);
}

/** One own template, from the bin too, or null. */
export function readOwnTemplate(db: DatabaseSync, name: string): OwnTemplate | null {
  const row = statements(db, sql).get.get(name);
  return row ? fromRow(row) : null;
}

export function insertTemplate(db: DatabaseSync, { name, language, markdown }: OwnTemplate, now: Date): void {
  statements(db, sql).insert.run(name, language, markdown, now.toISOString());
}

export function writeTemplate(db: DatabaseSync, name: string, markdown: string): void {
  statements(db, sql).write.run(markdown, name);
}

/** `binnedAt` null takes it out of the bin. */
export function binTemplate(db: DatabaseSync, name: string, binnedAt: Date | null): void {
  statements(db, sql).bin.run(binnedAt?.toISOString() ?? null, name);
}

function fromRow(row: Record<string, SQLOutputValue>): OwnTemplate {
  return {
    name: String(row['name']),
    language: row['language'] === 'vi' ? 'vi' : 'en',
    markdown: String(row['markdown']),
  };
}
