import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserWindow } from 'electron';
import { guardContents, guardSession } from '../../electron/main/guards.ts';
import { address, isOurs } from '../../electron/main/place.ts';
import { registerScheme, serveWindow } from '../../electron/main/protocol.ts';
import { type MainWindow, openWindow, windowOptions } from '../../electron/main/window.ts';
import { contentsDouble, sessionDouble } from './contents-double.ts';

const look = { preload: '/app/preload.cjs', icon: '/app/icon.png', dark: false };

test('The window has a sandbox, an isolated context and nothing of Node', () => {
  assert.deepEqual(windowOptions(look).webPreferences, {
    preload: '/app/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    webviewTag: false,
  });
});

test('The window is guarded before it loads, and shown once it can be seen whole', () => {
  const { contents, prevents } = contentsDouble();
  const steps: string[] = [];
  let ready = () => {};
  const window: MainWindow = {
    webContents: contents as BrowserWindow['webContents'],
    loadURL: async (url) => void steps.push(`load ${url} ${prevents('will-navigate') ? 'guarded' : 'bare'}`),
    once: ((_name: string, listener: () => void) => (ready = listener)) as never,
    show: () => void steps.push('show'),
    close: () => void steps.push('close'),
  };
  openWindow(
    (options) => {
      assert.equal(options.show, false);
      return window;
    },
    look,
    async () => false,
  );
  assert.deepEqual(steps, [`load ${address} guarded`]);
  ready();
  assert.equal(steps.at(-1), 'show');
});

test('A window whose process died is drawn again if the analyst says so, else closed', async () => {
  for (const again of [true, false]) {
    const steps: string[] = [];
    let gone = async (_event: unknown, _details: { reason: string }) => {};
    const { contents } = contentsDouble();
    const window = {
      webContents: {
        ...contents,
        reload: () => void steps.push('reload'),
        on: ((name: string, listener: typeof gone) => {
          if (name === 'render-process-gone') gone = listener;
        }) as never,
      } as never as BrowserWindow['webContents'],
      loadURL: async () => {},
      once: (() => {}) as never,
      show: () => {},
      close: () => void steps.push('close'),
    };
    openWindow(
      () => window,
      look,
      async () => again,
    );
    await gone({}, { reason: 'clean-exit' });
    assert.deepEqual(steps, []);
    await gone({}, { reason: 'crashed' });
    assert.deepEqual(steps, [again ? 'reload' : 'close']);
  }
});

test('A page goes nowhere, opens nothing and embeds no other', () => {
  const { contents, prevents, opener } = contentsDouble();
  guardContents(contents);
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    assert.ok(prevents(name), name);
  }
  assert.deepEqual(opener.handler?.({} as never), { action: 'deny' });
  // It may load itself again, as it asks the analyst to.
  const itself = { url: contents.getURL(), isMainFrame: true };
  for (const name of ['will-navigate', 'will-frame-navigate']) {
    assert.equal(prevents(name, itself), false, name);
    assert.ok(prevents(name, { ...itself, isMainFrame: false }), name);
    assert.ok(prevents(name, { ...itself, url: 'app://attache/other' }), name);
  }
});

test('No request leaves the machine, nothing is downloaded, nothing is granted but writing to the clipboard', () => {
  const double = sessionDouble();
  guardSession(double.session);
  assert.deepEqual(double.filters, ['<all_urls>']);
  for (const url of ['app://attache/', 'blob:app://attache/1', 'data:text/plain,x']) {
    assert.equal(double.cancels(url), false, url);
  }
  for (const url of [
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///etc/passwd',
    'x',
    'devtools://x',
  ]) {
    assert.equal(double.cancels(url), true, url);
  }
  assert.ok(double.prevents('will-download'));
  assert.deepEqual(double.grants('clipboard-sanitized-write'), [true, true]);
  for (const permission of ['clipboard-read', 'media', 'geolocation', 'openExternal'] as const) {
    assert.deepEqual(double.grants(permission), [false, false], permission);
  }
  assert.equal(double.handlers.device?.({} as never), false);
});

test('The scheme is a web origin that bypasses no policy', () => {
  registerScheme({
    registerSchemesAsPrivileged: (schemes) =>
      assert.deepEqual(schemes, [
        { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
      ]),
  });
});

test('The scheme answers from the list of files, with the policy', async () => {
  const page = { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('<p>') };
  let answer: (request: Request) => Response | Promise<Response> = () => assert.fail('not handled');
  serveWindow(
    {
      handle(_scheme, handler) {
        answer = handler as typeof answer;
      },
    },
    new Map([['/', page]]),
  );
  const ask = async (url: string, method = 'GET') => answer(new Request(url, { method }));
  const found = await ask('app://attache/?note=1');
  assert.equal(found.status, 200);
  assert.equal(await found.text(), '<p>');
  assert.equal(found.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(
    found.headers.get('content-security-policy') ?? '',
    /connect-src 'self';.*require-trusted-types-for/,
  );
  assert.equal((await ask('app://attache/../package.json')).status, 404);
  assert.equal((await ask('app://other/')).status, 404);
  assert.equal((await ask('app://attache/', 'POST')).status, 405);
});

test('Only the window’s own address is ours', () => {
  for (const url of ['app://attache/', 'app://attache/?q=x']) assert.ok(isOurs(url), url);
  for (const url of [
    'app://attache.evil/',
    'app://evil/attache',
    'https://attache/',
    'app:attache',
    '',
    'null',
  ]) {
    assert.ok(!isOurs(url), url);
  }
});
