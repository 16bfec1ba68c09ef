import type { DatabaseSync } from 'node:sqlite';
import type { Block, BlockKind, Part, Removal } from '../../../contract/models/article.ts';
import { bodyHash, packBlocks, packParts } from '../../articles/article-body.ts';

/**
 * An original stands by itself, for several articles may be split from one. A body keeps its parts as import read
 * them, removed ones too, so that each can be taken out or put back; `text` and `blocks` are composed of them. What
 * the analyst changes stands beside what import made. A clip is anchored in parts, and `start` and `end` follow.
 * `article.original` is never null; SQLite adds no column that refers and may not be.
 */
const before = `
ALTER TABLE original RENAME TO original_1;
CREATE TABLE original (
  seq INTEGER PRIMARY KEY,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;
INSERT INTO original SELECT article, media_type, sha256, bytes FROM original_1;

ALTER TABLE article ADD COLUMN original INTEGER REFERENCES original (seq);
ALTER TABLE article ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN path TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN outlet TEXT;
ALTER TABLE article ADD COLUMN address TEXT;
ALTER TABLE article ADD COLUMN published_at TEXT;
ALTER TABLE article ADD COLUMN encoding TEXT;
ALTER TABLE article ADD COLUMN not_article INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN story INTEGER;
UPDATE article SET original = seq, encoding = 'utf-8',
  path = (SELECT path FROM original_1 WHERE original_1.article = article.seq);
DROP TABLE original_1;
CREATE UNIQUE INDEX article_by_original ON article (original, ordinal);
CREATE INDEX article_by_story ON article (story) WHERE story IS NOT NULL;

ALTER TABLE article_body RENAME TO article_body_1;
CREATE TABLE article_body (
  article INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  parts TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE article_change (
  article INTEGER NOT NULL REFERENCES article (seq) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  PRIMARY KEY (article, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_correction (
  article INTEGER NOT NULL REFERENCES article (seq) ON DELETE CASCADE,
  field TEXT NOT NULL,
  value TEXT,
  imported TEXT,
  made_at TEXT NOT NULL,
  PRIMARY KEY (article, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE signature (
  article INTEGER PRIMARY KEY REFERENCES article (seq) ON DELETE CASCADE,
  numbers BLOB NOT NULL
) STRICT;

CREATE TABLE import_report (
  job TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  imported INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,
  report TEXT NOT NULL
) STRICT;

ALTER TABLE clip ADD COLUMN start_part INTEGER;
ALTER TABLE clip ADD COLUMN start_at INTEGER;
ALTER TABLE clip ADD COLUMN end_part INTEGER;
ALTER TABLE clip ADD COLUMN end_at INTEGER;
ALTER TABLE clip ADD COLUMN orphaned INTEGER NOT NULL DEFAULT 0;
`;

/** A clip begins in the last part that begins before it or with it, and ends in the last that begins before its end. */
const after = `
DROP TABLE article_body_1;
WITH place AS (
  SELECT block.article, json_extract(block.value, '$[0]') AS part, json_extract(block.value, '$[2]') AS start
  FROM (SELECT article, value FROM article_body, json_each(blocks) WHERE article IN (SELECT article FROM clip)) AS block
  WHERE json_array_length(block.value) = 4
)
UPDATE clip SET
  (start_part, start_at) = (SELECT part, clip.start - place.start FROM place
    WHERE place.article = clip.article AND place.start <= clip.start ORDER BY place.start DESC LIMIT 1),
  (end_part, end_at) = (SELECT part, clip.end - place.start FROM place
    WHERE place.article = clip.article AND place.start < clip.end ORDER BY place.start DESC LIMIT 1);
`;

type FirstBlock = [kind: BlockKind, start: number, end: number] | [kind: BlockKind, text: string];

export function migrate(db: DatabaseSync): void {
  db.exec(before);
  const insert = db.prepare(
    'INSERT INTO article_body (article, text, blocks, parts, sha256) VALUES (?, ?, ?, ?, ?)',
  );
  for (const row of db.prepare('SELECT * FROM article_body_1 ORDER BY article').iterate()) {
    const text = String(row['text']);
    const blocks = (JSON.parse(String(row['blocks'])) as FirstBlock[]).map(
      (block, part): Block =>
        block.length === 3
          ? { part, kind: block[0], text: text.slice(block[1], block[2]), start: block[1], end: block[2] }
          : { part, kind: block[0], text: block[1], start: null, end: null },
    );
    // Where a removed part stood was not kept: it follows the article.
    const removed = JSON.parse(String(row['removed'])) as Pick<Removal, 'reason' | 'text'>[];
    const parts: Part[] = [
      ...blocks.map(({ kind, text }) => ({ kind, text, removed: null })),
      ...removed.map(({ reason, text }): Part => ({ kind: 'paragraph', text, removed: reason })),
    ];
    const packed = { text, blocks: packBlocks(blocks), parts: packParts(parts, blocks) };
    insert.run(Number(row['article']), text, packed.blocks, packed.parts, bodyHash(packed));
  }
  db.exec(after);
}
