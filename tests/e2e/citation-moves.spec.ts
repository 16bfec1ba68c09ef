import { expect, type Page, test } from 'playwright/test';
import { citations, openNoteWithClip, put } from './support/cited-note.ts';
import type { ServedWindow } from './support/served-window.ts';
import { beginNote, saved, noteText as text } from './support/written-note.ts';

/** Citations on their way: the card, the clipboard, undo, dragging. */
let window: ServedWindow;

test.afterEach(() => window.close());

async function openNote(locale?: string): Promise<Page> {
  window = await openNoteWithClip(locale);
  return window.page;
}

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
