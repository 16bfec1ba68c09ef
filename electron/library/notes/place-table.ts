import type { DatabaseSync } from 'node:sqlite';
import type { NoteId } from '../../contract/ids.ts';
import { NotePlace } from '../../contract/models/note-version.ts';
import { statements } from '../db/statements.ts';

const sql = {
  get: 'SELECT place FROM note_place JOIN note ON note.seq = note_place.note WHERE note.id = ?',
  keep: `INSERT INTO note_place (note, place) SELECT seq, ? FROM note WHERE id = ?
    ON CONFLICT (note) DO UPDATE SET place = excluded.place`,
} as const;

/** Where the analyst was in a note when it was last open; null when that is not known. */
export function readPlace(db: DatabaseSync, id: NoteId): NotePlace | null {
  const row = statements(db, sql).get.get(id);
  if (!row) return null;
  const place = NotePlace.safeParse(JSON.parse(String(row['place'])));
  return place.success ? place.data : null;
}

export function keepPlace(db: DatabaseSync, id: NoteId, place: NotePlace): void {
  statements(db, sql).keep.run(JSON.stringify(place), id);
}
