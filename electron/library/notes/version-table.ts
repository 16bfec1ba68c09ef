import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { NoteId } from '../../contract/ids.ts';
import type { Note } from '../../contract/models/note.ts';
import { type VersionReason, versionReasons, type WholeVersion } from '../../contract/models/note-version.ts';
import { statements } from '../db/statements.ts';
import { readDetails } from './read-details.ts';
import { stateHash } from './state-hash.ts';
import { countWords, holdsNothing } from './version-text.ts';

const versionColumns = `note_version.revision AS revision, reason, note_version.name AS name, note_version.title AS title,
  coalesce(note_version.language, note.language) AS language, note_version.state AS state,
  note_version.sha256 AS sha256, note_version.details AS details, made_at, coalesce(note_version.saved_at, made_at) AS saved_at, words,
  octet_length(note_version.state) AS bytes`;

const sql = {
  stored: 'SELECT seq, revision, title, language, state, sha256, details, saved_at FROM note WHERE id = ?',
  lastMade: `SELECT revision, (SELECT max(made_at) FROM note_version WHERE note = seq) AS made_at
    FROM note WHERE id = ?`,
  // A version that is kept once more is kept for the better reason; a name stays until there is another.
  keep: `INSERT INTO note_version
      (note, revision, reason, name, title, language, state, sha256, details, made_at, saved_at, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (note, revision) DO UPDATE SET
      reason = CASE WHEN reason IN ('bin', 'restore', 'export', 'named') THEN reason ELSE excluded.reason END,
      name = CASE WHEN excluded.name = '' THEN name ELSE excluded.name END,
      details = coalesce(details, excluded.details)`,
  health: `SELECT count(*) AS total, max(made_at) AS last_made FROM note_version
    JOIN note ON note.seq = note_version.note WHERE note.id = ?`,
  list: `SELECT ${versionColumns} FROM note_version JOIN note ON note.seq = note_version.note
    WHERE note.id = ? ORDER BY note_version.revision DESC`,
  get: `SELECT ${versionColumns} FROM note_version JOIN note ON note.seq = note_version.note
    WHERE note.id = ? AND note_version.revision = ?`,
  // Days are the analyst's own, not Greenwich's.
  thin: `DELETE FROM note_version WHERE note = ?1 AND reason = 'editing' AND name = '' AND made_at < ?2
    AND EXISTS (
      SELECT 1 FROM note_version AS later WHERE later.note = ?1 AND later.revision > note_version.revision
        AND date(coalesce(later.saved_at, later.made_at), 'localtime')
          = date(coalesce(note_version.saved_at, note_version.made_at), 'localtime'))`,
} as const;

/** A version is kept for every so much editing, in ms. */
const versionEveryMs = 5 * 60_000;
/** Older versions are thinned to the last of each day. */
const thinnedAfterMs = 7 * 24 * 60 * 60_000;

/**
 * Keeps the stored state as a version where a save on top of it makes one due: the last was made five minutes ago, or
 * the save takes away all that the note holds. Call in the save's transaction.
 */
export function keepDueVersion(
  db: DatabaseSync,
  next: Pick<Note, 'id' | 'state' | 'revision'>,
  now: Date,
): void {
  const stored = statements(db, sql).lastMade.get(next.id);
  if (stored?.['revision'] !== next.revision) return;
  const last = stored['made_at'];
  // A clock that was put back must not put off the next version.
  const sinceMs = last ? Math.abs(now.getTime() - Date.parse(String(last))) : Number.POSITIVE_INFINITY;
  if (sinceMs >= versionEveryMs) keepVersion(db, next.id, 'editing', now);
  else if (holdsNothing(next.state)) {
    const before = statements(db, sql).stored.get(next.id)?.['state'];
    if (!holdsNothing(String(before))) keepVersion(db, next.id, 'emptying', now);
  }
}

/** Keeps the stored state as a version, under a name where one is given, and thins the old ones. */
export function keepVersion(db: DatabaseSync, id: NoteId, reason: VersionReason, now: Date, name = ''): void {
  const run = statements(db, sql);
  const note = run.stored.get(id);
  if (!note) return;
  const { seq = null, revision = null, title = null, language = null, sha256 = null, details = null } = note;
  const state = String(note['state']);
  const [madeAt, savedAt] = [now.toISOString(), String(note['saved_at'])];
  const words = countWords(state);
  run.keep.run(seq, revision, reason, name, title, language, state, sha256, details, madeAt, savedAt, words);
  run.thin.run(seq, new Date(now.getTime() - thinnedAfterMs).toISOString());
}

/** How many versions a note has, and when the last one was made; null while there is none. */
export function versionHealth(db: DatabaseSync, id: NoteId): { total: number; lastMadeAt: string | null } {
  const row = statements(db, sql).health.get(id);
  const last = row?.['last_made'] ?? null;
  return { total: Number(row?.['total'] ?? 0), lastMadeAt: last === null ? null : String(last) };
}

/** Every version of a note, the newest first. */
export function listVersions(db: DatabaseSync, id: NoteId): WholeVersion[] {
  return statements(db, sql).list.all(id).map(readVersion);
}

/** One version, or null. */
export function readOneVersion(db: DatabaseSync, id: NoteId, version: number): WholeVersion | null {
  const row = statements(db, sql).get.get(id, version);
  return row ? readVersion(row) : null;
}

function readVersion(row: Record<string, SQLOutputValue>): WholeVersion {
  const state = String(row['state']);
  const damaged = stateHash(state) !== row['sha256'];
  return {
    version: Number(row['revision']),
    reason: versionReasons.find((reason) => reason === row['reason']) ?? 'editing',
    name: String(row['name']),
    title: String(row['title']),
    language: row['language'] === 'vi' ? 'vi' : 'en',
    madeAt: String(row['made_at']),
    savedAt: String(row['saved_at']),
    bytes: Number(row['bytes']),
    words: row['words'] === null ? countWords(state) : Number(row['words']),
    damaged,
    state,
    details: row['details'] === null ? null : readDetails(row['details']),
  };
}
