import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { NoteId, newId } from '../../contract/ids.ts';
import type { Language } from '../../contract/models/language.ts';
import { type Note, type NoteDetails, type NoteSummary, noDetails } from '../../contract/models/note.ts';
import { statements } from '../db/statements.ts';
import { state } from './note-state.ts';
import { readDetails } from './read-details.ts';
import { stateHash } from './state-hash.ts';
import { keepDueVersion } from './version-table.ts';

const sql = {
  insert: `INSERT INTO note (id, title, language, state, sha256, details, revision, created_at, saved_at)
    VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)`,
  get: 'SELECT * FROM note WHERE id = ?',
  list: `SELECT id, title, language, saved_at, created_at, details, archived_at, binned_at
    FROM note WHERE binned_at IS NULL
    ORDER BY saved_at DESC, seq DESC`,
  binned: `SELECT id, title, language, saved_at, created_at, details, archived_at, binned_at
    FROM note WHERE binned_at IS NOT NULL
    ORDER BY binned_at DESC, seq DESC`,
  save: `UPDATE note SET title = ?, language = ?, state = ?, sha256 = ?, details = coalesce(?, details),
      revision = revision + 1, saved_at = ?
    WHERE id = ? AND revision = ?`,
  bin: 'UPDATE note SET binned_at = ? WHERE id = ?',
  archive: 'UPDATE note SET archived_at = ? WHERE id = ?',
  removeVersions: 'DELETE FROM note_version WHERE note IN (SELECT seq FROM note WHERE binned_at IS NOT NULL)',
  removeBinned: 'DELETE FROM note WHERE binned_at IS NOT NULL',
  // A revision that is kept as a version stays as it was kept.
  describe: `UPDATE note SET details = ?1, revision = revision
      + EXISTS (SELECT 1 FROM note_version AS kept WHERE kept.note = note.seq AND kept.revision = note.revision)
    WHERE id = ?2 AND details <> ?1`,
  discard: `DELETE FROM note
    WHERE id = ? AND revision = 0 AND title = '' AND sha256 = ? AND details = ?
      AND binned_at IS NULL AND archived_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM note_version AS kept WHERE kept.note = note.seq)`,
  count: 'SELECT count(*) AS n FROM note WHERE binned_at IS NULL',
} as const;

export function insertNote(
  db: DatabaseSync,
  { title, language, state, details }: Pick<Note, 'title' | 'language' | 'state' | 'details'>,
  now: Date,
): NoteId {
  const id = newId(NoteId, 'n');
  const at = now.toISOString();
  const said = JSON.stringify(details);
  statements(db, sql).insert.run(id, title, language, state, stateHash(state), said, at, at);
  return id;
}

/** One note, from the bin too, or null. */
export function readNote(db: DatabaseSync, id: NoteId): Note | null {
  const row = statements(db, sql).get.get(id);
  return row ? { ...readSummary(row), state: String(row['state']), revision: Number(row['revision']) } : null;
}

/** Notes that are not in the bin, last saved first. */
export function listNotes(db: DatabaseSync): NoteSummary[] {
  return statements(db, sql).list.all().map(readSummary);
}

/**
 * Writes a state over the revision it was made from, and details where they are given; false when that is not the stored
 * one. Call in a transaction: what is written over is kept as a version when one is due.
 */
export function saveNote(
  db: DatabaseSync,
  note: Pick<Note, 'id' | 'title' | 'language' | 'state' | 'revision'> & { details?: NoteDetails | null },
  now: Date,
): boolean {
  keepDueVersion(db, note, now);
  const saved = statements(db, sql).save.run(
    note.title,
    note.language,
    note.state,
    stateHash(note.state),
    note.details ? JSON.stringify(note.details) : null,
    now.toISOString(),
    note.id,
    note.revision,
  );
  return saved.changes === 1;
}

/**
 * Writes what is known of a note besides its words. Call in a transaction: what it was is kept as a version when one is
 * due.
 */
export function describeNote(
  db: DatabaseSync,
  note: Pick<Note, 'id' | 'state' | 'revision'>,
  details: NoteDetails,
  now: Date,
): void {
  keepDueVersion(db, note, now);
  statements(db, sql).describe.run(JSON.stringify(details), note.id);
}

/** `binnedAt` null takes the note out of the bin. */
export function binNote(db: DatabaseSync, id: NoteId, binnedAt: Date | null): void {
  statements(db, sql).bin.run(binnedAt?.toISOString() ?? null, id);
}

/** The notes in the bin, last binned first. */
export function listBinnedNotes(db: DatabaseSync): NoteSummary[] {
  return statements(db, sql).binned.all().map(readSummary);
}

/** `archivedAt` null takes the note out of the archive. */
export function archiveNote(db: DatabaseSync, id: NoteId, archivedAt: Date | null): void {
  statements(db, sql).archive.run(archivedAt?.toISOString() ?? null, id);
}

/** Removes what is in the bin, with its versions; answers how many notes that were. Call in a transaction. */
export function removeBinnedNotes(db: DatabaseSync): number {
  statements(db, sql).removeVersions.run();
  return Number(statements(db, sql).removeBinned.run().changes);
}

/** Removes a note that is as an empty one was inserted; false where it is not. Call in a transaction. */
export function discardNote(db: DatabaseSync, id: NoteId): boolean {
  const asBegun = [stateHash(state([])), JSON.stringify(noDetails)];
  return statements(db, sql).discard.run(id, ...asBegun).changes === 1;
}

export function countNotes(db: DatabaseSync): number {
  return Number(statements(db, sql).count.get()?.['n'] ?? 0);
}

function readSummary(row: Record<string, SQLOutputValue>): NoteSummary {
  return {
    id: NoteId.parse(row['id']),
    title: String(row['title']),
    language: row['language'] as Language,
    savedAt: String(row['saved_at']),
    createdAt: String(row['created_at']),
    details: readDetails(row['details']),
    archived: row['archived_at'] !== null,
    binned: row['binned_at'] !== null,
  };
}
