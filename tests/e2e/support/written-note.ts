import { expect, type Page } from 'playwright/test';

/** The text of the open note, in the window of either language. */
export const noteText = (page: Page) => page.locator('.note-text');

/** Waits until all that was typed is in the library. */
export const saved = (page: Page) =>
  expect(page.locator('.note-saved')).toHaveAttribute('data-status', 'saved');

/** Begins an empty note by key; the cursor is in its text. */
export async function beginNote(page: Page, title = ''): Promise<void> {
  await page.keyboard.press('Control+Alt+n');
  await expect(page.locator('.note-title textarea')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(noteText(page)).toBeFocused();
}

/** Quotes the first sentence of the sample's Langkawi article by key; the cursor is in the paragraph behind it. */
export async function quoteSentence(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.keyboard.type('Langkawi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(noteText(page).locator('blockquote')).toHaveCount(1);
  await page.keyboard.press('Control+3');
  await expect(noteText(page)).toBeFocused();
}

/** The blocks of the open note, each as its element's name and its words. */
export const blocks = (page: Page) =>
  noteText(page).evaluate((element) =>
    [...element.children].map(
      (child) => `${child.tagName.toLowerCase()}: ${child.textContent?.replace(/[\s\u200b]+/g, ' ').trim()}`,
    ),
  );
