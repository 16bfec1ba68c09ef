import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { restoreLibrary } from '../../../electron/library/backup/restore-library.ts';
import {
  type TemporaryLibrary,
  temporaryFolder,
  temporaryLibrary,
  value,
} from '../../support/temporary-library.ts';

const now = new Date('2026-02-01T10:00:00Z');

/** A library with an article, a clip and a note that quotes it, in a folder of its own inside a temporary one. */
async function filled(t: TestContext) {
  const folder = temporaryFolder(t);
  const directory = join(folder, 'library');
  const library = temporaryLibrary(t, directory);
  const article = library.add({ paragraphs: ['Ministers met in Cebu.', 'Bộ trưởng đã phát biểu.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'phát biểu' });
  const note = await library.ask('notes.create', { title: 'Cebu' });
  await library.ask('notes.append-clip', { id: note.id, clip: clip.id });
  return { folder, directory, library, note: note.id, file: join(folder, 'library.backup') };
}

const titles = async ({ ask }: TemporaryLibrary) =>
  (await ask('notes.list', {})).notes.map(({ title }) => title);

test('a backup is one checked file, and restoring it brings everything back and keeps what was there', async (t) => {
  const { folder, directory, library, note, file } = await filled(t);
  const written = await library.ask('library.backup', { path: file });
  assert.deepEqual(
    [written.path, written.articles, written.clips, written.notes, written.bytes],
    [file, 1, 1, 1, readFileSync(file).length],
  );
  await library.ask('notes.create', { title: 'Later' });
  library.close();
  writeFileSync(join(directory, 'house-style.css'), 'p {}');

  const restored = value(restoreLibrary(file, directory, now));
  assert.equal(restored.path, directory);
  assert.equal(restored.notes, 1);
  const again = temporaryLibrary(t, directory);
  assert.deepEqual(await titles(again), ['Cebu']);
  assert.equal((await again.ask('notes.verify', { id: note })).verbatim, 1);
  assert.deepEqual((await again.ask('library.check', {})).findings, []);
  assert.equal(readFileSync(join(directory, 'house-style.css'), 'utf8'), 'p {}');
  assert.ok(restored.kept);
  assert.deepEqual((await titles(temporaryLibrary(t, restored.kept))).sort(), ['Cebu', 'Later']);
  assert.deepEqual(readdirSync(folder).sort(), ['library', 'library.backup', basename(restored.kept)]);
});

test('a library that was killed, with a log beside it, does not show through what is restored', async (t) => {
  const { folder, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  await library.ask('notes.create', { title: 'In the log' });
  // As a killed process leaves it: the log is not yet in the database.
  const killed = join(folder, 'killed');
  mkdirSync(killed);
  for (const name of ['library.sqlite', 'library.sqlite-wal'])
    copyFileSync(join(library.library.directory, name), join(killed, name));
  const restored = value(restoreLibrary(file, killed, now));
  assert.deepEqual(
    readdirSync(killed).filter((name) => name.endsWith('-wal')),
    [],
  );
  assert.deepEqual(await titles(temporaryLibrary(t, killed)), ['Cebu']);
  assert.deepEqual((await titles(temporaryLibrary(t, restored.kept ?? ''))).sort(), ['Cebu', 'In the log']);
});

test('a backup is restored where there was no library', async (t) => {
  const { folder, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  const place = join(folder, 'new', 'place');
  assert.equal(value(restoreLibrary(file, place, now)).kept, null);
  assert.deepEqual(await titles(temporaryLibrary(t, place)), ['Cebu']);
});

test('a restore that is killed between moving the old folder away and the new one in is finished by the next start', async (t) => {
  const { folder, directory, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  await library.ask('notes.create', { title: 'Later' });
  library.close();
  const prepared = join(folder, 'prepared');
  value(restoreLibrary(file, prepared, now));
  renameSync(directory, `${directory}.before-restore-2026-02-01T10-00-00`);
  renameSync(prepared, `${directory}.restoring-2026-02-01T10-00-00`);
  assert.deepEqual(await titles(temporaryLibrary(t, directory)), ['Cebu']);
  const kept = temporaryLibrary(t, `${directory}.before-restore-2026-02-01T10-00-00`);
  assert.deepEqual((await titles(kept)).sort(), ['Cebu', 'Later']);
  assert.equal(existsSync(`${directory}.restoring-2026-02-01T10-00-00`), false);
});

test('empty, cut, foreign, damaged and newer files are refused with their codes, and the library is as it was', async (t) => {
  const { folder, directory, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  library.close();
  const made = (name: string, make: (path: string) => void) => {
    const path = join(folder, name);
    copyFileSync(file, path);
    make(path);
    return path;
  };
  const sql = (statement: string) => (path: string) => {
    const db = new DatabaseSync(path);
    db.exec(statement);
    db.close();
  };
  const foreign = join(folder, 'foreign');
  sql('CREATE TABLE t (x); PRAGMA user_version = 3')(foreign);
  const { length } = readFileSync(file);
  const before = readdirSync(directory).map((name) => [name, readFileSync(join(directory, name)).length]);
  for (const [path, code] of [
    [made('empty', (path) => truncateSync(path, 0)), 'empty'],
    [made('header', (path) => truncateSync(path, 60)), 'not-a-backup'],
    [made('cut', (path) => truncateSync(path, length - 1)), 'truncated'],
    [made('half', (path) => truncateSync(path, length >> 1)), 'truncated'],
    [foreign, 'not-a-backup'],
    [made('text', (path) => writeFileSync(path, 'words '.repeat(100))), 'not-a-backup'],
    [made('newer', sql('PRAGMA user_version = 9999')), 'library-newer'],
    [made('changed', sql(`UPDATE note SET state = state || ' '`)), 'library-damaged'],
    [join(folder, 'none'), 'not-found'],
  ] as const) {
    const refused = restoreLibrary(path, directory, now);
    assert.equal(refused.ok ? 'restored' : refused.failure.code, code, path);
  }
  assert.deepEqual(
    readdirSync(directory).map((name) => [name, readFileSync(join(directory, name)).length]),
    before,
  );
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('library.')),
    ['library.backup'],
  );
});

test('a library that is in use is not replaced, nor a folder that holds something else', async (t) => {
  const { folder, directory, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  const inUse = restoreLibrary(file, directory, now);
  assert.equal(inUse.ok ? '' : inUse.failure.code, 'library-in-use');
  assert.deepEqual(await titles(library), ['Cebu']);
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'letter.txt'), 'Dear');
  const refused = restoreLibrary(file, other, now);
  assert.equal(refused.ok ? '' : refused.failure.code, 'refused');
  assert.deepEqual(readdirSync(other), ['letter.txt']);
});

test('a backup of a damaged library, into its own folder or to no folder is refused, and the older one stays', async (t) => {
  const { folder, directory, library, file } = await filled(t);
  await library.ask('library.backup', { path: file });
  const older = readFileSync(file);
  assert.equal((await library.refused('library.backup', { path: join(directory, 'b') })).code, 'refused');
  assert.equal((await library.refused('library.backup', { path: join(folder, 'no/b') })).code, 'not-found');
  library.library.db.exec(`UPDATE note SET state = state || ' '`);
  assert.equal((await library.refused('library.backup', { path: file })).code, 'library-damaged');
  assert.ok(readFileSync(file).equals(older));
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.includes('unfinished')),
    [],
  );
});

test('a backup that is killed leaves the older file whole, and the next one clears up after it', async (t) => {
  const { folder, directory, library, file } = await filled(t);
  const written = await library.ask('library.backup', { path: file });
  for (let count = 0; count < 200; count++)
    library.add({ title: `T${count}`, paragraphs: [`${count} `.repeat(20_000)] });
  library.close();
  const main = fileURLToPath(new URL('../../../electron/cli/main.ts', import.meta.url));
  const cli = () =>
    spawn(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      main,
      'backup',
      file,
      '--library',
      directory,
    ]);
  const child = cli();
  const watcher = watch(folder, (_, name) => {
    if (name?.endsWith('.unfinished')) child.kill('SIGKILL');
  });
  t.after(() => watcher.close());
  await once(child, 'exit');
  watcher.close();
  assert.equal(child.signalCode, 'SIGKILL');
  const place = join(folder, 'elsewhere');
  assert.equal(value(restoreLibrary(file, place, now)).sha256, written.sha256);
  assert.deepEqual(await titles(temporaryLibrary(t, place)), ['Cebu']);
  const next = cli();
  await once(next, 'exit');
  assert.equal(next.exitCode, 0);
  assert.ok(!existsSync(`${file}.unfinished`));
  assert.equal(value(restoreLibrary(file, join(dirname(file), 'full'), now)).articles, 201);
});
