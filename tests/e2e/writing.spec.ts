import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText as text } from './support/written-note.ts';

/** Writing in a note: pasting, typing Markdown, the slash menu, finding, moving, in a real browser. */
let window: ServedWindow;

test.afterEach(() => window.close());

const fixture = (name: string) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), 'utf8');

async function openNote(locale?: string): Promise<Page> {
  window = await openServedWindow({ sample: true, ...(locale ? { locale } : {}) });
  const { page } = window;
  await beginNote(page);
  return page;
}

/** Pastes as a browser tells of it: what Word puts there goes no other way through a test. */
async function paste(page: Page, data: Record<string, string>, png?: string): Promise<void> {
  await text(page).evaluate(
    (element, { data, png }) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) clipboardData.setData(type, value);
      if (png) {
        const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { data, png },
  );
}

const blocks = (page: Page) =>
  text(page).evaluate((element) =>
    [...element.children].map(
      (child) => `${child.tagName.toLowerCase()}: ${child.textContent?.replace(/[\s\u200b]+/g, ' ').trim()}`,
    ),
  );

test('a page of Word comes in clean, and one undo takes it back', async () => {
  const page = await openNote();
  await page.keyboard.type('Before');
  await page.keyboard.press('Enter');
  await paste(page, { 'text/html': fixture('word.html'), 'text/plain': 'Visit' }, readIcon());
  expect(await blocks(page)).toEqual(
    [
      'p: Before',
      'h1: Visit of the Trade Minister',
      'h1: 1. Purpose',
      'p: The minister asks for a short and sober line on the Langkawi talks. See the communiqué.',
      'h2: What is agreed',
      'ul: A joint fund of 40 million dollarshalf of it from the bankTalks go on in February',
      'ol: Reply before FridayTell the embassy',
      'div: Trade with MalaysiaSource202518,4a',
      'p: Hà Nội holds the line.No change.',
    ].map((line) => line.replace('line.No', 'line. No')),
  );
  await expect(text(page).locator('td[colspan="2"]')).toHaveText('Trade with Malaysia');
  await expect(text(page).locator('td[rowspan="2"]')).toHaveText('Source');
  await expect(text(page).locator('strong')).toHaveText(['short', 'Trade with Malaysia']);
  await expect(text(page).getByRole('button', { name: /^Footnote: Statement of 14/ })).toHaveCount(1);
  await expect(text(page).locator('[style*="color"], [class*="Mso"], figure')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect(await blocks(page)).toEqual(['p: Before', 'p: ']);
});

test('Google Docs, Excel and web pages come in clean, and nothing of them is fetched', async () => {
  const page = await openNote();
  for (const name of ['google-docs', 'excel', 'web-news', 'web-encyclopedia', 'web-vietnamese']) {
    await paste(page, { 'text/html': fixture(`${name}.html`) });
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  }
  await expect(text(page).locator('table')).toHaveCount(3);
  await expect(text(page).locator('h2')).toHaveText(['History']);
  await expect(text(page).locator('th')).toHaveText(['Year', 'Ships', '1826', '1827']);
  await expect(text(page).getByText('Tình hình Biển Đông')).toBeVisible();
  await expect(text(page).locator('[role="checkbox"]')).toHaveText('Gọi sứ quán');
  await expect(text(page).locator('a')).toHaveCount(3);
  await expect(text(page).locator('figure, font, button')).toHaveCount(0);
});

test('what is pasted as plain text loses its formats, and lines that a PDF broke are whole again', async () => {
  const page = await openNote();
  await paste(page, { 'text/plain': fixture('pdf-english.txt') });
  await expect(text(page).locator('li')).toHaveCount(2);
  await expect(text(page).locator('> p')).toHaveCount(4);
  await expect(text(page)).toContainText('agreed to continue the talks');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await paste(page, { 'text/plain': 'one\r\n\r\ntwo\u00a0\u00a0words' });
  expect(await blocks(page)).toEqual(['p: one', 'p: two words']);
});

test('a picture of the clipboard is stored; beside words it is only a picture of them', async () => {
  const page = await openNote();
  await paste(page, {}, readIcon());
  await page.getByLabel('Description for those who cannot see it').fill('An open case');
  await page.getByRole('button', { name: 'Done' }).click();
  const image = text(page).getByRole('img', { name: 'An open case' });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await paste(page, { 'text/html': fixture('excel.html') }, readIcon());
  await expect(text(page).locator('figure img')).toHaveCount(1);
  await paste(page, { 'text/html': '<img src="https://example.org/a.png">' }, readIcon());
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(text(page).locator('figure img')).toHaveCount(2);
});

test('a word or two go into the sentence at the cursor', async () => {
  const page = await openNote();
  await page.keyboard.type('The talks');
  await paste(page, {
    'text/html': '<meta charset="utf-8"><span style="font-weight:400"> in <b>Hanoi</b></span>',
    'text/plain': ' in Hanoi',
  });
  await page.keyboard.type(' go on');
  expect(await blocks(page)).toEqual(['p: The talks in Hanoi go on']);
});

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
  const serious = async () =>
    (await new AxeBuilder({ page }).analyze()).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  await page.keyboard.type('Đàm phán');
  await page.keyboard.press('Control+h');
  await page.keyboard.type('phán');
  expect(await serious()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.type(' /bang');
  await expect(page.getByRole('option', { name: 'Chèn bảng' })).toBeVisible();
  expect(await serious()).toEqual([]);
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

function readIcon(): string {
  return readFileSync(new URL('../../resources/icons/icon.png', import.meta.url)).toString('base64');
}
