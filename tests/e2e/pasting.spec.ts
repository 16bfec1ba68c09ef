import { readFileSync } from 'node:fs';
import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, blocks, noteText as text } from './support/written-note.ts';

/** Pasting into a note, from Word, web pages, PDF and pictures, in a real browser. */
let window: ServedWindow;

test.afterEach(() => window.close());

const fixture = (name: string) => readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), 'utf8');

async function openNote(): Promise<Page> {
  window = await openServedWindow({ sample: true });
  await beginNote(window.page);
  return window.page;
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

function readIcon(): string {
  return readFileSync(new URL('../../resources/icons/icon.png', import.meta.url)).toString('base64');
}
