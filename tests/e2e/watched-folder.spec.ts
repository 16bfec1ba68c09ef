import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { pile } from './support/mixed-pile.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** A folder that is watched: what is saved into it comes in by itself. */
let window: ServedWindow;
/** Folders that a test needs as long as its window is open. */
const leftBehind: string[] = [];

test.afterEach(async () => {
  await window.close();
  for (const folder of leftBehind.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('in a browser the folder to be watched is named by its path, and what is saved into it comes in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-named-'));
  leftBehind.push(folder);
  window = await openServedWindow();
  const { page } = window;
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Watch a folder…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Watch a folder…' });
  const path = dialog.getByRole('textbox', { name: 'Path of the folder' });
  await expect(path).toBeFocused();
  await path.fill('press');
  await page.keyboard.press('Enter');
  await expect(path).toHaveAccessibleDescription(/There is no folder at press .* Write the whole path/);
  await path.fill(`"${folder}"`);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.watch-status')).toContainText('Watching attache-named-');
  copyFileSync(join(pile, 'bridge.docx'), join(folder, 'bridge.docx'));
  await expect(page.getByRole('option').filter({ hasText: 'Old bridge' })).toBeVisible({ timeout: 30_000 });
});

test('a watched folder is named in the status bar, what is saved into it comes in, and it can be left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-watched-'));
  leftBehind.push(folder);
  const library = join(folder, 'library');
  const press = join(folder, 'press');
  mkdirSync(press);
  await nameWatched(press, library);
  window = await openServedWindow({ library });
  const { page } = window;
  const status = page.locator('.watch-status');
  await expect(status).toContainText('Watching press');
  copyFileSync(join(pile, 'bridge.docx'), join(press, 'bridge.docx'));
  await expect(page.getByRole('option').filter({ hasText: 'Old bridge' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await status.getByRole('button', { name: 'Stop watching press' }).click();
  await expect(status).toHaveCount(0);
});

/** Names the folder that a library watches, as the analyst does on the command line. */
async function nameWatched(folder: string, library: string): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['electron/cli/main.ts', 'watch', folder, '--library', library];
  const watch = spawn(join(root, 'node_modules/.bin/node'), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(watch.stdout, 'data');
  watch.kill('SIGINT');
  await once(watch, 'exit');
}
