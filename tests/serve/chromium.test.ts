import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { watch } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countPages } from '../../electron/host/page-count.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { findChromium } from '../../electron/serve/find-chromium.ts';
import { hasDisplay, openWindow } from '../../electron/serve/open-window.ts';
import { readPdf } from '../support/read-pdf.ts';

// Other tests print at the same time: what these leave behind is looked for in a folder of their own.
process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'attache-test-'));
after(() => rmSync(tmpdir(), { recursive: true, force: true }));

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-test-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function program(path: string, script = '#!/bin/sh\n'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  chmodSync(path, 0o755);
  return path;
}

test('The browser is the one that was named, or the first in its usual place, or Playwright’s newest', (t) => {
  const home = folderOf(t);
  const named = program(join(home, 'my-browser'));
  const chrome = program(join(home, 'bin/google-chrome'));
  const cache = join(home, '.cache/ms-playwright');
  program(join(cache, 'chromium-999/chrome-linux/chrome'));
  const newest = program(join(cache, 'chromium-1200/chrome-linux/chrome'));
  const find = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
    findChromium({ platform, env, home });
  assert.equal(find({ ATTACHE_BROWSER: named, PATH: join(home, 'bin') }), named);
  assert.equal(find({ ATTACHE_BROWSER: join(home, 'nowhere'), PATH: join(home, 'bin') }), null);
  const mac = program(join(home, 'Applications/Chromium.app/Contents/MacOS/Chromium'));
  assert.equal(find({}, 'darwin'), mac);
  const usual = find({ PATH: join(home, 'bin') });
  // A machine may have a browser in /usr/bin, whose name may come first in the list.
  assert.ok(usual === chrome || usual?.startsWith('/usr/'), String(usual));
  const last = find({ PATH: '' });
  assert.ok(last === newest || last?.startsWith('/usr/') || last?.startsWith('/snap/'), String(last));
});

test('A note is printed with tags, bookmarks and page numbers', async () => {
  const printed = await chromiumPdfPrinter()(`<!doctype html><html lang="vi"><head><title>Đường đi</title>
    <style>@page { size: A4; @bottom-right { content: counter(page) ' / ' counter(pages) } } h1 { break-before: page }</style>
    </head><body><h1>Phần một</h1><p>Ấn tượng</p><h1>Phần hai</h1><p>Ổn định</p></body></html>`);
  assert.ok(printed.ok, JSON.stringify(printed));
  assert.equal(countPages(printed.value), 2);
  const pdf = await readPdf(printed.value);
  assert.ok(pdf.tagged);
  assert.deepEqual(pdf.bookmarks, ['Phần một', 'Phần hai']);
  assert.equal(pdf.pages[1], '2 / 2 Phần hai Ổn định');
  assert.deepEqual([pdf.language, pdf.title], ['vi', 'Đường đi']);
});

test('What is printed runs no script and asks for nothing', async (t) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  const place = `http://127.0.0.1:${address.port}`;
  const printed =
    await chromiumPdfPrinter()(`<!doctype html><html><head><link rel="stylesheet" href="${place}/a.css"></head>
    <body><p>As it was written</p>
    <img src="${place}/a.png"><iframe src="${place}/frame"></iframe><iframe src="file:///etc/hostname"></iframe>
    <script>document.body.textContent = 'changed'; fetch('${place}/script')</script></body></html>`);
  assert.ok(printed.ok, JSON.stringify(printed));
  const { pages } = await readPdf(printed.value);
  assert.match(pages.join(' '), /As it was written/);
  // A page that leads elsewhere gets nowhere; whether it is printed before it tries is not ours to say.
  await chromiumPdfPrinter()(`<meta http-equiv="refresh" content="0;url=${place}/refresh"><p>text</p>`);
  assert.deepEqual(asked, []);
});

test('Printing fails in words, and leaves nothing behind', async (t) => {
  const folder = folderOf(t);
  const codeOf = async (find: () => string | null, timeoutMs = 60_000) => {
    const result = await chromiumPdfPrinter({ find, timeoutMs })('<p>text</p>');
    return result.ok ? 'ok' : result.failure.code;
  };
  const args = join(folder, 'args');
  assert.equal(await codeOf(() => null), 'no-browser');
  assert.equal(await codeOf(() => join(folder, 'nowhere')), 'print-failed');
  assert.equal(await codeOf(() => program(join(folder, 'fails'), '#!/bin/sh\nexit 1\n')), 'print-failed');
  const hangs = program(join(folder, 'hangs'), `#!/bin/sh\necho "$@" > '${args}'\nsleep 600 &\nwait\n`);
  assert.equal(await codeOf(() => hangs, 300), 'print-failed');
  assert.doesNotMatch(readFileSync(args, 'utf8'), /<p>/);
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith('attache-print-'));
  assert.deepEqual(left, []);
});

test('A window is opened only where there is a display', () => {
  assert.equal(hasDisplay({ platform: 'linux', env: {} }), false);
  assert.equal(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } }), true);
  assert.equal(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }), true);
  assert.equal(hasDisplay({ platform: 'darwin', env: {} }), true);
  assert.equal(hasDisplay({ platform: 'win32', env: {} }), true);
});

test('The browser is led to the address by a private page, so that no argument holds the token', async (t) => {
  const home = folderOf(t);
  const said = join(home, 'said');
  const script = `#!/bin/sh\necho "$@" > '${said}.unfinished'\nmv '${said}.unfinished' '${said}'\nexec sleep 600\n`;
  const env = {
    ATTACHE_BROWSER: program(join(home, 'browser'), script),
    DISPLAY: ':0',
    XDG_STATE_HOME: home,
  };
  const address = 'http://127.0.0.1:1/#token=a-secret';
  const heard = watching(home, 'said');
  const window = await openWindow(address, { platform: 'linux', env, home });
  assert.equal(window.state, 'opened');
  await heard;
  const args = readFileSync(said, 'utf8');
  assert.doesNotMatch(args, /a-secret/);
  const page = fileURLToPath(/--app=(\S+)/.exec(args)?.[1] ?? '');
  assert.ok(readFileSync(page, 'utf8').includes(`content="0;url=${address}"`));
  assert.equal(statSync(page).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(page)).mode & 0o777, 0o700);
  await window.close();
  assert.equal(existsSync(page), false);
});

test('Where no window can be opened, that is said', async (t) => {
  const home = folderOf(t);
  const env = { ATTACHE_BROWSER: join(home, 'nowhere') };
  const stateOn = async (display: object) =>
    (await openWindow('', { platform: 'linux', env: { ...env, ...display }, home })).state;
  assert.equal(await stateOn({}), 'no-display');
  assert.equal(await stateOn({ DISPLAY: ':0' }), 'no-browser');
});

/** Resolves once a file of that name is in the folder. */
async function watching(folder: string, name: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename === name) return;
}
