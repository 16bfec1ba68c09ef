import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeWhole } from '../../electron/host/write-whole.ts';
import { temporaryFolder } from '../support/temporary-library.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const code = async (path: string, content = bytes('new')) => {
  const written = await writeWhole(path, content);
  return written.ok ? 'ok' : written.failure.code;
};

test('a file is replaced whole, and nothing else is left beside it', async (t) => {
  const folder = temporaryFolder(t);
  const path = join(folder, 'note.pdf');
  writeFileSync(path, 'old');
  assert.equal(await code(path), 'ok');
  assert.equal(readFileSync(path, 'utf8'), 'new');
  assert.deepEqual(readdirSync(folder), ['note.pdf']);
});

test('a folder that is missing, and a file where a folder is to be, are named', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), 'old');
  assert.equal(await code(join(folder, 'gone', 'note.pdf')), 'not-found');
  assert.equal(await code(join(folder, 'file', 'note.pdf')), 'not-found');
  assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'old');
});

test('where nothing can be put in the place of what is there, it stays, and nothing is left beside it', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'note.pdf'));
  writeFileSync(join(folder, 'note.pdf', 'old'), 'old');
  assert.equal(await code(join(folder, 'note.pdf')), 'permission');
  assert.deepEqual(readdirSync(folder), ['note.pdf']);
  assert.equal(readFileSync(join(folder, 'note.pdf', 'old'), 'utf8'), 'old');
});

test('in a folder that may not be written to, the old file is intact', {
  skip: process.getuid?.() === 0 && 'root may write everywhere',
}, async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'note.pdf'), 'old');
  chmodSync(folder, 0o500);
  t.after(() => chmodSync(folder, 0o700));
  assert.equal(await code(join(folder, 'note.pdf')), 'permission');
  assert.equal(readFileSync(join(folder, 'note.pdf'), 'utf8'), 'old');
});

test('on a disk that is full, the old file is intact and nothing is left of the new one', async (t) => {
  const folder = temporaryFolder(t);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (!mounted) {
    t.skip('a small disk cannot be mounted here');
    return;
  }
  const path = join(folder, 'note.pdf');
  try {
    writeFileSync(path, 'old');
    assert.equal(await code(path, new Uint8Array(200_000)), 'disk-full');
    assert.equal(readFileSync(path, 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['note.pdf']);
    assert.equal(await code(path), 'ok');
  } finally {
    // Before the folder is removed, which a disk in it would not allow.
    spawnSync('umount', [folder]);
  }
});
