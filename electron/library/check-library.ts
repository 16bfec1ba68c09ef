import { hash } from 'node:crypto';
import type { CheckFinding, LibraryCheck } from '../contract/models.ts';
import { bodyHash } from './articles/article-body.ts';
import { countArticles } from './articles/article-table.ts';
import { countClips } from './clips/clip-table.ts';
import type { Library } from './library.ts';
import { countNotes, stateHash } from './notes/note-table.ts';
import { indexDifferences, rebuildIndex } from './search/index-table.ts';

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
    findings: [...structure(library), ...references(library), ...hashes(library), ...index(library)],
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

function* hashes({ db }: Library): Generator<CheckFinding> {
  // Several articles may share an original: it is hashed once, in the row of the first.
  const articles = db.prepare(
    `SELECT article.id, original.sha256, CASE WHEN ordinal = 0 OR original.seq IS NULL THEN bytes END AS bytes,
       body.text, body.blocks, body.parts, body.sha256 AS body, ordinal
     FROM article LEFT JOIN original ON original.seq = article.original
       LEFT JOIN article_body AS body ON body.article = article.seq ORDER BY article.seq`,
  );
  for (const row of articles.iterate()) {
    const { bytes } = row;
    const original =
      bytes instanceof Uint8Array
        ? hash('sha256', bytes) === row['sha256']
        : row['ordinal'] !== 0 && row['sha256'];
    const body = { text: String(row['text']), blocks: String(row['blocks']), parts: String(row['parts']) };
    if (!original || bodyHash(body) !== row['body'])
      yield { code: 'hash', about: String(row['id']), mended: false };
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
