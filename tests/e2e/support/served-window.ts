import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
} from 'playwright/test';
import { quietFlags, sandboxFlags, sealedFlags } from '../../../electron/serve/chromium-flags.ts';
import { findChromium } from '../../../electron/serve/find-chromium.ts';
import { copySampleLibrary } from './sample-library.ts';

/** More than anything takes that is waited for, on whatever machine. */
const longestWaitMs = 120_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface ServedWindow {
  page: Page;
  library: string;
  context: BrowserContext;
  /** The host's process; the library process is its child. */
  host: ChildProcess;
  /** What the host and its children wrote to standard error. */
  said: () => string;
  /** Ends it all; fails when the page wrote or threw an error, or asked for an address that is not the app's. */
  close(): Promise<void>;
}

interface Options extends BrowserContextOptions {
  library?: string;
  /** With the sample's five articles, shown in the list. */
  sample?: boolean;
  /** Puts into the library what it is to hold, before it is served. */
  fill?: (folder: string) => Promise<void>;
  /** Errors of the page that are meant to happen. */
  meant?: RegExp;
  /** Further flags of Chromium: a browser of its own has them, and ends with the window. */
  flags?: readonly string[];
}

/**
 * Serves a library of its own as `attache serve` does, and opens its window in Chromium. Requests of the window that
 * are not for the served app are written down; a Node process that leaves the loopback interface ends.
 */
export async function openServedWindow({
  library,
  sample,
  fill,
  meant,
  flags = [],
  ...options
}: Options = {}): Promise<ServedWindow> {
  const folder = library ?? mkdtempSync(join(tmpdir(), 'attache-e2e-'));
  if (sample) await copySampleLibrary(folder);
  await fill?.(folder);
  const stray: string[] = [];
  const errors: string[] = [];
  const [{ host, address, said }, browser] = await Promise.all([
    serve(folder),
    flags.length > 0 ? launch(flags) : sharedBrowser(),
  ]);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  // Sooner than the test's own end: it then says for what it waited.
  context.setDefaultTimeout(longestWaitMs);
  const page = await context.newPage();
  const { origin } = new URL(address);
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:'))
      stray.push(url);
  });
  const fail = (text: string) => void (meant?.test(text) || errors.push(text));
  page.on('console', (message) => message.type() === 'error' && fail(message.text()));
  page.on('pageerror', (error) => fail(error.message));
  // Asked for only when a test waits for a file chooser, a key that opens one would overtake the asking.
  page.on('filechooser', () => {});
  await page.goto(address);
  // Drawn is not ready: keys and drops are listened for by the time the library has said what it holds.
  await page.locator('.status-bar').filter({ hasText: /\d/ }).waitFor();
  if (sample) await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(5);
  return {
    page,
    context,
    host,
    library: folder,
    said,
    async close() {
      await context.close();
      if (flags.length > 0) await browser.close();
      if (host.exitCode === null && host.signalCode === null) {
        host.kill('SIGTERM');
        await once(host, 'exit');
      }
      if (library === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      expect(errors, 'errors in the console').toEqual([]);
      expect(stray, 'requests that are not for the app').toEqual([]);
    },
  };
}

async function serve(library: string) {
  const guard = new URL('./no-network.mjs', import.meta.url).href;
  const host = spawn('node', ['electron/cli/main.ts', 'serve', '--no-open', '--library', library], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
      NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${guard}`,
    },
  });
  let errors = '';
  host.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const [first] = await Promise.race([once(host.stdout.setEncoding('utf8'), 'data'), once(host, 'exit')]);
  const address = String(first).split('\n')[0] ?? '';
  if (!address.startsWith('http://127.0.0.1:'))
    throw new Error(`The app was not served: ${address} ${errors}`);
  return { host, address, said: () => errors };
}

let shared: Promise<Browser> | null = null;

/** The browser of all windows of one test runner, which ends with it; each window has a profile of its own in it. */
async function sharedBrowser(): Promise<Browser> {
  shared ??= launch([]);
  if ((await shared).isConnected()) return shared;
  shared = launch([]);
  return shared;
}

/** Chromium with the flags of the served window itself. */
async function launch(flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium-family browser');
  return chromium.launch({
    executablePath,
    args: [...quietFlags, ...sealedFlags, ...sandboxFlags(), ...flags],
  });
}
