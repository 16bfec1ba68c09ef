import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ArticleId, ClipId, NoteId } from '../../../electron/contract/ids.ts';
import { latestVersion } from '../../../electron/library/db/migrate.ts';
import { sql as firstSql } from '../../../electron/library/db/migrations/0001-library.ts';
import { openLibrary } from '../../../electron/library/db/open.ts';
import { applicationId } from '../../../electron/library/db/pragma.ts';
import { temporaryFolder, temporaryLibrary } from '../../support/temporary-library.ts';

const sha256 = (...texts: string[]) => createHash('sha256').update(texts.join('\0')).digest('hex');
const at = '2026-01-30T08:00:00.000Z';
const text = 'Ministers met in Cebu.\n\nThey agreed, Nguyễn said.';

/** A library as version 1 wrote it: two articles, a clip, a note with a version, a setting. */
function writeFirstVersion(folder: string): { articles: ArticleId[]; clip: ClipId } {
  const db = new DatabaseSync(join(folder, 'library.sqlite'));
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; ${firstSql}`);
  const articles = ['a000000000001', 'a000000000002'].map((id) => ArticleId.parse(id));
  const clip = ClipId.parse('c000000000001');
  const blocks = JSON.stringify([
    ['lead', 0, 22],
    ['caption', 'The hall'],
    ['paragraph', 24, text.length],
    ['related', 'Storm nears'],
  ]);
  const removed = JSON.stringify([
    { reason: 'see-more', text: 'See more' },
    { reason: 'noise-character', text: '¶' },
  ]);
  for (const [index, id] of articles.entries()) {
    const bytes = `Original ${index}`;
    db.prepare(
      `INSERT INTO article VALUES (?, ?, 'Retreat in Cebu', 'text', 'en', 'VNA', 'Cebu', 'An Author', '2026-01-29', 'text', ?)`,
    ).run(index + 1, id, at);
    db.prepare('INSERT INTO article_body VALUES (?, ?, ?, ?, ?)').run(
      index + 1,
      text,
      blocks,
      removed,
      sha256(text, blocks, removed),
    );
    db.prepare(`INSERT INTO original VALUES (?, ?, 'text/plain', ?, ?)`).run(
      index + 1,
      `/pile/${index}.txt`,
      sha256(bytes),
      Buffer.from(bytes),
    );
  }
  db.prepare(
    `INSERT INTO clip VALUES (1, ?, 1, 10, 28, ?, 'Ministers ', ' agreed', 'said', '["asean"]', 3, ?, NULL)`,
  ).run(clip, text.slice(10, 28), at);
  const state = '{"root":{"children":[]}}';
  db.prepare(`INSERT INTO note VALUES (1, 'n000000000001', 'Note', 'en', ?, ?, 2, ?, ?, NULL)`).run(
    state,
    sha256(state),
    at,
    at,
  );
  db.prepare(`INSERT INTO note_version VALUES (1, 1, 'edit', 'Note', ?, ?, ?)`).run(state, sha256(state), at);
  db.exec(`INSERT INTO setting VALUES ('window.theme', 'dark')`);
  db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = 1`);
  db.close();
  return { articles, clip };
}

test('a library of version 1 is carried over whole, after a copy of it was made', async (t) => {
  const folder = temporaryFolder(t);
  const { articles, clip } = writeFirstVersion(folder);
  const { ask } = temporaryLibrary(t, folder);
  assert.ok(existsSync(join(folder, `library-before-version-${latestVersion}.sqlite`)));

  const [id = ArticleId.parse(''), other = id] = articles;
  const article = await ask('articles.get', { id });
  assert.deepEqual(
    [article.title, article.agency, article.place, article.byline, article.publishedOn, article.importedAt],
    ['Retreat in Cebu', 'VNA', 'Cebu', 'An Author', '2026-01-29', at],
  );
  assert.deepEqual(article.original, {
    path: '/pile/0.txt',
    mediaType: 'text/plain',
    sha256: sha256('Original 0'),
    bytes: 10,
  });
  assert.equal(article.text, text);
  assert.deepEqual(
    article.blocks.map(({ part, kind, text: words, start }) => [part, kind, words, start]),
    [
      [0, 'lead', 'Ministers met in Cebu.', 0],
      [1, 'caption', 'The hall', null],
      [2, 'paragraph', 'They agreed, Nguyễn said.', 24],
      [3, 'related', 'Storm nears', null],
    ],
  );
  assert.deepEqual(article.removed, [
    { part: 4, reason: 'see-more', text: 'See more' },
    { part: 5, reason: 'noise-character', text: '¶' },
  ]);
  assert.deepEqual([article.outlet, article.encoding, article.notArticle], [null, 'utf-8', false]);

  const kept = await ask('clips.get', { id: clip });
  assert.deepEqual([kept.quote, kept.start, kept.end, kept.orphaned], [text.slice(10, 28), 10, 28, false]);
  assert.deepEqual(await ask('settings.read', {}), { theme: 'dark' });
  assert.deepEqual(await ask('library.check', {}), { articles: 2, clips: 1, notes: 1, findings: [] });
  const { versions } = await ask('notes.versions', { id: NoteId.parse('n000000000001') });
  assert.deepEqual(
    versions.map(({ version, reason, damaged }) => [version, reason, damaged]),
    [
      [2, 'migration', false],
      [1, 'editing', false],
    ],
  );
  assert.equal((await ask('search.query', { query: 'Nguyen' })).total, 2);
  // The same text twice is one story, also when it was imported before stories were known.
  assert.deepEqual(
    (await ask('articles.reprints', { id })).articles.map((reprint) => reprint.id),
    [other],
  );
});

test('a clip of a library of version 1 follows its parts as a new one does', async (t) => {
  const folder = temporaryFolder(t);
  const { articles, clip } = writeFirstVersion(folder);
  const { ask } = temporaryLibrary(t, folder);
  const [id = ArticleId.parse('')] = articles;
  await ask('articles.keep-part', { id, part: 2, kept: false });
  assert.equal((await ask('clips.get', { id: clip })).orphaned, true);
  await ask('articles.keep-part', { id, part: 2, kept: true });
  const back = await ask('clips.get', { id: clip });
  assert.deepEqual([back.orphaned, back.start, back.end], [false, 10, 28]);
});

test('a library of version 1 that an older Attaché has open is left alone, and says who has it', (t) => {
  const folder = temporaryFolder(t);
  writeFirstVersion(folder);
  writeFileSync(join(folder, 'library.lock'), JSON.stringify({ host: 'desk-7', pid: 1, startedAt: '' }));
  const opened = openLibrary(folder);
  assert.deepEqual(!opened.ok && opened.failure, { code: 'library-in-use', about: 'pid 1 on desk-7' });
});
