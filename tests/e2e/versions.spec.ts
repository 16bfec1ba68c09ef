import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** A note's versions, two windows on one note, and coming back to where one was. */
let window: ServedWindow;

test.afterEach(async () => {
  const { errors, strayRequests } = window;
  await window.close();
  expect(errors).toEqual([]);
  expect(strayRequests).toEqual([]);
});

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** An empty note with the cursor in its text. */
async function openNote(): Promise<Page> {
  window = await openServedWindow();
  const { page } = window;
  await page.keyboard.press('Control+Alt+n');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await page.keyboard.type('Test');
  await page.keyboard.press('Enter');
  await expect(text(page)).toBeFocused();
  return page;
}

test('a version is named, compared with the note as it is, restored, and the restoring undone', async () => {
  const page = await openNote();
  await page.keyboard.type('The forum meets in Hanoi.');
  await saved(page);
  await page.keyboard.press('Control+Alt+h');
  const dialog = page.getByRole('dialog', { name: 'Versions of the note' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('sent to the minister');
  await page.keyboard.press('Enter');
  const rows = dialog.getByRole('listbox').getByRole('option');
  await expect(rows.first()).toContainText('“sent to the minister”');
  await expect(dialog).toContainText(/versions? · the last one made/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It ends on Friday.');
  await saved(page);

  await page.keyboard.press('Control+Alt+h');
  await expect(dialog.locator('ins')).toContainText('It ends on Friday.');
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(text(page)).toHaveText('The forum meets in Hanoi.');
  await page.getByText('Undo', { exact: true }).click();
  await expect(text(page)).toHaveText('The forum meets in Hanoi. It ends on Friday.');
  await expect(
    page.getByRole('button', { name: /^Versions of the note: \d versions, the last one made/ }),
  ).toBeVisible();
});
