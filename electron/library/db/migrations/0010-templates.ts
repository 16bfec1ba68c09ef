/** The analyst's own templates. `markdown`: the whole file, front matter too, as it is exported and imported. */
export const sql = `
CREATE TABLE template (
  name TEXT PRIMARY KEY,
  language TEXT NOT NULL,
  markdown TEXT NOT NULL,
  made_at TEXT NOT NULL,
  binned_at TEXT
) STRICT;
`;
