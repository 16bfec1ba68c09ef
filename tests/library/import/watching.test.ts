import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type FolderWatch, watchFolder } from '../../../electron/library/import/watch-folder.ts';
import { temporaryFolder } from '../../support/temporary-library.ts';
import { articleText, importing } from './importing.ts';

/** Watches a folder quickly; `next` waits for what it tells of next. */
async function watching(t: TestContext, folder: string, since: number | null = null) {
  const told: string[] = [];
  const waiting: ((what: string) => void)[] = [];
  const tell = (what: string) => {
    const first = waiting.shift();
    if (first) first(what);
    else told.push(what);
  };
  const keepAlive = setInterval(() => {}, 1_000);
  const watch: FolderWatch = watchFolder(folder, {
    since,
    settleMs: 80,
    rescanMs: 100,
    onReady: async (paths) => tell(paths.map((path) => path.slice(folder.length + 1)).join(' ')),
    onLost: () => tell('lost'),
    onFound: () => tell('found'),
  });
  t.after(() => {
    watch.close();
    clearInterval(keepAlive);
  });
  await watch.ready;
  return {
    next: () =>
      new Promise<string>((resolve) => {
        const first = told.shift();
        if (first !== undefined) resolve(first);
        else waiting.push(resolve);
      }),
  };
}

test('what is saved into a folder, or below it, is told of once it is whole; what was there is not', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'old.txt'), 'old');
  const { next } = await watching(t, folder);
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep/new.txt'), 'new');
  writeFileSync(join(folder, 'half.crdownload'), 'ha');
  assert.equal(await next(), 'deep/new.txt');
  renameSync(join(folder, 'half.crdownload'), join(folder, 'half.txt'));
  assert.equal(await next(), 'half.txt');
  appendFileSync(join(folder, 'old.txt'), ' and changed');
  assert.equal(await next(), 'old.txt');
});

test('what was saved while nobody watched is told of at the next start', async (t) => {
  const folder = temporaryFolder(t);
  const before = Date.now() - 10_000;
  writeFileSync(join(folder, 'meanwhile.txt'), 'new');
  const { next } = await watching(t, folder, before);
  assert.equal(await next(), 'meanwhile.txt');
});

test('a file that grows is told of when it has stopped', async (t) => {
  const folder = temporaryFolder(t);
  const { next } = await watching(t, folder);
  const path = join(folder, 'growing.txt');
  const ends = Date.now() + 400;
  const grow = setInterval(() => {
    appendFileSync(path, 'more ');
    if (Date.now() > ends) clearInterval(grow);
  }, 20);
  assert.equal(await next(), 'growing.txt');
  assert.ok(Date.now() > ends);
});

test('a folder that disappears is told of once, and watched again when it is back', async (t) => {
  const folder = join(temporaryFolder(t), 'watched');
  mkdirSync(folder);
  const { next } = await watching(t, folder);
  rmSync(folder, { recursive: true });
  assert.equal(await next(), 'lost');
  mkdirSync(folder);
  assert.equal(await next(), 'found');
  writeFileSync(join(folder, 'a.txt'), 'a');
  assert.equal(await next(), 'a.txt');
});

test('a library imports what is saved into its watched folder, and knows the folder again', async (t) => {
  const { ask, file, folder, library, events } = importing(t);
  mkdirSync(join(folder, 'in'));
  assert.deepEqual(await ask('import.watch-folder', { path: join(folder, 'in') }), {
    path: join(folder, 'in'),
  });
  file('in/story.txt', articleText(7));
  while (!events.some(({ name }) => name === 'import.finished')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { articles } = await ask('articles.list', { limit: 5 });
  assert.deepEqual(
    articles.map(({ path }) => path),
    [join(folder, 'in/story.txt')],
  );
  assert.equal((await ask('import.reports', {})).reports.length, 1);
  const described = await ask('library.describe', {});
  assert.deepEqual([described.watching, described.watchingMissing], [join(folder, 'in'), false]);
  assert.equal(library.readOnly, null);
  await ask('import.watch-folder', { path: null });
  assert.equal((await ask('library.describe', {})).watching, null);
});

test('what is no folder cannot be watched', async (t) => {
  const { refused, file } = importing(t);
  assert.equal((await refused('import.watch-folder', { path: file('a.txt', 'a') })).code, 'not-found');
});
