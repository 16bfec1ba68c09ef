import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, saved, noteText as text } from './support/written-note.ts';

/** Citations in a note: the three forms, the card, the clipboard, undo, styles, in both languages. */
let window: ServedWindow;

test.afterEach(() => window.close());

const shelf = (page: Page) => page.locator('.clip-shelf-row');
const citations = (page: Page) => text(page).locator('.note-citation button');

/** An empty note, one clip at hand, and the cursor in the note's text. */
async function openNote(options: { locale?: string; clips?: number } = {}): Promise<Page> {
  window = await openServedWindow({
    sample: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(options.locale ? { locale: options.locale } : {}),
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
  return page;
}

/** Puts the clip at hand into the note by a key of the shelf. */
async function put(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Control+Alt+c');
  await expect(shelf(page)).toBeFocused();
  await page.keyboard.press(key);
  await expect(text(page)).toBeFocused();
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

test('the card shows the passage in its context, by pointer and by key, and the citation leads to its article', async () => {
  const page = await openNote();
  await put(page, 'Enter');
  const card = page.getByRole('note', { name: 'The cited passage' });
  await citations(page).hover();
  await expect(card).toBeVisible();
  const quoted = await text(page)
    .locator('> blockquote')
    .evaluate((block) => block.firstChild?.textContent ?? '');
  await expect(card.locator('mark')).toHaveText(quoted.replace(/\s+/g, ' '));
  expect((await card.locator('blockquote').textContent())?.length).toBeGreaterThan(quoted.length + 50);
  await expect(card).toContainText('Word for word');
  await card.hover();
  await expect(card).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(card).toBeHidden();
  await text(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await citations(page).click();
  await expect(page).toHaveURL(/clip=c/);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('a copied part of a quotation keeps its source in another note, and brings it as text to other programs', async () => {
  const page = await openNote();
  await put(page, 'Enter');
  await text(page)
    .locator('> blockquote')
    .click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Home');
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  const part = (await page.evaluate(() => String(getSelection()))).trim();
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/plain'), await read('text/html')];
  });
  expect(plain).toMatch(/^“.+” \(VNA, .+, \d{1,2} \w+ 20\d\d\)$/);
  expect(plain).toContain(part);
  expect(html).toMatch(/^<blockquote [^>]+>“.+”<cite [^>]+> \(VNA, .+, \d{1,2} \w+ 20\d\d\)<\/cite>/);
  await saved(page);
  await beginNote(page);
  await page.keyboard.type('They meet ');
  await page.keyboard.press('Control+v');
  await expect(text(page).locator('p q')).toContainText(part);
  await expect(citations(page)).toHaveText(['1']);
  await saved(page);
  await page.reload();
  await expect(text(page).locator('p q')).toContainText(part);
});

test('what is cut comes back by pasting and by undo, numbers follow, and HTML brings citations back', async () => {
  const page = await openNote();
  await page.keyboard.type('They said ');
  await put(page, 'Shift+Enter');
  await page.evaluate(() =>
    document.addEventListener('cut', ({ clipboardData }) => {
      document.body.dataset['cut'] = clipboardData?.getData('text/html') ?? '';
    }),
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(citations(page)).toHaveCount(0);
  await page.keyboard.press('Control+v');
  await expect(citations(page)).toHaveText(['1']);
  await page.keyboard.press('Control+z');
  await expect(citations(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(citations(page)).toHaveText(['1']);
  await page.keyboard.press('Control+y');
  await expect(citations(page)).toHaveCount(0);
  await text(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    // The policy forbids inline styles, and says so of a document that is only read too.
    clipboardData.setData('text/html', (document.body.dataset['cut'] ?? '').replace(/ style="[^"]*"/g, ''));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(text(page).locator('q')).toHaveCount(1);
  await expect(citations(page)).toHaveText(['1']);
  await expect(text(page)).toHaveText(/^They said [^“”]+1$/);
});

test('selected words with a citation are dragged to another paragraph whole', async () => {
  const page = await openNote();
  await page.keyboard.type('They said');
  await put(page, 'Shift+Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Target here');
  const quotation = text(page).locator('q');
  const box = await quotation.boundingBox();
  if (!box) throw new Error('The quotation is not drawn');
  await text(page)
    .locator('> p')
    .first()
    .click({ clickCount: 3, position: { x: 40, y: 12 } });
  const target = text(page).locator('> p').last();
  await page.mouse.move(box.x + 40, box.y + 10);
  await page.mouse.down();
  const to = await target.boundingBox();
  if (!to) throw new Error('The target is not drawn');
  await page.mouse.move(to.x + 30, to.y + 12, { steps: 8 });
  await page.mouse.up();
  await expect(citations(page)).toHaveText(['1']);
  await expect(text(page).locator('q')).toHaveCount(1);
  await expect(text(page).locator('> *').last()).toContainText('here');
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
  const page = await openNote({ locale: 'vi-VN' });
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
