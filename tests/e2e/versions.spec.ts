import { expect, type Page, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, saved, noteText as text } from './support/written-note.ts';

/** A note's versions, two windows on one note, and coming back to where one was. */
let window: ServedWindow;

test.afterEach(() => window.close());

/** An empty note with the cursor in its text. */
async function openNote(): Promise<Page> {
  window = await openServedWindow();
  const { page } = window;
  await beginNote(page, 'Test');
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
  await expectNothingSerious(page);
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(text(page)).toHaveText('The forum meets in Hanoi.');
  await page.getByText('Undo', { exact: true }).click();
  await expect(text(page)).toHaveText('The forum meets in Hanoi. It ends on Friday.');
  await expect(
    page.getByRole('button', { name: /^Versions of the note: \d versions, the last one made/ }),
  ).toBeVisible();
});

test('of two windows on one note one writes and the other sees, until the other takes it over', async () => {
  const page = await openNote();
  await page.keyboard.type('From the first window.');
  await saved(page);
  const address = page.url();
  const [second] = await Promise.all([window.context.waitForEvent('page'), page.evaluate(() => open('/'))]);
  await second.goto(address);
  await expect(text(second)).toHaveText('From the first window.');
  await expect(text(second)).toHaveAttribute('contenteditable', 'false');
  await expect(second.getByText(/Another window has this note open for writing/)).toBeVisible();
  await page.keyboard.type(' More of it.');
  await expect(text(second)).toHaveText('From the first window. More of it.');
  await expect(text(page)).toHaveAttribute('contenteditable', 'true');

  await page.keyboard.type(' Unsaved.');
  await second.getByRole('button', { name: 'Write here' }).click();
  await expect(text(second)).toHaveAttribute('contenteditable', 'true');
  await expect(text(second)).toHaveText('From the first window. More of it. Unsaved.');
  await expect(text(page)).toHaveAttribute('contenteditable', 'false');
  await second.keyboard.press('Control+3');
  await second.keyboard.press('Control+End');
  await second.keyboard.type(' From the second.');
  await expect(text(page)).toHaveText('From the first window. More of it. Unsaved. From the second.');

  await second.close();
  await page.getByRole('button', { name: 'Write here' }).click();
  await expect(text(page)).toHaveAttribute('contenteditable', 'true');
});

test('what is said of a note is seen in the other window, stays with its versions and comes back with them', async () => {
  const page = await openNote();
  await page.keyboard.type('The forum meets in Hanoi.');
  await saved(page);
  const address = page.url();
  const [second] = await Promise.all([window.context.waitForEvent('page'), page.evaluate(() => open('/'))]);
  await second.goto(address);
  await expect(text(second)).toHaveText('The forum meets in Hanoi.');

  await page.keyboard.press('Control+Alt+d');
  const addressee = page.getByRole('textbox', { name: 'To', exact: true });
  await addressee.fill('The minister');
  await expect(second.locator('.note-details-line')).toContainText('The minister');
  await page.keyboard.press('Control+Alt+h');
  const dialog = page.getByRole('dialog', { name: 'Versions of the note' });
  await dialog.getByRole('textbox').fill('sent');
  await page.keyboard.press('Enter');
  const rows = dialog.getByRole('listbox').getByRole('option');
  await expect(rows.first()).toContainText('“sent”');
  await page.keyboard.press('Escape');

  await addressee.fill('The deputy');
  await text(page).click();
  await page.keyboard.type('Typed behind it. ');
  await expect(second.locator('.note-details-line')).toContainText('The deputy');
  await expect(text(second)).toContainText('Typed behind it.');
  await page.keyboard.press('Control+Alt+h');
  await expect(dialog.locator('.version-details')).toContainText('The minister');
  await expect(dialog.locator('.version-details ins')).toContainText('The deputy');
  await rows.filter({ hasText: '“sent”' }).click();
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect(addressee).toHaveValue('The minister');
  await expect(second.locator('.note-details-line')).toContainText('The minister');
});

test('after a reload the note is where it was, with the cursor', async () => {
  const page = await openNote();
  for (let index = 1; index <= 40; index++) {
    await page.keyboard.type(`Paragraph ${index}`);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('The end');
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  const scroller = page.locator('.note-scroll');
  await expect(async () =>
    expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(200),
  ).toPass();
  const before = await scroller.evaluate((element) => element.scrollTop);
  await saved(page);
  await page.reload();
  await expect(text(page)).toBeFocused();
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(before - 40);
  await page.keyboard.type('Here: ');
  await expect(text(page)).toContainText('Here: Paragraph 35');
});
