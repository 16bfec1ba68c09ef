import { expect, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText } from './support/written-note.ts';

/** A note whose window becomes narrow is drawn anew: nothing of it may be lost by that. */
let window: ServedWindow;

test.afterEach(() => window.close());

test('what was typed before the window became narrow is there, is undone and done again, and is saved', async () => {
  window = await openServedWindow();
  const { page } = window;
  await beginNote(page);
  const text = noteText(page);
  await page.keyboard.type('One.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two.');
  await expect(text).toHaveText('One.Two.');
  const listWidth = page.getByRole('separator', { name: 'Width of the list' });
  await page.setViewportSize({ width: 1000, height: 700 });
  await expect(listWidth).toHaveCount(0);
  await expect(text).toHaveText('One.Two.');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Three.');
  await expect(text).toHaveText('One.Two. Three.');
  while ((await undo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+z');
  await expect(text).toHaveText('');
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(listWidth).toHaveCount(1);
  await expect(redo).toHaveAttribute('aria-disabled', 'false');
  await text.click();
  while ((await redo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+y');
  await expect(text).toHaveText('One.Two. Three.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(text).toHaveText('One.Two. Three.');
});
