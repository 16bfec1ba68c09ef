import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../electron/serve/serve.ts';
import { call, value } from '../contract/transport.ts';
import { enter, openLoopback, send, serveFresh, trySocket } from './loopback.ts';

const codeOf = (result: Awaited<ReturnType<typeof serve>>) => (result.ok ? 'ok' : result.failure.code);
const window = new URL('../fixtures/window/', import.meta.url);
// Other tests run at the same time: what these leave behind is looked for in a folder of their own.
process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'attache-test-'));
after(() => rmSync(tmpdir(), { recursive: true, force: true }));

test('Serving fails in words when the library, the port or the window is not to be had', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'a-file');
  writeFileSync(file, 'not a folder');
  const options = { library: join(folder, 'library'), port: 0, open: false, window };
  assert.equal(codeOf(await serve({ ...options, library: file })), 'library-unavailable');
  assert.equal(codeOf(await serve({ ...options, window: new URL('no-such/', window) })), 'not-found');
  const { host } = await serveFresh(t);
  const taken = await serve({ ...options, port: Number(host.split(':')[1]) });
  assert.deepEqual([taken.ok, !taken.ok && taken.failure.detail], [false, 'EADDRINUSE']);
});

test('A library that another process writes to is served for reading', async (t) => {
  const { directory } = await serveFresh(t);
  const second = await serve({ library: directory, port: 0, open: false, window });
  assert.ok(second.ok);
  t.after(() => second.value.close());
  const described = await value(second.value.library.call('library.describe', {}));
  assert.equal(described.readOnly?.code, 'library-in-use');
  assert.match(described.readOnly?.holder ?? '', /^pid \d+ on /);
});

test('Closing gives back the lock, the port, the uploads and the library process', async () => {
  const uploadsOf = () => readdirSync(tmpdir()).filter((name) => name.startsWith('attache-uploads-'));
  const { app, host, origin, directory, close } = await serveFresh();
  const { cookie, secret } = await enter(app);
  const open = await openLoopback(app);
  await open.drop('a.txt', 'text');
  assert.equal(uploadsOf().length, 1);
  const { pid } = app.library;
  assert.ok(pid && existsSync(join(directory, 'library.lock')));
  await app.close();
  assert.equal(existsSync(join(directory, 'library.lock')), false);
  assert.throws(() => process.kill(pid, 0), /ESRCH/);
  assert.deepEqual(uploadsOf(), []);
  await assert.rejects(send(host, 'GET', '/'));
  assert.equal(await trySocket(host, { origin, cookie }, secret), 'close 1006');
  await close();
});

test('The sample is imported into an empty library', async (t) => {
  const { app } = await serveFresh(t, { sample: true });
  const open = await openLoopback(app);
  const total = async () => (await value(call(open, 'articles.list', { limit: 0 }))).total;
  if ((await total()) < 5) await open.events.next('import.finished');
  assert.equal(await total(), 5);
});

test('The sample is not imported into a library that holds something', async (t) => {
  const { app, directory, close } = await serveFresh();
  const text = 'An article of the analyst’s own\n\nIts paragraph says something, as paragraphs do.';
  await value(call(await openLoopback(app), 'import.paste', { text }));
  await app.close();
  const again = await serve({ library: directory, port: 0, open: false, window, sample: true });
  assert.ok(again.ok);
  t.after(async () => {
    await again.value.close();
    await close();
  });
  const open = await openLoopback(again.value);
  assert.equal((await value(call(open, 'articles.list', { limit: 0 }))).total, 1);
});

test('The served app by itself says its address first, and closes its library when it is ended', async (t) => {
  const library = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(library, { recursive: true, force: true }));
  const entry = fileURLToPath(new URL('../../electron/cli/start-served.ts', import.meta.url));
  const start = (...options: string[]): ChildProcess =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, '--no-open', ...options], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const child = start('--library', library);
  assert.ok(child.stdout);
  const [first] = (await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    // It has ended before it said anything: the window may not have been built.
    once(child, 'exit').then(([code]) => [`ended with ${code}`]),
  ])) as [string];
  assert.match(first, /^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number];
  assert.equal(code, 0);
  assert.equal(existsSync(join(library, 'library.lock')), false);
  assert.deepEqual(readdirSync(library), ['library.sqlite']);

  const file = join(library, 'file');
  writeFileSync(file, '');
  const failing = start('--library', file);
  assert.deepEqual((await once(failing, 'exit'))[0], 3);
});
