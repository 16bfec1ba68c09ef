import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page, type TestInfo, test } from 'playwright/test';
import { readPdf } from '../support/read-pdf.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** The four journeys on the sample articles: import, search, clip and write, export; with a mouse, then without one. */
const sample = [
  '000-foreign-minister-receives-secretary-general.txt',
  '001-retreat-strategic-commitment.txt',
  '002-asean-top-priority.txt',
  '003-bo-truong-tiep-tong-thu-ky-asean.txt',
  '004-retreat-langkawi.txt',
].map((name) => fileURLToPath(new URL(`../../resources/sample/${name}`, import.meta.url)));

const english = 'the Five-Point Consensus (5PC)';
const vietnamese = 'Việt Nam sẽ tiếp tục đường lối đối ngoại độc lập, tự chủ';

let window: ServedWindow;
test.beforeEach(async () => {
  window = await openServedWindow();
});
test.afterEach(async () => {
  await window.close();
  expect(window.said(), 'what the host said').toBe('');
});

test('the four journeys with a mouse', async () => {
  const info = test.info();
  const { page } = window;
  await picture(page, info, '1-empty');

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(sample);
  const list = page.getByRole('listbox', { name: 'Articles' });
  await expect(list.getByRole('option')).toHaveCount(5);
  await closeReport(page);
  await picture(page, info, '2-imported');

  await page.getByRole('searchbox').fill('"Five-Point Consensus (5PC)"');
  await expect(list.getByRole('option')).toHaveCount(2);
  await list.getByRole('option', { name: /top priority/ }).click();
  const reader = page.getByRole('main');
  await expect(reader.locator('mark').first()).toBeInViewport();
  await picture(page, info, '3-hits');

  await selectWithMouse(page, english);
  await page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: /^Clip/ })
    .click();
  await page.getByRole('button', { name: 'Empty note' }).click();
  await page.getByRole('textbox', { name: 'Title of the note' }).fill('Myanmar: lines to take');
  const shelf = page.getByRole('listbox', { name: 'Clips at hand' });
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  await shelf.getByRole('option').first().dragTo(text);
  await expect(text.locator('blockquote')).toContainText(english);

  await page.getByRole('searchbox').fill('đường lối đối ngoại');
  await list.getByRole('option', { name: /Lê Hoài Trung/ }).click();
  await selectWithMouse(page, vietnamese);
  await page
    .getByRole('toolbar', { name: 'Selected passage' })
    .getByRole('button', { name: /note/i })
    .click();
  await expect(text.locator('blockquote')).toHaveCount(2);
  await expect(page.getByText('2 verbatim')).toBeVisible();
  await picture(page, info, '4-note');

  await text.getByRole('button', { name: /^Citation 1/ }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('top priority');
  await expect(reader.getByText(english)).toBeInViewport();
  await picture(page, info, '5-source');

  await text
    .locator('blockquote')
    .first()
    .getByText('Five')
    .dblclick({ position: { x: 40, y: 8 } });
  await page.keyboard.type('Six');
  await expect(page.getByText('1 altered')).toBeVisible();
  await picture(page, info, '6-altered');
  // One step for the word that went, one for the letters that came.
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('2 verbatim')).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Letter' }).check();
  await picture(page, info, '7-export');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  await checkPdf(await (await download).path(), [612, 792]);
});

