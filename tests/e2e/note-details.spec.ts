import { expect, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { closedBehind } from './support/closed-behind.ts';
import { list, openFourNotes, titles } from './support/four-notes.ts';
import { openServedWindow } from './support/served-window.ts';

/** What a note begins with and what is known of it besides its words: fields, prompts, templates, a digest. */
const openNotes = closedBehind(openFourNotes);
const openSample = closedBehind(openServedWindow);

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
  await expectNothingSerious(page);
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
  await expectNothingSerious(page);
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
  await expectNothingSerious(page);
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
  const page = await openSample({ sample: true });
  const articles = page.getByRole('listbox').first();
  await expect(articles.getByRole('option')).toHaveCount(5);
  await articles.press('Home');
  await articles.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Draft a press digest' }).click();
  const dialog = page.getByRole('dialog', { name: 'Draft a press digest' });
  await expect(dialog.getByRole('combobox', { name: 'Articles' })).toHaveValue('chosen');
  await expectNothingSerious(page);
  await dialog.getByRole('combobox', { name: 'Groups' }).selectOption('By date');
  await dialog.getByRole('textbox', { name: 'Title of the note' }).fill('Press, Monday');
  await dialog.getByRole('button', { name: 'Draft' }).click();
  await expect(page.getByText('A digest of 2 articles. 2 clips of leads were made for it.')).toBeVisible();
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(text.locator('blockquote')).toHaveCount(2);
  await expect(text.locator('h2')).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Press, Monday');
});
