import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from 'playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runtime = ['node_modules/electron/path.txt', 'node_modules/electron/dist/version', 'dist/main.js'];
const missing = runtime.some((file) => !existsSync(join(root, file)));

test('The window opens in Electron, sandboxed, and answers from its library', async () => {
  if (missing) process.stdout.write('  skipped: no Electron runtime\n');
  test.skip(missing, 'no Electron runtime');
  const library = mkdtempSync(join(tmpdir(), 'attache-test-'));
  // As root Chromium refuses its sandbox; everywhere else it stays on.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({ args: [root, `--library=${library}`, ...sandbox], cwd: root });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toBe('app://attache/');
    expect(await page.evaluate(() => typeof (globalThis as { process?: unknown }).process)).toBe('undefined');
    const { articles } = await page.evaluate(async () => {
      const described = await window.attache?.calls['library.describe']({});
      return described?.ok ? (described.value as { articles: number }) : { articles: -1 };
    });
    expect(articles).toBe(0);
    const preferences = await app.evaluate(({ BrowserWindow, webContents }) => {
      const contents = webContents.getAllWebContents()[0];
      return [BrowserWindow.getAllWindows().length, contents?.getURL()];
    });
    expect(preferences).toEqual([1, 'app://attache/']);
    const reached = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  } finally {
    await app.close();
    rmSync(library, { recursive: true, force: true });
  }
});
