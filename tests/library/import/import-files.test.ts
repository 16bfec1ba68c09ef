import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import type { ImportReport } from '../../../electron/contract/models/import.ts';
import { sampleUrl } from '../../../electron/host/app-files.ts';
import { indexDifferences } from '../../../electron/library/search/index/index-table.ts';
import { articleText, importing } from './importing.ts';

/** The id of a job that runs nowhere. */
const job = newId(JobId, 'j');
const failures = (report: ImportReport) => report.failed.map(({ path, code }) => [path, code]);

test('a folder of articles is imported, stored whole, indexed, and told of', async (t) => {
  const { importPaths, ask, events, library } = importing(t);
  const report = await importPaths(fileURLToPath(sampleUrl));
  assert.deepEqual(
    [report.imported.length, report.duplicates, report.failed, report.cancelled],
    [5, [], [], false],
  );
  assert.deepEqual(
    report.imported.map(({ path }) => path),
    report.imported.map(({ path }) => path).toSorted(),
  );
  for (const { id, path, title } of report.imported) {
    const article = await ask('articles.get', { id });
    const bytes = readFileSync(path);
    assert.equal(article.title, title);
    assert.equal(article.importedAt, '2026-02-01T09:00:00.000Z');
    assert.deepEqual(article.original, {
      path,
      mediaType: 'text/plain',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
    });
    assert.equal((await ask('articles.original', { id })).text, bytes.toString());
  }
  assert.deepEqual(indexDifferences(library.db), []);
  const names = events.map(({ name }) => name);
  assert.ok(names.includes('import.progressed') && names.includes('library.changed'));
  assert.equal(names.at(-1), 'import.finished');
});

test('identical files are recognised, in one import and in the next', async (t) => {
  const { importPaths, file, folder, ask } = importing(t);
  file('a.txt', articleText(1));
  file('b.txt', articleText(1));
  file('c.txt', articleText(2));
  const first = await importPaths(folder);
  assert.equal(first.imported.length, 2);
  assert.equal(first.duplicates.length, 1);
  assert.ok(first.imported.some(({ id }) => id === first.duplicates[0]?.of));
  const again = await importPaths(folder);
  assert.deepEqual([again.imported.length, again.duplicates.length], [0, 3]);
  assert.ok(again.duplicates.every(({ kind }) => kind === 'identical'));
  assert.equal((await ask('library.describe', {})).articles, 2);
});

