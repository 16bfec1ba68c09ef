/** `details`: NoteDetails as JSON, as they were when the version was kept; null: kept before versions had them. */
export const sql = `
ALTER TABLE note_version ADD COLUMN details TEXT;
`;
