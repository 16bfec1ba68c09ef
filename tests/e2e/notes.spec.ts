import { expect, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { closedBehind } from './support/closed-behind.ts';
import { list, openFourNotes, titles } from './support/four-notes.ts';

/** Notes as things: listed, found, archived, tagged, copied, binned. */
const openNotes = closedBehind(openFourNotes);

test('notes are found by title, words and details, narrowed down and put in order', async () => {
  const page = await openNotes();
  await expect(titles(page)).toHaveCount(4);
  await expect(list(page).getByRole('row', { name: /Lao PDR/ })).toContainText('Final');
  const field = page.getByRole('textbox', { name: 'Search the notes' });
  await field.fill('rice exp');
  await expect(titles(page)).toHaveText(['Digest']);
  await field.fill('bo truong');
  await expect(titles(page)).toHaveText(['ASEAN retreat in Cebu']);
  await field.fill('');
  await page.getByRole('button', { name: 'Order and filters' }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By title');
  await expect(titles(page)).toHaveText([
    'ASEAN retreat in Cebu',
    'Digest',
    'Lao PDR: visit of the prime minister',
    'Mekong: lines to take',
  ]);
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('visits');
  await expect(titles(page)).toHaveText(['ASEAN retreat in Cebu', 'Lao PDR: visit of the prime minister']);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Final (1)');
  await expect(titles(page)).toHaveText(['Lao PDR: visit of the prime minister']);
  await expect(page.getByRole('status').filter({ hasText: '1 note' })).toBeVisible();
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'Show all notes' }).click();
  await expect(titles(page)).toHaveCount(4);
});

test('one and several notes are archived, tagged, copied and binned by key, and each can be undone', async () => {
  const page = await openNotes();
  const board = list(page);
  await board.press('Home');
  await board.press('a');
  await expect(titles(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Archive (1)' }).click();
  await expect(titles(page)).toHaveText(['Digest']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Archive (0)' }).click();
  await expect(titles(page)).toHaveCount(4);

  await board.press('Home');
  await board.press('Shift+ArrowDown');
  await board.press('Shift+ArrowDown');
  await expect(page.getByText('3 chosen')).toBeVisible();
  await expectNothingSerious(page);
  await board.press('t');
  const dialog = page.getByRole('dialog', { name: 'Tags' });
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('week 3');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(board.locator('.note-row-tags').filter({ hasText: 'week 3' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(board.locator('.note-row-tags').filter({ hasText: 'week 3' })).toHaveCount(0);

  await board.press('Home');
  await board.press('d');
  await expect(titles(page).first()).toHaveText('Digest, copy');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Digest, copy');

  await board.press('Home');
  await board.press('Shift+ArrowDown');
  await board.press('Delete');
  await expect(titles(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveCount(5);
});

test('the bin shows its notes, gives them back, and is emptied only after asking', async () => {
  const page = await openNotes();
  const board = list(page);
  await board.press('Home');
  await board.press('Shift+ArrowDown');
  await board.press('Delete');
  await expect(titles(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'More with notes' }).click();
  await page.getByRole('menuitem', { name: 'Bin of notes' }).click();
  const bin = page.getByRole('grid', { name: 'Bin of notes' });
  await expect(bin.getByRole('row')).toHaveCount(2);
  await expectNothingSerious(page);
  await bin.press('Home');
  await bin.press('Space');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeVisible();
  await bin.press('Enter');
  await expect(bin.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  const dialog = page.getByRole('dialog', { name: 'Empty the bin' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(bin.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await page.getByRole('button', { name: 'All notes' }).click();
  await expect(titles(page)).toHaveCount(3);
});

test('a right click on a note and the menu key on the list offer what is done with it', async () => {
  const page = await openNotes();
  const menu = page.getByRole('menu', { name: 'Notes' });
  await titles(page).filter({ hasText: 'Digest' }).click({ button: 'right' });
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await menu.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(titles(page)).toHaveCount(3);
  await expect(menu).toHaveCount(0);
  await list(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(list(page)).toBeFocused();
});