test('what cannot be imported says why, and the rest is imported', async (t) => {
  const { importPaths, file, folder } = importing(t);
  const paths = [
    join(folder, 'missing.txt'),
    file('empty.txt', ''),
    file('binary.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1)),
    file('picture.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0, 0)),
    file('program.exe', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0)),
    file('large.txt', Buffer.alloc(21 * 1024 * 1024, 'a')),
    file('good.txt', articleText(1)),
    file('notes.log', articleText(2)),
  ];
  const report = await importPaths(...paths);
  assert.deepEqual(failures(report), [
    [paths[0], 'not-found'],
    [paths[1], 'empty'],
    [paths[2], 'unreadable'],
    [paths[3], 'unsupported-format'],
    [paths[4], 'unsupported-format'],
    [paths[5], 'too-large'],
  ]);
  assert.deepEqual(
    report.imported.map(({ path }) => path),
    paths.slice(6),
  );
});

test('a folder without a file is empty; hidden files and loops of links are passed by', async (t) => {
  const { importPaths, file, folder } = importing(t);
  mkdirSync(join(folder, 'empty/deep/deeper'), { recursive: true });
  file('full/.hidden.txt', articleText(1));
  file('full/shown.txt', articleText(2));
  symlinkSync(join(folder, 'full'), join(folder, 'full/again'));
  const report = await importPaths(join(folder, 'empty'), join(folder, 'full'));
  assert.deepEqual(failures(report), [[join(folder, 'empty'), 'empty']]);
  assert.deepEqual(
    report.imported.map(({ path }) => path),
    [join(folder, 'full/shown.txt')],
  );
});

test('a file or folder that may not be read says so', {
  skip: process.getuid?.() === 0 && 'root reads everything',
}, async (t) => {
  const { importPaths, file, folder } = importing(t);
  chmodSync(file('secret.txt', articleText(1)), 0o000);
  mkdirSync(join(folder, 'closed'), { mode: 0o000 });
  assert.deepEqual(failures(await importPaths(folder)), [
    [join(folder, 'closed'), 'permission'],
    [join(folder, 'secret.txt'), 'permission'],
  ]);
});

test('pasted text becomes one article at once', async (t) => {
  const { ask, events } = importing(t);
  const report = await ask('import.paste', { text: articleText(3) });
  assert.deepEqual([report.imported.length, report.imported[0]?.title], [1, 'Headline number 3']);
  assert.ok(events.some(({ name }) => name === 'library.changed'));
  const [article] = (await ask('articles.list', { limit: 1 })).articles;
  assert.equal(article?.path, 'pasted-2026-02-01T09-00-00.txt');
  assert.equal((await ask('import.paste', { text: articleText(3) })).duplicates.length, 1);
  assert.deepEqual((await ask('import.paste', { text: ' \n ' })).failed[0]?.code, 'empty');
});

test('a file is called by the name it was given', async (t) => {
  const { start, file, ask } = importing(t);
  const { imported, failed } = await start([
    { path: file('upload-17', articleText(4)), name: 'Story.txt' },
    { path: file('upload-18', ''), name: 'Nothing.txt' },
  ]).report;
  assert.deepEqual([imported[0]?.path, failed], ['Story.txt', [{ path: 'Nothing.txt', code: 'empty' }]]);
  assert.equal((await ask('articles.list', { limit: 1 })).articles[0]?.path, 'Story.txt');
});

test('a library that is only read takes nothing in', async (t) => {
  const { refused, folder } = importing(t, { readOnly: { code: 'library-in-use', holder: null } });
  assert.equal((await refused('import.files', { job, files: [{ path: folder }] })).code, 'read-only');
  assert.equal((await refused('import.paste', { text: articleText(1) })).code, 'read-only');
});

test('when the disk is full the files that found no room say so, and nothing is half there', async (t) => {
  const { importPaths, ask, file, folder, library } = importing(t);
  for (let number = 0; number < 200; number++) file(`${number}.txt`, articleText(number).repeat(20));
  const pages = Number(library.db.prepare('PRAGMA page_count').get()?.['page_count']);
  library.db.exec(`PRAGMA max_page_count = ${pages + 100}`);
  const full = await importPaths(folder);
  assert.ok(full.cancelled && full.failed.length > 0);
  assert.ok(full.failed.every(({ code }) => code === 'disk-full'));
  assert.equal((await ask('library.describe', {})).articles, full.imported.length);
  library.db.exec('PRAGMA max_page_count = 1000000');
  const later = await importPaths(folder);
  assert.deepEqual([later.imported.length + full.imported.length, later.failed], [200, []]);
  assert.deepEqual(indexDifferences(library.db), []);
});

test('an import of many files tells of what is committed, and of nothing else', async (t) => {
  const { start, file, folder, library } = importing(t);
  for (let number = 0; number < 300; number++)
    file(`${String(number).padStart(3, '0')}.txt`, articleText(number));
  const seen: number[] = [];
  const { report } = start([{ path: folder }], ({ imported, done, found }) => {
    const stored = library.db.prepare('SELECT count(*) AS n FROM article').get()?.['n'];
    assert.equal(imported, stored);
    assert.ok(done <= found);
    seen.push(imported);
  });
  assert.equal((await report).imported.length, 300);
  assert.equal(seen.at(-1), 300);
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  );
});

test('cancelling keeps what is in, whole, and a later import brings in the rest', async (t) => {
  const { start, importPaths, ask, file, folder, library } = importing(t);
  for (let number = 0; number < 400; number++)
    file(`${String(number).padStart(3, '0')}.txt`, articleText(number));
  const { job, report } = start([{ path: folder }], () => void ask('import.cancel', { job }));
  const { imported, cancelled, failed } = await report;
  assert.ok(cancelled);
  assert.deepEqual(failed, []);
  assert.ok(imported.length > 0 && imported.length < 400, `${imported.length}`);
  assert.equal((await ask('library.describe', {})).articles, imported.length);
  assert.deepEqual(indexDifferences(library.db), []);
  const rest = await importPaths(folder);
  assert.deepEqual([rest.imported.length, rest.duplicates.length], [400 - imported.length, imported.length]);
});

test('a job that is not running cannot be cancelled', async (t) => {
  const { ask } = importing(t);
  assert.deepEqual(await ask('import.cancel', { job }), { cancelled: false });
});
