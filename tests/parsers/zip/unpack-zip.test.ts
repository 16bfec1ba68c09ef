import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Failure, Result } from '../../../electron/contract/failure.ts';
import type { ContainerEntry } from '../../../electron/parsers/source-document.ts';
import { mostEntries } from '../../../electron/parsers/zip/read-entries.ts';
import { unpackZip } from '../../../electron/parsers/zip/unpack-zip.ts';
import { makeZip } from '../../support/make-zip.ts';

const MiB = 1024 * 1024;

test('the files of an archive come out under their names, without folders and what systems put in', async () => {
  const zip = makeZip([
    { name: 'news/', bytes: '' },
    { name: 'news/một.txt', bytes: 'Hà Nội' },
    { name: '__MACOSX/news/._một.txt', bytes: 'fork' },
    { name: 'news/.DS_Store', bytes: 'x' },
    { name: 'Thumbs.db', bytes: 'x' },
  ]);
  assert.deepEqual(told(await unpackZip(zip, { name: 'a.zip' })), { 'news/một.txt': 'Hà Nội' });
});

test('what a saved page shows lies in a folder beside it and is no file of its own', async () => {
  const zip = makeZip([
    { name: 'pages/A story.html', bytes: '<p>Story</p>' },
    { name: 'pages/A story_files/frame.html', bytes: '<p>Advertisement</p>' },
    { name: 'pages/Other_files/b.txt', bytes: 'b' },
  ]);
  assert.deepEqual(told(await unpackZip(zip, { name: 'a.zip' })), {
    'pages/A story.html': '<p>Story</p>',
    'pages/Other_files/b.txt': 'b',
  });
});

test('a name without a flag is read as UTF-8, else as Windows in Vietnam or DOS wrote it', async () => {
  const zip = makeZip([
    { name: Buffer.from('Việt.txt'), bytes: '1' },
    { name: Buffer.from([0x43, 0x82, 0x74, 0x65, 0x2e, 0x74, 0x78, 0x74]), bytes: '2' },
    { name: Buffer.from([0xd0, 0xe0, 0x20, 0x4c, 0x61, 0xf2, 0x74]), bytes: '3' },
  ]);
  const names = Object.keys(told(await unpackZip(zip, { name: 'a.zip' })));
  assert.deepEqual(names, ['Việt.txt', 'Céte.txt', 'Đà Lạt']);
});

for (const name of [
  '../evil.txt',
  '/etc/evil.txt',
  'a/../../evil.txt',
  'C:\\evil.txt',
  '..\\evil.txt',
  'C:evil.txt',
])
  test(`an entry called ${name} stays where it is, and the others come out`, async () => {
    const zip = makeZip([
      { name, bytes: 'evil' },
      { name: 'good.txt', bytes: 'good' },
    ]);
    assert.deepEqual(told(await unpackZip(zip, { name: 'a.zip' })), {
      [name]: 'outside-folder',
      'good.txt': 'good',
    });
  });

test('a symbolic link is not followed', async () => {
  const zip = makeZip([{ name: 'link.txt', bytes: '/etc/passwd', mode: 0o120777 }]);
  assert.deepEqual(told(await unpackZip(zip, { name: 'a.zip' })), { 'link.txt': 'outside-folder' });
});

test('one encrypted entry fails alone, an archive of nothing else as a whole', async () => {
  const locked = { name: 'locked.txt', bytes: 'secret', flags: 0x801 };
  const some = await unpackZip(makeZip([locked, { name: 'open.txt', bytes: 'open' }]), { name: 'a.zip' });
  assert.deepEqual(told(some), { 'locked.txt': 'encrypted', 'open.txt': 'open' });
  assert.equal(codeOf(await unpackZip(makeZip([locked]), { name: 'a.zip' })), 'encrypted');
});

test('one file that inflates without end is a bomb', async () => {
  const zip = makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(40 * MiB) }]);
  assert.equal(codeOf(await unpackZip(zip, { name: 'a.zip' })), 'archive-bomb');
});

test('a file that lies about its size is a bomb or damaged, and is not held in memory', async () => {
  const zip = makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(40 * MiB) }]);
  zip.writeUInt32LE(10, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24);
  const result = await unpackZip(zip, { name: 'a.zip' });
  assert.deepEqual(told(result), { 'zeros.txt': 'unreadable' });
});

test('many small files that inflate to too much together are a bomb', async () => {
  const files = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: Buffer.alloc(MiB),
  }));
  assert.equal(codeOf(await unpackZip(makeZip(files), { name: 'a.zip' })), 'archive-bomb');
});

test('an archive of too many entries is a bomb', async () => {
  const files = Array.from({ length: mostEntries + 1 }, (_, index) => ({ name: `${index}.txt`, bytes: 'x' }));
  assert.equal(codeOf(await unpackZip(makeZip(files), { name: 'a.zip' })), 'archive-bomb');
  assert.equal(codeOf(await unpackZip(makeZip(files.slice(1)), { name: 'a.zip' })), null);
});

test('an archive in an archive is opened, one more is told', async () => {
  const innermost = makeZip([{ name: 'c.txt', bytes: 'c' }]);
  const inner = makeZip([
    { name: 'b.txt', bytes: 'b' },
    { name: 'c.zip', bytes: innermost },
  ]);
  const outer = makeZip([
    { name: 'a.txt', bytes: 'a' },
    { name: 'b.zip', bytes: inner },
  ]);
  assert.deepEqual(told(await unpackZip(outer, { name: 'a.zip' })), {
    'a.txt': 'a',
    'b.zip/b.txt': 'b',
    'b.zip/c.zip': 'archive-nested',
  });
});

test('an archive of bombs is one: what is inside is counted together', async () => {
  const bomb = makeZip([{ name: 'zeros.txt', bytes: Buffer.alloc(MiB) }]);
  const outer = makeZip(Array.from({ length: 60 }, (_, index) => ({ name: `${index}.zip`, bytes: bomb })));
  assert.equal(codeOf(await unpackZip(outer, { name: 'a.zip' })), 'archive-bomb');
});

test('an archive that was not copied whole is told from one that is none', async () => {
  const zip = makeZip([{ name: 'a.txt', bytes: 'a'.repeat(5_000) }]);
  assert.equal(codeOf(await unpackZip(zip.subarray(0, zip.length - 30), { name: 'a.zip' })), 'truncated');
  assert.equal(codeOf(await unpackZip(Buffer.from('no archive'), { name: 'a.zip' })), 'unreadable');
  assert.equal(codeOf(await unpackZip(makeZip([]), { name: 'a.zip' })), 'empty');
});

/** What came out by its name: text, or the code of its failure. */
function told(result: Result<ContainerEntry[]>): Record<string, string> {
  assert.ok(result.ok, JSON.stringify(result));
  return Object.fromEntries(
    result.value.map(({ name, bytes }) => [
      name,
      bytes.ok ? Buffer.from(bytes.value).toString('utf8') : bytes.failure.code,
    ]),
  );
}

function codeOf(result: Result<unknown>): Failure['code'] | null {
  return result.ok ? null : result.failure.code;
}
