import { expect, type Page } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './served-window.ts';
import { beginNote, noteText } from './written-note.ts';

/** The clips at hand. */
export const shelf = (page: Page) => page.locator('.clip-shelf-row');
/** The citations of the open note. */
export const citations = (page: Page) => noteText(page).locator('.note-citation button');

/** An empty note, one clip at hand, and the cursor in the note's text. */
export async function openNoteWithClip(locale?: string): Promise<ServedWindow> {
  const window = await openServedWindow({
    sample: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(locale ? { locale } : {}),
  });
  const { page } = window;
  await page.keyboard.press('Control+l');
  await page.keyboard.type('Langkawi');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('c');
  await beginNote(page, 'Test');
  await expect(shelf(page).getByRole('option')).toHaveCount(1);
  return window;
}

/** Puts the clip at hand into the note by a key of the shelf. */
export async function put(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Control+Alt+c');
  await expect(shelf(page)).toBeFocused();
  await page.keyboard.press(key);
  await expect(noteText(page)).toBeFocused();
}
