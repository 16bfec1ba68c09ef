/** `details`: NoteDetails as JSON, read with its schema, so that a field more needs no migration. */
export const sql = `
ALTER TABLE note ADD COLUMN details TEXT NOT NULL DEFAULT '{}';
ALTER TABLE note ADD COLUMN archived_at TEXT;
`;
