/**
 * `seq` is the row's number, also in the index; `id` is what the world sees. What the lists show stands in `article`,
 * what only the reader needs in `article_body`, the file as it came in `original`: small rows are scanned, big ones
 * fetched.
 */
export const sql = `
CREATE TABLE article (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  title_from TEXT NOT NULL,
  language TEXT NOT NULL,
  agency TEXT,
  place TEXT,
  byline TEXT,
  published_on TEXT,
  published_on_from TEXT,
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_date ON article (published_on DESC, seq DESC);

CREATE TABLE article_body (
  article INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  removed TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE original (
  article INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  path TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE clip (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article INTEGER NOT NULL REFERENCES article (seq),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  comment TEXT NOT NULL,
  tags TEXT NOT NULL,
  colour INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  binned_at TEXT
) STRICT;
CREATE INDEX clip_by_article ON clip (article, start);

CREATE TABLE note (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  language TEXT NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  binned_at TEXT
) STRICT;

CREATE TABLE note_version (
  note INTEGER NOT NULL REFERENCES note (seq),
  revision INTEGER NOT NULL,
  reason TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (note, revision)
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
