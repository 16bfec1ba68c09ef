import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, blocks, noteText as text } from './support/written-note.ts';

/** Writing in a note: typing Markdown, the slash menu, finding, moving, its outline, in a real browser. */
let window: ServedWindow;

test.afterEach(() => window.close());

async function openNote(locale?: string): Promise<Page> {
  window = await openServedWindow({ sample: true, ...(locale ? { locale } : {}) });
  const { page } = window;
  await beginNote(page);
  return page;
}

test('the slash menu offers blocks by their English and Vietnamese names, by key, and stays away from addresses', async () => {
  const page = await openNote();
  await page.keyboard.type('/');
  const options = page.getByRole('listbox', { name: 'Insert' }).getByRole('option');
  await expect(options.first()).toHaveText(/Plain paragraph/);
  await page.keyboard.type('de muc 2');
  await expect(options).toHaveText([/Heading 2/]);
  await expect(text(page)).toHaveAttribute('aria-activedescendant', 'typeahead-item-0');
  await page.keyboard.press('Enter');
  await expect(options).toHaveCount(0);
  await page.keyboard.type('Aims');
  expect(await blocks(page)).toEqual(['h2: Aims']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('either/or https://a.org/tab');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/tabl');
  await expect(options).toHaveText([/Insert table/, /table of contents/]);
  await page.keyboard.press('Escape');
  await expect(options).toHaveCount(0);
  await page.keyboard.type(' /bang');
  await expect(options).toHaveText([/Insert table/]);
  await page.keyboard.press('Enter');
  await expect(text(page).locator('table')).toHaveCount(1);
  await expect(text(page).getByText('/bang')).toHaveCount(0);
});

test('words are found and replaced in the note, in one step that undo takes back', async () => {
  const page = await openNote();
  await page.keyboard.type('Đàm phán và dam phan.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Cuộc đàm phán mới');
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find in the note' });
  const status = page.locator('.find-bar').getByRole('status');
  await expect(field).toBeFocused();
  await page.keyboard.type('đàm phán');
  await expect(status).toHaveText('1 of 2');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('2 of 2');
  await page.getByRole('button', { name: 'Match tone marks' }).click();
  await expect(status).toHaveText('1 of 3');
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect(status).toHaveText('1 of 2');
  await page.getByRole('button', { name: 'Match case' }).click();
  await page.keyboard.press('Control+h');
  await page.getByRole('textbox', { name: 'Replace with' }).fill('hội đàm');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await expect(status).toHaveText('3 replaced · Not found');
  expect(await blocks(page)).toEqual(['p: hội đàm và hội đàm.', 'p: Cuộc hội đàm mới']);
  await page.keyboard.press('Escape');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  expect(await blocks(page)).toEqual(['p: Đàm phán và dam phan.', 'p: Cuộc đàm phán mới']);
});

test('blocks and sections move by key', async () => {
  const page = await openNote();
  for (const line of ['# A', 'a', '# B', 'b']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await blocks(page)).toEqual(['h1: A', 'p: a', 'p: b', 'h1: B']);
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect(await blocks(page)).toEqual(['h1: B', 'p: b', 'h1: A', 'p: a']);
  await page.keyboard.type('!');
  expect(await blocks(page)).toEqual(['h1: B', 'p: b!', 'h1: A', 'p: a']);
});

test('no shortcut fires in the middle of a syllable', async () => {
  const page = await openNote();
  const devtools = await page.context().newCDPSession(page);
  const compose = (syllable: string) =>
    devtools.send('Input.imeSetComposition', {
      text: syllable,
      selectionStart: syllable.length,
      selectionEnd: syllable.length,
    });
  await page.keyboard.type('*');
  for (const part of ['d', 'đ', 'đa', 'đâ', 'đây*']) await compose(part);
  expect(await blocks(page)).toEqual(['p: *đây*']);
  await devtools.send('Input.insertText', { text: 'đây' });
  await page.keyboard.type('* là');
  await expect(text(page).locator('em')).toHaveText('đây');
  expect(await blocks(page)).toEqual(['p: đây là']);
});

test('finding and the slash menu are without serious findings of axe', async () => {
  const page = await openNote('vi-VN');
  await page.keyboard.type('Đàm phán');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('phán');
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.type(' /bang');
  await expect(page.getByRole('option', { name: 'Chèn bảng' })).toBeVisible();
  await expectNothingSerious(page);
  for (const _ of 'bang') await page.keyboard.press('Backspace');
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(10);
  await expectNothingSerious(page);
});

test('the outline leads to headings and moves their sections, by key and with the mouse; the length is told', async () => {
  const page = await openNote();
  for (const line of ['# Aims', 'one two three', '# Risks', 'four', '# Next', 'five'])
    await page.keyboard.type(`${line}\n`);
  const line = page.locator('.note-length');
  await expect(line).toContainText('8 words');
  await expect(line).toContainText('1 min to read');
  await page.keyboard.press('Control+Alt+o');
  const headings = page
    .getByRole('region', { name: 'Outline of the note' })
    .getByRole('listitem')
    .getByRole('button');
  await expect(headings).toHaveText(['Aims', 'Risks', 'Next']);
  await expect(headings.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(headings).toHaveText(['Risks', 'Aims', 'Next']);
  await expect(headings.first()).toBeFocused();
  expect((await blocks(page)).slice(0, 3)).toEqual(['h1: Risks', 'p: four', 'h1: Aims']);
  await headings.nth(2).dragTo(headings.nth(0));
  await expect(headings).toHaveText(['Next', 'Risks', 'Aims']);
  await headings.nth(1).click();
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('!');
  await expect(text(page).locator('h1').nth(1)).toHaveText('Risks!');
  await page.keyboard.press('Control+Alt+o');
  await expect(headings).toHaveCount(0);
});

test('selected words have their tools beside them, by key too, until Esc, typing or a composition', async () => {
  const page = await openNote();
  const tools = page.getByRole('toolbar', { name: 'Selected words' });
  await page.keyboard.type('The talks go on');
  await expect(text(page)).toHaveText('The talks go on');
  await expect(tools).toHaveCount(0);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(tools).toBeVisible();
  const [bar, line] = [await tools.boundingBox(), await text(page).locator('p').boundingBox()];
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
  await page.keyboard.press('Alt+F10');
  await expect(tools.getByRole('button', { name: 'Paragraph style' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tools.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page).locator('strong')).toHaveText('on');
  await expect(text(page)).toBeFocused();
  await expect(tools.getByRole('button', { name: 'Bold', pressed: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.selection-tools').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(tools).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text: 'đ', selectionStart: 1, selectionEnd: 1 });
  await expect(tools).toHaveCount(0);
  await devtools.send('Input.insertText', { text: 'đang' });
  await expect(text(page)).toHaveText('The talks đang');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(tools).toBeVisible();
  await page.keyboard.type('end');
  await expect(tools).toHaveCount(0);
  await expect(text(page)).toHaveText('The talks end');
});

test('focus mode shows only the note, and Esc brings the window back', async () => {
  const page = await openNote();
  await page.keyboard.press('Control+Alt+z');
  await expect(page.locator('[data-region="list"]')).toBeHidden();
  await expect(page.locator('[data-region="reader"]')).toBeHidden();
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('Quiet');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-region="list"]')).toBeVisible();
  await expect(page.locator('[data-region="reader"]')).toBeVisible();
  await expect(text(page)).toBeFocused();
});
