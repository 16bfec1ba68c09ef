/**
 * `name`: what the analyst called a version, empty where they did not. `language` null: the note's own. `saved_at`: when
 * the words it keeps were saved, null: not known. `words` null: not counted yet. `note_place.place`: NotePlace as JSON.
 */
export const sql = `
ALTER TABLE note_version ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE note_version ADD COLUMN language TEXT;
ALTER TABLE note_version ADD COLUMN saved_at TEXT;
ALTER TABLE note_version ADD COLUMN words INTEGER;

CREATE TABLE note_place (
  note INTEGER PRIMARY KEY REFERENCES note (seq) ON DELETE CASCADE,
  place TEXT NOT NULL
) STRICT;
`;
