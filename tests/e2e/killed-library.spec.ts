import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { writePile } from '../bench/generate.ts';
import { openServedWindow } from './support/served-window.ts';

test('the window says that an import was interrupted, finishes it when asked, and goes on', async () => {
  const pile = mkdtempSync(join(tmpdir(), 'attache-pile-'));
  const files = writePile(pile, 500);
  const { page, host, close } = await openServedWindow();
  try {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    const running = page.getByText(/^Importing [1-9]\d*\//);
    await (await chooser).setFiles(files);
    await running.waitFor();
    process.kill(libraryOf(host.pid), 'SIGKILL');

    await expect(page.getByText(/The import was interrupted: \d+ of \d+ are in and safe\./)).toBeVisible();
    await page.getByRole('button', { name: 'Import the rest' }).click();
    await expect(page.getByRole('status').filter({ hasText: '500 articles' }).first()).toBeVisible({
      timeout: 30_000,
    });
    if (await page.getByRole('dialog').count()) await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('a');
    await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
  } finally {
    await close();
    rmSync(pile, { recursive: true, force: true });
  }
});

/** The library process is the only child of the host while nothing is printed; its parsers are its own children. */
function libraryOf(host = 0): number {
  const [child] = readFileSync(`/proc/${host}/task/${host}/children`, 'utf8').trim().split(' ');
  if (!child) throw new Error('The host has no child');
  return Number(child);
}
