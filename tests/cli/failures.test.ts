import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openLibrary } from '../../electron/library/db/open.ts';
import { commandLine, main, sample } from '../support/command-line.ts';
import { temporaryFolder, value } from '../support/temporary-library.ts';

test('a failed file is told, and the others come in', async (t) => {
  const { attache, json, library } = commandLine(t);
  const pile = join(library, 'pile');
  mkdirSync(join(pile, 'nothing here'), { recursive: true });
  writeFileSync(join(pile, 'good.txt'), 'A title\n\nA paragraph of a story, long enough to be one.');
  writeFileSync(join(pile, 'empty.txt'), '');
  writeFileSync(
    join(pile, 'binary.txt'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  );
  const { code, document } = await json('import', pile, '/no/such/path', join(pile, 'nothing here'));
  const failed = Object.fromEntries(
    document.failed.map((item: { path: string; code: string }) => [item.path, item.code]),
  );
  assert.equal(code, 1);
  assert.equal(document.imported.length, 1);
  assert.deepEqual(failed, {
    [join(pile, 'empty.txt')]: 'empty',
    [join(pile, 'binary.txt')]: 'unreadable',
    '/no/such/path': 'not-found',
    [join(pile, 'nothing here')]: 'empty',
  });
  for (const item of document.failed) assert.ok(item.message.includes(item.path));
  const plain = await attache('import', '/no/such/path');
  assert.deepEqual([plain.code, plain.stdout.includes('/no/such/path')], [1, true]);
});

const wrong: [name: string, args: string[], code: number, failure: string][] = [
  ['an unknown article', ['article', 'nope'], 1, 'not-found'],
  ['an id of the right shape that is nobody’s', ['article', 'a000000000000'], 1, 'not-found'],
  ['an unknown note', ['note', 'show', 'nope'], 1, 'not-found'],
  ['an unknown clip', ['note', 'add', 'n000000000000', '--clip', 'c000000000000'], 1, 'not-found'],
  ['a file of queries that is not there', ['search', '--queries', '/no/such/file'], 1, 'not-found'],
  ['a format that is not written', ['export', 'n000000000000', '--to', 'note.xyz'], 2, 'unsupported-format'],
  ['an export to nowhere', ['export', 'n000000000000'], 2, 'invalid-input'],
  [
    'a paper that is none',
    ['export', 'n000000000000', '--to', 'a.pdf', '--paper', 'A17'],
    2,
    'invalid-input',
  ],
  ['a template that is not there', ['note', 'new', '--title', 'x', '--template', 'nope'], 1, 'not-found'],
  [
    'a style that is none',
    ['export', 'n000000000000', '--to', 'a.md', '--style', 'long'],
    2,
    'invalid-input',
  ],
  ['a limit that is no number', ['articles', '--limit', 'many'], 2, 'invalid-input'],
  ['an order that is none', ['search', 'x', '--sort', 'length'], 2, 'invalid-input'],
  ['a language that is none', ['search', 'x', '--language', 'French'], 2, 'invalid-input'],
];
for (const [name, args, code, failure] of wrong) {
  test(`${name} gets a sentence and the exit code ${code}`, async (t) => {
    const { json } = commandLine(t);
    const ran = await json(...args);
    assert.deepEqual([ran.code, ran.document.error.code], [code, failure]);
    assert.equal(ran.stderr.trim(), ran.document.error.message);
    assert.doesNotMatch(ran.stderr, /\bat .*:\d+:\d+|\{\w+\}/);
  });
}

test('wrong use names the right one', async (t) => {
  const { attache } = commandLine(t);
  for (const args of [['import'], ['frobnicate'], ['note'], ['search', '--nope'], []]) {
    const ran = await attache(...args);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /attache /);
    assert.equal(ran.stdout, '');
  }
  assert.equal((await attache('--help')).code, 0);
});

test('while another process writes to the library one can read it and not write to it', async (t) => {
  const { library, attache, json } = commandLine(t);
  await attache('import', sample);
  const writer = value(openLibrary(library));
  t.after(writer.close);
  const refused = await json('import', sample);
  assert.deepEqual([refused.code, refused.document.error.code], [3, 'library-in-use']);
  assert.match(refused.document.error.message, new RegExp(`pid ${process.pid} on`));
  assert.equal((await json('search', 'retreat')).code, 0);
});

test('a library that cannot be one has the exit code 3', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), 'x');
  const { json } = commandLine(t, join(folder, 'file', 'library'));
  assert.equal((await json('articles')).code, 3);
});

test('where no library is, only a command that begins one makes it', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'letter.txt'), 'x');
  for (const library of [join(folder, 'mistyped'), folder]) {
    const { json } = commandLine(t, library);
    for (const args of [
      ['articles'],
      ['search', 'x'],
      ['check'],
      ['clip', 'a000000000000', '--quote', 'x'],
    ]) {
      const ran = await json(...args);
      assert.deepEqual([ran.code, ran.document.error.code], [3, 'no-library']);
      assert.equal(ran.stderr.trim(), `There is no library in ${library}; “import” begins one.`);
    }
  }
  assert.deepEqual(readdirSync(folder), ['letter.txt']);
  const { json } = commandLine(t, join(folder, 'new'));
  assert.equal((await json('note', 'new', '--title', 'x')).code, 0);
  assert.equal((await json('articles')).document.total, 0);
});