test('the four journeys with the keyboard alone', async () => {
  const info = test.info();
  const { page } = window;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const command = async (name: string) => {
    await press('Control+k');
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name, exact: false }).first()).toBeVisible();
    await press('Enter');
  };

  const chooser = page.waitForEvent('filechooser');
  await command('Choose files');
  await (await chooser).setFiles(sample);
  const list = page.getByRole('listbox', { name: 'Articles' });
  await expect(list.getByRole('option')).toHaveCount(5);
  await closeReport(page, 'Escape');

  await press('Control+l');
  await page.keyboard.type('Langkawi retreat');
  await expect(list.getByRole('option').first()).toContainText('Malaysia');
  await press('Enter');
  const reader = page.getByRole('main');
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('Malaysia');
  await expect(reader.getByRole('status')).toContainText('1/');
  await press('n');
  await expect(reader.getByRole('status')).toContainText('2/');

  for (let word = 0; word < 6; word++) await press('Shift+ArrowRight');
  await press('c');
  await press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await page.keyboard.type('Langkawi');
  await press('Enter');
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(text).toBeFocused();
  await page.keyboard.type('What Langkawi decided:');
  await command('Clips');
  const clips = page.getByRole('grid', { name: 'Clips' });
  await expect(clips).toBeFocused();
  await expect(clips.getByRole('row')).toHaveCount(1);
  await press('Enter');
  await expect(text.locator('blockquote')).toHaveCount(1);
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await picture(page, info, '1-note');

  // From the paragraph behind the quotation back onto its citation, and through it to the passage.
  await press('Control+3', 'Control+End', 'ArrowLeft', 'ArrowLeft', 'Enter');
  await expect(reader.getByText('Vietnamese delegation').first()).toBeInViewport();
  await expect(page).toHaveURL(/clip=c/);
  await expect(reader.locator(':focus')).toHaveCount(1);

  await press('Control+p');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const download = page.waitForEvent('download');
  const button = dialog.getByRole('button', { name: 'Export' });
  for (let stop = 0; stop < 30 && !(await button.evaluate((it) => it === document.activeElement)); stop++)
    await press('Tab');
  await press('Enter');
  const pdf = await readPdf(readFileSync(await (await download).path()));
  expect(pdf.pages.join(' ')).toContain('What Langkawi decided:');
  expect(pdf.pages.join(' ')).toContain('Vietnam attends ASEAN Foreign Ministers');
});

async function checkPdf(path: string, size: [number, number]): Promise<void> {
  const pdf = await readPdf(readFileSync(path));
  const text = pdf.pages.join(' ');
  expect(text).toContain(`“${english}”`);
  expect(text).toContain(vietnamese);
  expect(text).toContain(`Page 1 of ${pdf.pages.length}`);
  // An English note names the agency as English does, and leaves the article's title as it is.
  expect(text).toMatch(
    /\bVNA, “Đồng chí Lê Hoài Trung, Bí thư Trung ương Đảng, Bộ trưởng Bộ Ngoại giao, đã tiếp ông Kao Kim Hourn, Tổng Thư ký ASEAN”, 15 January 2026/,
  );
  expect(text).not.toContain('TTXVN');
  expect(pdf.bookmarks).toEqual(['Myanmar: lines to take', '  Sources']);
  expect({ tagged: pdf.tagged, language: pdf.language, size: pdf.size, links: pdf.links.inside }).toEqual({
    tagged: true,
    language: 'en',
    size,
    links: 2,
  });
}

/** Drags the mouse over the first place in the reader where the words stand. */
async function selectWithMouse(page: Page, words: string): Promise<void> {
  const block = page.getByRole('main').getByRole('paragraph').filter({ hasText: words }).first();
  await block.scrollIntoViewIfNeeded();
  const [from, to] = await block.evaluate((element, wanted) => {
    const pieces: { node: Node; start: number }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    while (walker.nextNode()) {
      pieces.push({ node: walker.currentNode, start: text.length });
      text += walker.currentNode.textContent ?? '';
    }
    const at = text.indexOf(wanted);
    const place = (offset: number, edge: 'left' | 'right') => {
      const piece = pieces.findLast(({ start }) => start <= offset);
      const range = document.createRange();
      const inPiece = offset - (piece?.start ?? 0);
      range.setStart(piece?.node ?? element, inPiece);
      range.setEnd(piece?.node ?? element, inPiece + 1);
      const box = range.getBoundingClientRect();
      return { x: box[edge], y: box.top + box.height / 2 };
    };
    return [place(at, 'left'), place(at + wanted.length - 1, 'right')] as const;
  }, words);
  await page.mouse.move(from.x + 0.5, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 0.5, to.y, { steps: 8 });
  await page.mouse.up();
}

/** The report of an import comes as a dialog when there is something in it to know. */
async function closeReport(page: Page, key?: string): Promise<void> {
  const report = page.getByRole('dialog');
  if ((await report.count()) === 0) return;
  if (key) await page.keyboard.press(key);
  else await report.getByRole('button', { name: 'Close' }).first().click();
  await expect(report).toHaveCount(0);
}

async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
  const path = info.outputPath(`${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await info.attach(name, { path, contentType: 'image/png' });
}
