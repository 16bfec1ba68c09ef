import { expect, type Page, test } from 'playwright/test';
import { citations, openNoteWithClip, put, shelf } from './support/cited-note.ts';
import type { ServedWindow } from './support/served-window.ts';
import { saved, noteText as text } from './support/written-note.ts';

/** Citations in a note: the three forms, the styles, in both languages. */
let window: ServedWindow;

test.afterEach(() => window.close());

async function openNote(locale?: string): Promise<Page> {
  window = await openNoteWithClip(locale);
  return window.page;
}

async function style(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Citations', exact: true }).click();
  await page.getByRole('menuitemradio', { name: item }).click();
}

test('each form is put in by key: a block in an empty paragraph, inline in a sentence, a citation when asked', async () => {
  const page = await openNote();
  await put(page, 'Enter');
  await expect(text(page).locator('> blockquote')).toHaveCount(1);
  await page.keyboard.type('According to them');
  await put(page, 'Control+Enter');
  await page.keyboard.type(' they said');
  await put(page, 'Enter');
  await page.keyboard.type('.');
  await expect(citations(page)).toHaveText(['1', '1', '1']);
  await expect(text(page).locator('q')).toHaveCount(1);
  await expect(text(page).locator('> p').first()).toContainText(/^According to them1 they said .+1\.$/);
  await saved(page);
  await page.reload();
  await expect(citations(page)).toHaveText(['1', '1', '1']);
});

test('each form is put in by mouse, and a quotation changes its form', async () => {
  const page = await openNote();
  await page.keyboard.type('They said');
  for (const form of ['In the sentence', 'Citation only', 'Block']) {
    await page.getByRole('button', { name: 'How it is quoted' }).click();
    await page.getByRole('menuitem', { name: form }).click();
  }
  await expect(text(page).locator('q')).toHaveCount(1);
  await expect(text(page).locator('> blockquote')).toHaveCount(1);
  await expect(citations(page)).toHaveText(['1', '1', '1']);
  await text(page).locator('q span').first().click();
  await page.keyboard.press('Control+Alt+7');
  await expect(text(page).locator('> blockquote')).toHaveCount(2);
  await page.keyboard.press('Control+Alt+9');
  await expect(text(page).locator('> blockquote')).toHaveCount(1);
  await expect(citations(page)).toHaveText(['1', '1', '1']);
});

test('a clip is dropped into a sentence and between blocks', async () => {
  const page = await openNote();
  await page.keyboard.type('They said and went home');
  const card = shelf(page).getByRole('option');
  const paragraph = text(page).locator('> p').first();
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('The paragraph is not drawn');
  await card.dragTo(paragraph, { targetPosition: { x: 70, y: box.height / 2 } });
  await expect(paragraph.locator('q')).toHaveCount(1);
  await card.dragTo(text(page), { targetPosition: { x: 200, y: box.height + 120 } });
  await expect(text(page).locator('> blockquote')).toHaveCount(1);
});

test('the note’s style is shown as it will be printed, is kept, undone, and stands in the exported HTML', async () => {
  const page = await openNote();
  await put(page, 'Enter');
  await page.keyboard.type('According to them');
  await put(page, 'Control+Enter');
  await expect(citations(page)).toHaveText(['1', '1']);
  await style(page, 'A repeated source as “ibid.”');
  await expect(citations(page)).toHaveText(['1', 'ibid.']);
  await style(page, 'Agency and date in the text');
  await expect(citations(page)).toHaveText([/^\(VNA, \d+ \w+ \d{4}\)$/, '(ibid.)']);
  await saved(page);
  await page.reload();
  await expect(citations(page)).toHaveText([/^\(VNA, /, '(ibid.)']);
  const [download] = await Promise.all([page.waitForEvent('download'), exportHtml(page)]);
  const stream = await download.createReadStream();
  let html = '';
  for await (const chunk of stream) html += String(chunk);
  expect(html).toMatch(/<a class="citation in-text" [^>]*>\(VNA, \d+ \w+ \d{4}\)<\/a>/);
  expect(html).toMatch(/>\(ibid\.\)<\/a>/);
  await style(page, 'Endnotes');
  await expect(citations(page)).toHaveText(['1', '2']);
});

async function exportHtml(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('radio', { name: 'HTML' })
    .or(dialog.getByLabel('HTML'))
    .first()
    .check({ force: true });
  await dialog
    .getByRole('button', { name: /^Export/ })
    .last()
    .click();
}

test('in Vietnamese the same is said in Vietnamese', async () => {
  const page = await openNote('vi-VN');
  await put(page, 'Enter');
  await page.keyboard.type('Theo họ');
  await put(page, 'Control+Enter');
  await page.getByRole('button', { name: 'Trích dẫn', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Hãng tin và ngày, ngay trong câu' }).click();
  await expect(citations(page)).toHaveText([/^\(TTXVN, \d+\/\d+\/\d{4}\)$/, /^\(TTXVN, /]);
  await page.getByRole('button', { name: 'Trích dẫn', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Nguồn nhắc lại ghi “như trên”' }).click();
  await expect(citations(page).last()).toHaveText('(như trên)');
  await citations(page).first().hover();
  await expect(page.getByRole('note', { name: 'Đoạn được trích dẫn' })).toContainText('Đúng nguyên văn');
});

test('a key acts on what is selected on screen, also when it comes before the browser has told of the selection', async () => {
  const page = await openNote();
  await put(page, 'Enter');
  await expect(text(page).locator('> blockquote')).toHaveCount(1);
  await page.keyboard.type('Nothing else was said.');
  await saved(page);
  // All in one task of the page, as on a busy machine.
  const copied = await page.evaluate(() => {
    const words = document.querySelector('.note-text > p:last-of-type [data-lexical-text]')?.firstChild;
    if (!words) return null;
    getSelection()?.setBaseAndExtent(words, 0, words, 'Nothing else'.length);
    const clipboardData = new DataTransfer();
    words.parentElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain');
  });
  expect(copied).toBe('Nothing else');
});
