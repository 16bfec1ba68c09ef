/**
 * Searches that the analyst keeps by name, and those that were made. `filter` is a SearchFilter as JSON; `seen` is the
 * row number of the last article that was there when the search was last run, so that newer ones can be told.
 */
export const sql = `
CREATE TABLE saved_search (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  filter TEXT NOT NULL,
  sort TEXT NOT NULL,
  seen INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  binned_at TEXT
) STRICT;

CREATE TABLE search_history (
  seq INTEGER PRIMARY KEY,
  query TEXT NOT NULL UNIQUE
) STRICT;
`;
