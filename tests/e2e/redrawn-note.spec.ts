import { expect, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText } from './support/written-note.ts';

/** A window becomes narrow and wide again, and nothing of it is lost by that. */
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
  await page.keyboard.type(' Three.');
  await expect(text).toHaveText('One.Two. Three.');
  while ((await undo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+z');
  await expect(text).toHaveText('');
  const redo = page.getByRole('button', { name: 'Redo', exact: true });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(listWidth).toHaveCount(1);
  await expect(redo).toHaveAttribute('aria-disabled', 'false');
  while ((await redo.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Control+y');
  await expect(text).toHaveText('One.Two. Three.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(text).toHaveText('One.Two. Three.');
});

test('the reader keeps its focus, its place and what is selected in it when the window becomes narrow, and the list its focus', async () => {
  window = await openServedWindow({ sample: true });
  const { page } = window;
  await page.getByRole('option').first().click();
  const scroller = page.locator('.reader-scroll');
  await expect(scroller).toBeVisible();
  await page.keyboard.press('Control+2');
  for (let line = 0; line < 8; line++) await page.keyboard.press('Shift+ArrowDown');
  await scroller.evaluate((element) => element.scrollTo({ top: 60 }));
  const seen = () =>
    page.evaluate(() => {
      const selection = getSelection();
      return {
        selected: selection?.toString(),
        focus: document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region'],
        top: document.querySelector('.reader-scroll')?.scrollTop,
      };
    });
  const before = await seen();
  expect(before.selected).not.toBe('');
  expect(before.focus).toBe('reader');
  const listWidth = page.getByRole('separator', { name: 'Width of the list' });
  for (const [width, dividers] of [
    [1000, 0],
    [1440, 1],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(listWidth).toHaveCount(dividers);
    expect(await seen()).toEqual(before);
  }
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox')).toBeFocused();
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect(listWidth).toHaveCount(0);
  await expect(page.getByRole('listbox'), 'the drawer stays open around it').toBeFocused();
});