test('an empty folder is a library without articles', async (t) => {
  const { code, document } = await commandLine(t).json('articles');
  assert.deepEqual([code, document.total], [0, 0]);
});

test('a library folder that may not be written to has the exit code 3', async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o500);
  // Root may write everywhere but to the kernel's own file system.
  const { json } = commandLine(t, join(process.getuid?.() === 0 ? '/sys' : folder, 'library'));
  const ran = await json('import', sample);
  assert.deepEqual([ran.code, ran.document.error.code], [3, 'permission']);
});

test('a strict export of a note with an altered quotation writes nothing, says what is wrong, and ends with 1', async (t) => {
  const { json, attache, library } = commandLine(t);
  await json('import', join(sample, '004-retreat-langkawi.txt'));
  const [article] = (await json('articles')).document.articles;
  const { text } = (await json('article', article.id)).document;
  const clip = (await json('clip', article.id, '--quote', text.split('. ')[0])).document;
  const note = (await json('note', 'new', '--title', 'Strict')).document;
  await json('note', 'add', note.id, '--clip', clip.id);
  const to = join(library, 'strict.md');
  assert.equal((await json('export', note.id, '--to', to, '--strict')).code, 0);
  rmSync(to);

  const markdown = join(library, 'more.md');
  writeFileSync(markdown, 'The minister said “nobody has ever written these words down” on Monday.');
  await json('note', 'add', note.id, '--markdown', markdown);
  const refused = await json('export', note.id, '--to', to, '--strict');
  assert.equal(refused.code, 1);
  assert.equal(refused.document.error.code, 'not-verified');
  assert.deepEqual(refused.document.unsourced[0].text, 'nobody has ever written these words down');
  assert.deepEqual(refused.document.quotations, []);
  assert.match(refused.stderr, /not verified/);
  assert.equal(existsSync(to), false);
  assert.match((await attache('verify', note.id)).stdout, /No source {2}“nobody has ever/);
  assert.equal((await json('export', note.id, '--to', to)).code, 0);
});

test('an export that cannot be written leaves the old file as it was', async (t) => {
  const { json, library } = commandLine(t);
  const { document: note } = await json('note', 'new', '--title', 'x');
  const ran = await json('export', note.id, '--to', join(library, 'no such folder', 'a.md'));
  assert.deepEqual([ran.code, ran.document.error.code], [1, 'not-found']);
  const inTheWay = join(library, 'folder.md');
  mkdirSync(inTheWay);
  const blocked = await json('export', note.id, '--to', inTheWay);
  assert.deepEqual([blocked.code, blocked.document.error.code], [1, 'permission']);
});

test('what an option is given is refused by its name, without a word of the code', async (t) => {
  const { attache } = commandLine(t);
  const wrong: [args: string[], said: string][] = [
    [['constructor'], 'constructor (no such command; “attache --help” lists them)'],
    [['note', 'new', '--title', 'x', '--language', 'fr'], '--language fr'],
    [['correct', 'a000000000000', '--date', 'soon'], '--date soon'],
    [['serve', '--port', '99999'], '--port 99999'],
  ];
  for (const [args, said] of wrong) {
    const ran = await attache(...args);
    assert.deepEqual([ran.code, ran.stdout], [2, '']);
    assert.equal(ran.stderr.split('\n')[0], `That was not understood: ${said}`);
  }
});

test('help is asked for, and says what a command does', async (t) => {
  const { attache } = commandLine(t);
  const all = await attache('--help');
  const one = await attache('note', 'keep', '--help');
  assert.deepEqual([one.code, one.stderr], [0, '']);
  assert.match(one.stdout, /^attache note keep ID --name NAME\n {4}Keeps/);
  assert.ok(all.stdout.includes(one.stdout));
});

test('a folder in the place of a file is named as one', async (t) => {
  const { json, library } = commandLine(t);
  for (const args of [
    ['search', '--queries', library],
    ['clips', '--import', library],
  ]) {
    const { code, document } = await json(...args);
    assert.deepEqual([code, document.error.code, document.error.about], [1, 'a-folder', library]);
  }
});

test('a backup is put back, and the library that was there is kept', async (t) => {
  const { attache, json, library } = commandLine(t);
  await attache('import', join(sample, '004-retreat-langkawi.txt'));
  const file = join(temporaryFolder(t), 'backup.attache');
  await attache('backup', file);
  await attache('import', sample);
  const { code, document } = await json('restore', file);
  assert.deepEqual([code, document.articles], [0, 1]);
  assert.equal(existsSync(document.kept), true);
  rmSync(document.kept, { recursive: true });
  assert.equal((await json('articles')).document.total, 1);
  assert.equal((await json('restore', join(library, 'nothing'))).document.error.code, 'not-found');
});

test('a reader that has read enough is no error', async (t) => {
  const { library, attache } = commandLine(t);
  const queries = join(temporaryFolder(t), 'queries.txt');
  await attache('articles');
  writeFileSync(queries, 'asean\n'.repeat(5000));
  const args = [main, 'search', '--queries', queries, '--json', '--library', library];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  assert.deepEqual([code, said], [0, '']);
});
