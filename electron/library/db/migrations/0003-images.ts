/** Images of notes, each once, by the SHA-256 of its bytes; a note's state names them. */
export const sql = `
CREATE TABLE note_image (
  id TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
`;
