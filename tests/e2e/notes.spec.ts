import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { temporaryLibrary } from '../support/temporary-library.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** Notes as things: listed, found, archived, tagged, copied, binned; what is known of one besides its words. */
let window: ServedWindow;
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-e2e-'));
});
test.afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  expect(window.said(), 'what the host said').toBe('');
});

async function openNotes(options: Parameters<typeof openServedWindow>[0] = {}): Promise<Page> {
  const { ask, close } = temporaryLibrary({ after: () => {} }, folder);
  const notes = [
    { title: 'Lao PDR: visit of the prime minister', details: { status: 'final', tags: ['visits'] } },
    { title: 'Mekong: lines to take', details: { status: 'review', classification: 'Internal' } },
    { title: 'ASEAN retreat in Cebu', details: { tags: ['ASEAN', 'visits'], addressee: 'Bộ trưởng' } },
    { title: 'Digest', details: {} },
  ] as const;
  for (const { title, details } of notes) {
    const { id } = await ask('notes.create', { title });
    const { tags = [], ...others } = { tags: [], ...details };
    await ask('notes.describe', { id, details: { ...others, tags: [...tags] } });
    if (title === 'Digest')
      await ask('notes.append-markdown', { id, markdown: 'Rice exports grew in the third quarter.' });
  }
  close();
  window = await openServedWindow({ ...options, library: folder });
  await window.page.locator('#tab-notes').click();
  return window.page;
}

const list = (page: Page): Locator => page.getByRole('grid', { name: 'Notes' });
const titles = (page: Page): Locator => list(page).locator('.note-row-title');

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

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
  await check(page);
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
  await check(page);
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
  await check(page);
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

test('the fields of a note are kept as they are typed, and its marking stands over it', async () => {
  const page = await openNotes();
  await titles(page).filter({ hasText: 'Digest' }).click();
  await page.getByRole('button', { name: 'Details of the note' }).click();
  const details = page.getByRole('region', { name: 'Details of the note' });
  await expect(details.getByRole('textbox', { name: 'To', exact: true })).toBeFocused();
  await page.keyboard.type('The minister');
  await details.getByRole('textbox', { name: 'Event' }).fill('Retreat in Cebu');
  await details.getByLabel('Date').fill('2026-01-28');
  await details.getByRole('textbox', { name: 'Tags' }).fill('ASEAN, retreat');
  await details.getByRole('combobox', { name: 'Status' }).selectOption('In review');
  await details.getByRole('button', { name: 'Edit the list of classifications' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'One classification a line' }).fill('Embassy only\nOpen');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await details.getByRole('combobox', { name: 'Classification' }).selectOption('Embassy only');
  await check(page);
  await expect(page.locator('.note-marking')).toHaveText(/Embassy only/);
  const row = list(page).getByRole('row', { name: /Digest/ });
  await expect(row).toContainText('In review');
  await expect(row).toContainText('ASEAN, retreat');

  await page.reload();
  await expect(page.locator('.note-marking')).toHaveText(/Embassy only/);
  await expect(page.locator('.note-details-line')).toContainText('Retreat in Cebu');
  await page.getByRole('textbox', { name: 'Text of the note' }).press('Control+Alt+d');
  await expect(details.getByRole('textbox', { name: 'To', exact: true })).toHaveValue('The minister');
  await expect(details.getByRole('combobox', { name: 'Classification' })).toHaveValue('Embassy only');
});

test('a prompt is taken whole, is replaced by what is typed or composed, and comes back with undo', async () => {
  const page = await openNotes();
  await page.getByRole('button', { name: /^Talking points/ }).click();
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  const prompts = text.locator('.note-prompt');
  const first = prompts.filter({ hasText: 'One sentence that could be the headline' });
  await expect(first).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Talking points');
  const all = await prompts.count();

  await first.click();
  await expect
    .poll(() => page.evaluate(() => String(getSelection())))
    .toBe('One sentence that could be the headline');
  await page.keyboard.type('Rice is safe.');
  await expect(first).toHaveCount(0);
  await expect(text.getByText('Rice is safe.')).toBeVisible();
  // The first letter takes the prompt's place, the others follow it: a step each.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(first).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(prompts).toHaveCount(all - 1);

  await page.keyboard.press('Control+Alt+g');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toMatch(/^First point/);
  const devtools = await page.context().newCDPSession(page);
  for (const state of ['V', 'Vi', 'Việ', 'Việt'])
    await devtools.send('Input.imeSetComposition', {
      text: state,
      selectionStart: state.length,
      selectionEnd: state.length,
    });
  await devtools.send('Input.insertText', { text: 'Việt' });
  await page.keyboard.type(' Nam');
  await expect(text.locator('li').first()).toHaveText('Việt Nam');
  await expect(prompts).toHaveCount(all - 2);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await check(page);
  await expect(page.locator('.note-length')).toContainText('target: 400 words');
  await page.keyboard.press('Control+p');
  const leaving = page.getByRole('dialog');
  await leaving.getByText(/places of the template are not filled in/).click();
  await leaving.getByRole('region', { name: 'Places to fill in' }).getByRole('button').first().click();
  await expect(leaving).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('Second point');
  await page.reload();
  await expect(text.locator('li').first()).toHaveText('Việt Nam');
  await expect(prompts).toHaveCount(all - 2);
});

test('a template is made from a note, chosen, renamed and removed', async () => {
  const page = await openNotes();
  await titles(page).filter({ hasText: 'Digest' }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).press('Control+k');
  await page.getByRole('combobox', { name: 'Every command' }).fill('Make a template');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title of the template' }).fill('Weekly rice');
  await dialog.getByRole('textbox', { name: 'What it is for' }).fill('For the ministry of trade');
  await dialog.getByRole('button', { name: 'Make template' }).click();
  await expect(page.getByText('“Weekly rice” is among the templates.')).toBeVisible();

  await list(page).press('Delete');
  const own = page.getByRole('button', { name: /^Weekly rice/ });
  await expect(own).toContainText('Your own');
  await check(page);
  await page.getByRole('button', { name: 'More with “Weekly rice”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await dialog.getByRole('textbox', { name: 'Title of the template' }).fill('Rice, weekly');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'More with “Rice, weekly”' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: /^Rice, weekly/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Rice, weekly/ }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toContainText('Rice exports grew');
});

test('a press digest is drafted of the chosen articles, and says which clips it made', async () => {
  window = await openServedWindow({ library: folder, sample: true });
  const { page } = window;
  const articles = page.getByRole('listbox').first();
  await expect(articles.getByRole('option')).toHaveCount(5);
  await articles.press('Home');
  await articles.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Draft a press digest' }).click();
  const dialog = page.getByRole('dialog', { name: 'Draft a press digest' });
  await expect(dialog.getByRole('combobox', { name: 'Articles' })).toHaveValue('chosen');
  await check(page);
  await dialog.getByRole('combobox', { name: 'Groups' }).selectOption('By date');
  await dialog.getByRole('textbox', { name: 'Title of the note' }).fill('Press, Monday');
  await dialog.getByRole('button', { name: 'Draft' }).click();
  await expect(page.getByText('A digest of 2 articles. 2 clips of leads were made for it.')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(text.locator('blockquote')).toHaveCount(2);
  await expect(text.locator('h2')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Press, Monday');
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
