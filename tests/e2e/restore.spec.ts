import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { fillPressLibrary } from './support/press-library.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

let window: ServedWindow;
let folder: string;

test.afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a backup is chosen, looked into and restored; the window begins anew and says where the other library is', async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-restore-'));
  const library = join(folder, 'library');
  await fillPressLibrary(library);
  window = await openServedWindow({ library });
  const { page } = window;
  const run = async (command: string) => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Every command' })).toBeFocused();
    await page.keyboard.type(command);
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(command);
    await page.keyboard.press('Enter');
  };
  const told = page.locator('.message-place');
  await run('Back up the library');
  await expect(told).toContainText('Articles: 52, clips: 2, notes: 1.', { timeout: 30_000 });

  // What is written after the backup is not in it.
  await run('New note');
  const title = page.getByRole('textbox', { name: 'Title of the note' });
  await title.fill('Written afterwards');
  await expect(page.locator('[data-region="note"]')).toContainText('Saved');

  await run('Restore a backup');
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  const restore = dialog.getByRole('button', { name: 'Restore', exact: true });
  await expect(restore).toBeDisabled();

  // A file that is none says so, and nothing has changed.
  const other = join(folder, 'other.backup');
  writeFileSync(other, 'no backup');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(other);
  await expect(dialog.getByRole('alert')).toContainText(
    'is no library of Attaché. The library is as it was.',
  );
  await expect(restore).toBeDisabled();

  await dialog.getByRole('button', { name: /^library .*\.backup/ }).click();
  await expect(dialog.getByRole('status')).toContainText('is whole. Articles: 52, clips: 2, notes: 1.', {
    timeout: 30_000,
  });
  await restore.click();
  await expect(told).toContainText('The backup is restored. The library as it was is kept in', {
    timeout: 30_000,
  });
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.status-bar')).toContainText('52 articles');
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  const notes = page.getByRole('grid', { name: 'Notes' });
  await expect(notes).toContainText('Myanmar: lines to take');
  await expect(notes).not.toContainText('Written afterwards');
  const kept = readdirSync(folder).find((name) => name.startsWith('library.before-restore-'));
  expect(kept && existsSync(join(folder, kept, 'library.sqlite'))).toBe(true);
});
