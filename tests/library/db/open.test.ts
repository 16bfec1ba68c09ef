import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { copyVerified } from '../../../electron/library/db/copy.ts';
import { openLibrary } from '../../../electron/library/db/open.ts';
import { temporaryFolder, temporaryLibrary, value } from '../../support/temporary-library.ts';

test('a library is made where there is none, with the settings that keep an acknowledged write', (t) => {
  const { db, close } = value(openLibrary(join(temporaryFolder(t), 'new', 'library')));
  t.after(close);
  const pragma = (name: string) => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  assert.deepEqual(
    ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check'].map(pragma),
    ['wal', 2, 1, 0, 1],
  );
});

test('a second opener reads only, and is told who writes', (t) => {
  const folder = temporaryFolder(t);
  const first = value(openLibrary(folder));
  const second = value(openLibrary(folder));
  assert.deepEqual(second.readOnly, {
    code: 'library-in-use',
    holder: `pid ${process.pid} on ${hostname()}`,
  });
  assert.throws(() => second.db.exec("INSERT INTO setting VALUES ('a', 'b')"), /readonly/);
  second.close();
  first.close();
  const third = value(openLibrary(folder));
  assert.equal(third.readOnly, null);
  third.close();
});

test('the lock of a process that is gone is taken over', (t) => {
  const folder = temporaryFolder(t);
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(join(folder, 'library.lock'), JSON.stringify({ host: hostname(), pid, startedAt: '' }));
  const opened = value(openLibrary(folder));
  assert.equal(opened.readOnly, null);
  opened.close();
  assert.ok(!existsSync(join(folder, 'library.lock')));
});

test('the lock of another host is respected', (t) => {
  const folder = temporaryFolder(t);
  value(openLibrary(folder)).close();
  writeFileSync(join(folder, 'library.lock'), JSON.stringify({ host: 'desk-7', pid: 1, startedAt: '' }));
  const opened = value(openLibrary(folder));
  assert.deepEqual(opened.readOnly, { code: 'library-in-use', holder: 'pid 1 on desk-7' });
  opened.close();
});

test('a library of a newer version is read only, and stays as it is', (t) => {
  const folder = temporaryFolder(t);
  const made = value(openLibrary(folder));
  made.db.exec('PRAGMA user_version = 9999');
  made.close();
  const opened = value(openLibrary(folder));
  assert.equal(opened.readOnly?.code, 'library-newer');
  assert.throws(() => opened.db.exec("INSERT INTO setting VALUES ('a', 'b')"), /readonly/);
  opened.close();
});

test('what is no library is neither opened nor touched', (t) => {
  const garbage = temporaryFolder(t);
  writeFileSync(join(garbage, 'library.sqlite'), 'not a database, by any means; '.repeat(100));
  const before = readFileSync(join(garbage, 'library.sqlite'));
  const refused = openLibrary(garbage);
  assert.equal(!refused.ok && refused.failure.code, 'library-damaged');
  assert.deepEqual(readFileSync(join(garbage, 'library.sqlite')), before);
  assert.ok(!existsSync(join(garbage, 'library.lock')));

  const foreign = temporaryFolder(t);
  const db = new DatabaseSync(join(foreign, 'library.sqlite'));
  db.exec('PRAGMA application_id = 7; CREATE TABLE theirs (a)');
  db.close();
  const alsoRefused = openLibrary(foreign);
  assert.equal(!alsoRefused.ok && alsoRefused.failure.code, 'library-damaged');
});

test('a folder that cannot be one is refused with what is wrong', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), '');
  const refused = openLibrary(join(folder, 'file'));
  assert.equal(!refused.ok && refused.failure.code, 'library-unavailable');
  if (process.platform !== 'linux') return;
  const nowhere = openLibrary('/proc/attache/library');
  assert.equal(!nowhere.ok && nowhere.failure.code, 'permission');
});

test('a copy is whole, or is not there', (t) => {
  const temporary = temporaryLibrary(t);
  temporary.add({ paragraphs: ['Words.'] });
  const folder = temporaryFolder(t);
  const copy = join(folder, 'copy.sqlite');
  copyVerified(temporary.library.db, copy);
  const db = new DatabaseSync(copy, { readOnly: true });
  assert.equal(db.prepare('SELECT text FROM article_body').get()?.['text'], 'Words.');
  db.close();

  const blocked = join(folder, 'blocked.sqlite');
  mkdirSync(join(blocked, 'in the way'), { recursive: true });
  assert.throws(() => copyVerified(temporary.library.db, blocked));
  assert.ok(!existsSync(`${blocked}.unfinished`));
});
