import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { unpackBlocks } from '../../articles/article-body.ts';
import { statements } from '../../db/statements.ts';
import { transaction } from '../../db/transaction.ts';
import { analysisVersion } from '../words/analysis.ts';
import { bodyText } from './body-text.ts';
import { columns, indexTerms, splitTerms } from './index-fields.ts';
import { forgetIndex, touchRow } from './index-reader.ts';
import { forgetVocabulary, learnVocabulary } from './vocabulary.ts';

/**
 * `hashsize`: bytes of postings that FTS5 gathers before it writes them, for a group of articles is one segment.
 * `automerge`, `crisismerge`: when to merge is ours to say; see settle-index.ts.
 */
const configure = `
INSERT INTO article_index (article_index, rank)
  VALUES ('hashsize', ${16 * 1024 * 1024}), ('automerge', 0), ('crisismerge', 64);
`;

/**
 * The index is a contentless FTS5 table whose row numbers are the articles'. `index_entry` keeps the hash of the
 * terms each row was made of, so that an entry can be compared with its article. Both are a cache of the articles.
 */
const schema = `
DROP TABLE IF EXISTS article_vocabulary;
DROP TABLE IF EXISTS article_index;
DROP TABLE IF EXISTS index_entry;
CREATE VIRTUAL TABLE article_index USING fts5(${columns.join(', ')},
  content = '', contentless_delete = 1, tokenize = 'ascii');
${configure}CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab(article_index, 'row');
CREATE TABLE index_entry (article INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT;
`;

const automerge = `SELECT v FROM article_index_config WHERE k = 'automerge'`;

const versionSetting = 'index.analysis';

const sql = {
  add: `INSERT INTO article_index (rowid, ${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  addEntry: 'INSERT INTO index_entry (article, hash) VALUES (?, ?)',
  remove: 'DELETE FROM article_index WHERE rowid = ?',
  removeEntry: 'DELETE FROM index_entry WHERE article = ?',
  entries: `SELECT id AS article, hash FROM article_index_docsize LEFT JOIN index_entry ON article = id`,
  check: `INSERT INTO article_index (article_index) VALUES ('integrity-check')`,
} as const;

const settings = {
  version: `SELECT value FROM setting WHERE name = '${versionSetting}'`,
  setVersion: `INSERT INTO setting (name, value) VALUES ('${versionSetting}', ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  articles: `SELECT seq, title, language, agency, place, CAST(text AS BLOB) AS text, blocks
    FROM article JOIN article_body ON article = seq ORDER BY seq`,
} as const;

/** Makes the index where there is none, and fills it from the articles when it was made by another analysis. */
export function openIndex(db: DatabaseSync): void {
  const version = statements(db, settings).version.get()?.['value'];
  if (version !== String(analysisVersion)) rebuildIndex(db);
  // Older libraries let FTS5 merge by itself.
  else if (db.prepare(automerge).get()?.['v'] !== 0) db.exec(configure);
}

/** Adds the terms of an article to the index. Call in the transaction that inserts it. */
export function addToIndex(db: DatabaseSync, seq: number, terms: Uint8Array): void {
  const run = statements(db, sql);
  run.add.run(seq, ...splitTerms(terms));
  run.addEntry.run(seq, hashOf(terms));
  touchRow(db, seq);
  learnVocabulary(db, terms);
}

/** Takes an article out of the index. Call in the transaction that deletes it. */
export function removeFromIndex(db: DatabaseSync, seq: number): void {
  const run = statements(db, sql);
  run.remove.run(seq);
  run.removeEntry.run(seq);
  touchRow(db, seq);
}

/** Drops the index and fills it from the articles, in one transaction. */
export function rebuildIndex(db: DatabaseSync): void {
  transaction(db, () => {
    db.exec(schema);
    forgetIndex(db);
    forgetVocabulary(db);
    for (const { seq, terms } of articlesToIndex(db)) addToIndex(db, seq, terms);
    statements(db, settings).setVersion.run(String(analysisVersion));
  });
}

/**
 * The row numbers of articles the index lacks, has too many, or has with other words: every article is analysed
 * anew and compared with what its entry was made of. Every article when the index itself is damaged.
 */
export function indexDifferences(db: DatabaseSync): number[] {
  const entries = new Map<number, Buffer | null>();
  const different: number[] = [];
  const whole = isWhole(db);
  if (whole) {
    for (const row of statements(db, sql).entries.iterate()) {
      const hash = row['hash'];
      entries.set(Number(row['article']), hash instanceof Uint8Array ? Buffer.from(hash) : null);
    }
  }
  for (const { seq, terms } of articlesToIndex(db)) {
    if (!entries.get(seq)?.equals(hashOf(terms))) different.push(seq);
    entries.delete(seq);
  }
  return [...different, ...entries.keys()].sort((a, b) => a - b);
}

/** FTS5's own check of its structure; a library that is only read cannot run it (8, READONLY) and counts as whole. */
function isWhole(db: DatabaseSync): boolean {
  try {
    statements(db, sql).check.run();
    return true;
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode === undefined) throw error;
    return (errcode & 0xff) === 8;
  }
}

function* articlesToIndex(db: DatabaseSync): Generator<{ seq: number; terms: Uint8Array }> {
  for (const row of statements(db, settings).articles.iterate()) {
    const article = {
      title: String(row['title']),
      language: String(row['language']),
      agency: row['agency'] as string | null,
      place: row['place'] as string | null,
      blocks: unpackBlocks(String(row['blocks']), bodyText(row['text'])),
    };
    yield { seq: Number(row['seq']), terms: indexTerms(article) };
  }
}

function hashOf(terms: Uint8Array): Buffer {
  return hash('sha1', terms, 'buffer');
}
