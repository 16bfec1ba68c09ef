import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { CheckFinding, LibraryCheck } from '../contract/models/library.ts';
import { bodyHash } from './articles/article-body.ts';
import { countArticles } from './articles/article-table.ts';
import { countClips } from './clips/clip-table.ts';
import type { Library } from './library.ts';
import { countNotes } from './notes/note-table.ts';
import { stateHash } from './notes/state-hash.ts';
import { indexDifferences, rebuildIndex } from './search/index/index-table.ts';

/**
 * Looks whether the library is whole: the database's structure, its references, the SHA-256 of every original,
 * article and note, and the index against the articles. An index out of step is built anew; the rest is only told.
 */
export function checkLibrary(library: Library): LibraryCheck {
  const { db } = library;
  return {
    articles: countArticles(db),
    clips: countClips(db),
    notes: countNotes(db),
    findings: [
      ...structure(library),
      ...references(library),
      ...damagedContent(library.db),
      ...index(library),
    ],
  };
}

function structure({ db }: Library): CheckFinding[] {
  return db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok')
    .map((about) => ({ code: 'integrity', about, mended: false }));
}

function references({ db }: Library): CheckFinding[] {
  return db
    .prepare('PRAGMA foreign_key_check')
    .all()
    .map((row) => ({ code: 'reference', about: `${row['table']} ${row['rowid']}`, mended: false }));
}

/** The originals, articles and notes whose content is not what their SHA-256 says. */
export function* damagedContent(db: DatabaseSync): Generator<CheckFinding> {
  const damaged = (about: unknown): CheckFinding => ({ code: 'hash', about: String(about), mended: false });
  // Several articles may share an original: the first of them stands for it.
  const originals = db.prepare(
    `SELECT sha256, bytes, (SELECT id FROM article WHERE original = original.seq ORDER BY ordinal LIMIT 1) AS id
     FROM original ORDER BY seq`,
  );
  for (const { id, bytes, sha256 } of originals.iterate()) {
    if (!(bytes instanceof Uint8Array) || hash('sha256', bytes) !== sha256) yield damaged(id);
  }
  const articles = db.prepare(
    `SELECT id, original, text, blocks, parts, sha256 FROM article LEFT JOIN article_body ON article = seq
     ORDER BY seq`,
  );
  for (const { id, original, text, blocks, parts, sha256 } of articles.iterate()) {
    const body = { text: String(text), blocks: String(blocks), parts: String(parts) };
    if (original === null || bodyHash(body) !== sha256) yield damaged(id);
  }
  for (const row of db.prepare('SELECT id, state, sha256 FROM note').iterate()) {
    if (stateHash(String(row['state'])) !== row['sha256']) {
      yield { code: 'hash', about: String(row['id']), mended: false };
    }
  }
}

function index({ db, readOnly }: Library): CheckFinding[] {
  const different = indexDifferences(db);
  if (different.length === 0) return [];
  if (!readOnly) rebuildIndex(db);
  return [{ code: 'index', about: String(different.length), mended: !readOnly }];
}
