import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import en from '../../resources/locales/en.json' with { type: 'json' };
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/**
 * The import as an analyst sees it: a mixed folder is dropped on the window, its report is read, what was cleaned is
 * judged and changed, dates are corrected, and the reprints of a story are found and compared.
 */
const pile = fileURLToPath(new URL('../fixtures/mixed-pile', import.meta.url));
const story = 'New ferry crossing opens early';
let window: ServedWindow;
/** Folders that a test needs as long as its window is open. */
const leftBehind: string[] = [];

test.afterEach(async () => {
  await window.close();
  for (const folder of leftBehind.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** Drops a folder as the desktop does: with its path, not with files that the page made up. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  await send('dragEnter');
  await send('dragOver');
  await page.locator('.drop-target').waitFor();
  // A desktop goes on telling where the pointer is; by now it is over what says that one can drop here.
  await send('dragOver');
  await send('drop');
}

async function openPile(options: Parameters<typeof openServedWindow>[0] = {}): Promise<Page> {
  window = await openServedWindow(options);
  await drop(window.page, pile);
  await expect(window.page.getByRole('dialog')).toBeVisible({ timeout: 30_000 });
  return window.page;
}

/** The pile's one story, with its reprints under its row. */
async function unfoldStory(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.article-row-reprints').click();
  await expect(page.locator('.article-row[data-reprint]')).toHaveCount(2);
}

/** The pile imported, its report closed, and one of its articles open. */
async function openArticle(title: string, options?: Parameters<typeof openServedWindow>[0]): Promise<Page> {
  const page = await openPile(options);
  await page.keyboard.press('Escape');
  await unfoldStory(page);
  await page.getByRole('option').filter({ hasText: title }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title);
  return page;
}

test('a mixed folder is dropped on the window, and the report tells what became of each file', async () => {
  const page = await openPile();
  const report = page.getByRole('dialog', { name: 'What was imported' });
  await expect(report.getByRole('heading', { name: '1 file could not be read' })).toBeVisible();
  const failed = report.getByRole('listitem').filter({ hasText: 'broken.pdf' });
  await expect(failed).toContainText('ends too early');
  await expect(failed.locator('.import-advice')).toHaveText(en['advice.truncated']);
  await expect(report.getByRole('heading', { name: '1 already in the library' })).toBeVisible();
  await expect(
    report.getByRole('heading', { name: '2 reprints of other articles, imported too' }),
  ).toBeVisible();
  await expect(report.getByRole('heading', { name: '6 articles imported' })).toBeVisible();
  const read = report.getByRole('listitem').filter({ hasText: story }).last();
  await expect(read).toContainText(/web page · utf-8 · \d+ parts left out/);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    report.getByRole('button', { name: 'Save the report' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.md$/);

  await report.getByRole('button', { name: 'Earlier reports…' }).click();
  const earlier = page.getByRole('dialog', { name: 'Earlier imports' });
  const row = earlier.getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(
    '6 articles imported · 2 of them reprints · 1 already in the library · 1 file could not be read',
  );
  await row.getByRole('button').first().click();
  await expect(report.getByRole('heading', { name: '6 articles imported' })).toBeVisible();
});

test('what is no article is kept apart, and says why', async () => {
  const page = await openPile();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.getByRole('button', { name: 'not articles (1)' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').click();
  await expect(page.locator('.article-notice[data-warning="not-an-article"]')).toContainText(
    'This is no article',
  );
  await page.keyboard.press('Control+l');
  await page.keyboard.type('rice prices');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('button', { name: 'not articles (1)' }).click();
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('a page can be said to be an article, several to be none, and each is undone', async () => {
  const page = await openPile();
  await page.keyboard.press('Escape');
  const rows = page.getByRole('option');
  await page.getByRole('button', { name: 'not articles (1)' }).click();
  await expect(rows).toHaveCount(1);
  await rows.click();
  await page.getByRole('main').getByRole('button', { name: 'It is an article' }).click();
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await expect(rows, 'nothing is kept apart any more').toHaveCount(4);
  await expect(page.locator('.article-notice[data-warning="not-an-article"]')).toHaveCount(0);
  await expect(page.getByRole('main').locator('.article-meta')).toContainText('an article');
  await undo.click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole('button', { name: 'not articles (1)' })).toBeVisible();
  await expect(page.locator('.article-notice[data-warning="not-an-article"]')).toBeVisible();

  await page.keyboard.press('Control+1');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Not articles', exact: true }).click();
  await expect(page.getByText('2 pages are kept apart')).toBeVisible();
  await expect(page.getByRole('button', { name: 'not articles (3)' })).toBeVisible();
  await undo.click();
  await expect(page.getByRole('button', { name: 'not articles (1)' })).toBeVisible();
  await expect(rows).toHaveCount(3);
});

test('a warning that was read is not asked again, unless that is undone', async () => {
  const page = await openPile();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'not articles (1)' }).click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').click();
  const missing = page.locator('.article-notice').filter({ hasText: 'No date was found.' });
  await missing.getByRole('button', { name: /^Do not ask again/ }).click();
  await expect(missing).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.article-notice')).toHaveCount(1);
  await expect(missing).toHaveCount(0);
});

test('a removed part is put back with one click, marked, and set back', async () => {
  const page = await openArticle(story);
  const reader = page.getByRole('main');
  await reader.getByText(/parts left out/).click();
  const shareBar = reader.getByRole('region', { name: 'share bar' });
  await expect(shareBar).toContainText('Share on Facebook');
  await shareBar.getByRole('button').click();
  const block = reader.locator('.block').filter({ hasText: 'Share on Facebook' });
  await expect(block).toBeVisible();
  await expect(shareBar).toHaveCount(0);
  await expect(reader.getByText('Put back by hand.')).toBeVisible();
  await page.reload();
  await expect(block).toBeVisible();
  await reader.getByRole('button', { name: 'Set back' }).click();
  await expect(block).toHaveCount(0);
});

test('a block is taken out with a key, the clips stay where they were, and it can be undone', async () => {
  const page = await openArticle(story);
  const reader = page.getByRole('main');
  const blocks = reader.locator('.article-text .block');
  const second = await blocks.nth(1).innerText();
  const third = await blocks.nth(2).innerText();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('c');
  const clip = reader.locator('.clipped');
  const clipped = await clip.first().innerText();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await expect(reader.locator('.block:focus')).toHaveText(second);
  await page.keyboard.press('Delete');
  await expect(blocks.nth(1)).toHaveText(third);
  await expect(reader.locator('.block:focus'), 'the keys go on from the next block').toHaveText(third);
  await expect(clip.first()).toHaveText(clipped);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(blocks.nth(1)).toHaveText(second);
  await expect(clip.first()).toHaveText(clipped);

  await blocks.nth(1).hover();
  await reader.getByRole('button', { name: 'Take out', exact: true }).first().click();
  await expect(blocks.nth(1)).toHaveText(third);
  await reader.getByText(/parts left out/).click();
  await expect(reader.getByRole('region', { name: 'taken out by hand' })).toContainText(second.slice(0, 40));
  await blocks.nth(1).click();
  await page.keyboard.press('Control+z');
  await expect(blocks.nth(1)).toHaveText(second);
});

test('cleaned and original stand side by side, at the same place, with what was removed greyed in the original', async () => {
  const page = await openArticle(story, { viewport: { width: 1440, height: 420 } });
  const reader = page.getByRole('main');
  await reader.getByRole('button', { name: 'Both' }).click();
  const original = reader.getByRole('region', { name: 'Original' });
  const cleaned = reader.locator('.reader-scroll').first();
  const [left, right] = [await cleaned.boundingBox(), await original.boundingBox()];
  expect(left && right && left.x + left.width <= right.x + 1).toBe(true);
  await expect(original.locator('del').filter({ hasText: 'Share on Facebook' })).toBeVisible();
  await expect(original.locator('.left-out').filter({ hasText: 'Share on Facebook' })).toContainText(
    'share bar',
  );

  const last = (pane: typeof cleaned) =>
    pane.locator('[data-part]').filter({ hasText: 'The ferries were built' });
  await last(cleaned).scrollIntoViewIfNeeded();
  await expect(last(original)).toBeInViewport();
  await original.evaluate((pane) => pane.scrollTo(0, 0));
  await expect(reader.getByRole('heading', { level: 1 })).toBeInViewport();

  await original.locator('.left-out').filter({ hasText: 'Advertisement' }).getByRole('button').click();
  await expect(cleaned.locator('.block').filter({ hasText: 'Advertisement' })).toHaveCount(1);
  await page.keyboard.press('Control+b');
  await expect(original).toHaveCount(0);
  await expect(page.locator('#note'), 'the note made room and has come back').toBeVisible();
});

test('a date is corrected, for one article and for two at once, and marked', async () => {
  const page = await openArticle('Old bridge stays closed to lorries until summer');
  const reader = page.getByRole('main');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Alt+Enter');
  const details = page.getByRole('dialog', { name: 'Details of the article' });
  const date = details.getByRole('textbox', { name: 'Date of publication' });
  await expect(date).toHaveValue('2026-01-20');
  await date.fill('2026-02-30');
  await page.keyboard.press('Enter');
  await expect(date).toHaveAccessibleDescription(/Write a date that exists/);
  await date.fill('2026-01');
  await page.keyboard.press('Enter');
  await expect(details).toHaveCount(0);
  const facts = reader.locator('.article-meta');
  await expect(facts).toContainText('Jan 2026');
  await expect(facts).toContainText('corrected by hand');
  await page.keyboard.press('Alt+Enter');
  await details.getByRole('button', { name: 'Set back: Date of publication' }).click();
  await expect(date).toHaveValue('2026-01-20');
  await page.keyboard.press('Escape');
  await expect(facts).not.toContainText('corrected by hand');

  await page.keyboard.press('Control+1');
  await page.keyboard.press('Home');
  const list = page.getByRole('listbox', { name: 'Articles' });
  const dates = () => list.getByRole('option').locator('time').allInnerTexts();
  const before = await dates();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  const several = page.getByRole('dialog', { name: 'Details of 2 articles' });
  await several.getByRole('textbox', { name: 'Date of publication' }).fill('2025-12-31');
  await several.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('2 articles corrected.')).toBeVisible();
  await expect.poll(async () => (await dates()).filter((one) => one === '31 Dec 2025').length).toBe(2);
  expect(before).not.toContain('31 Dec 2025');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(dates).toEqual(before);
});

test('reprints are folded into one row of the list, which unfolds by key and by mouse', async () => {
  const page = await openPile();
  await page.keyboard.press('Escape');
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Control+1');
  const head = rows.filter({ hasText: '2 reprints of this story' });
  await expect(head).toHaveCount(1);
  await head.click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await expect(rows).toHaveCount(5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const open = page.locator('.list-row[aria-selected="true"]');
  await expect(open).toHaveCount(1);
  await expect(open.locator('.article-row[data-reprint]')).toBeVisible();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('ArrowLeft');
  await expect(rows).toHaveCount(3);
  await head.locator('.article-row-reprints').click();
  await expect(rows).toHaveCount(5);
  await head.locator('.article-row-reprints').click();
  await expect(rows).toHaveCount(3);
});

test('the reprints of a story are found and compared, word by word', async () => {
  const page = await openArticle(story);
  const reader = page.getByRole('main');
  await reader.getByText('2 reprints of this story').click();
  const reprint = reader.getByRole('listitem').filter({ hasText: 'Five river countries' });
  await expect(reprint).toContainText('14 Jan 2026');
  await reprint.getByRole('button', { name: /^Compare/ }).click();
  const comparison = page.getByRole('dialog', { name: 'How the words differ' });
  await expect(comparison.locator('ins').filter({ hasText: 'paperwork can be hurried' })).toBeVisible();
  await expect(comparison.locator('del').first()).toContainText('only in the first:');
  await page.keyboard.press('Escape');
  await reprint.getByRole('button').first().click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Five river countries/);
});

test('a text in an old encoding can be read in another way', async () => {
  const page = await openArticle('Hội nghị bộ trưởng giao thông nhất trí mở bến phà mới');
  await expect(page.locator('.article-notice'), 'its encoding is certain').toHaveCount(0);
  await page.keyboard.press('Alt+Enter');
  await page.getByRole('button', { name: 'Look at the others…' }).click();
  const dialog = page.getByRole('dialog', { name: 'In which encoding' });
  await expect(dialog.getByRole('radio', { name: /windows-1258/ })).toBeChecked();
  const other = dialog.getByRole('radio', { name: /windows-1252/ });
  await other.check();
  await dialog.getByRole('button', { name: 'Read it so' }).click();
  await expect(page.getByText('Read again as windows-1252')).toBeVisible();
});

test('a text whose encoding is not certain asks whether it was read right, until that is settled', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-encodings-'));
  leftBehind.push(folder);
  writeFileSync(
    join(folder, 'short.txt'),
    Buffer.from('Ferry note\n\nOpens 4 March 2026: \xe9\xe8\xfc \xe1\xfe \xf0.\n', 'latin1'),
  );
  window = await openServedWindow();
  const { page } = window;
  await drop(page, folder);
  await page.getByRole('option').click();
  const question = page.locator('.article-notice').filter({ hasText: /Read as .*; is this right/ });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Look at the others…' }).click();
  await expect(page.getByRole('dialog', { name: 'In which encoding' })).toBeVisible();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: /^Do not ask again/ }).click();
  await expect(question).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Ferry note');
  await expect(question).toHaveCount(0);
});

test('a page is pasted with its markup, and its date and address come with it', async () => {
  window = await openServedWindow();
  const { page } = window;
  await expect(page.getByText('Your library is empty')).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Tolls fall\n\nThe harbour lowers its tolls.');
    data.setData(
      'text/html',
      `<html><head><title>Tolls fall</title><meta property="article:published_time" content="2026-01-09T10:00:00Z">
       <link rel="canonical" href="https://harbour.example/tolls"></head><body><article><h1>Tolls fall</h1>
       <p>The harbour lowers its tolls for small boats from the first of May, the council said on Friday.</p>
       <p>Larger ships pay what they paid before, and the money goes into dredging the southern channel.</p>
       <p>The council had asked for comments until the end of the year and had received nearly two hundred.</p>
       </article></body></html>`,
    );
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  const reader = page.getByRole('main');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Tolls fall');
  await expect(reader.locator('.article-meta')).toContainText('9 Jan 2026');
  await expect(reader.locator('.article-address')).toContainText('https://harbour.example/tolls');
  await expect(reader.getByRole('button', { name: 'Open the address in your browser' })).toBeVisible();
});

test('in a browser the folder to be watched is named by its path, and what is saved into it comes in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-named-'));
  leftBehind.push(folder);
  window = await openServedWindow();
  const { page } = window;
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Watch a folder…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Watch a folder…' });
  const path = dialog.getByRole('textbox', { name: 'Path of the folder' });
  await expect(path).toBeFocused();
  await path.fill('press');
  await page.keyboard.press('Enter');
  await expect(path).toHaveAccessibleDescription(/There is no folder at press .* Write the whole path/);
  await path.fill(`"${folder}"`);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.watch-status')).toContainText('Watching attache-named-');
  copyFileSync(join(pile, 'bridge.docx'), join(folder, 'bridge.docx'));
  await expect(page.getByRole('option').filter({ hasText: 'Old bridge' })).toBeVisible({ timeout: 30_000 });
});

test('a watched folder is named in the status bar, what is saved into it comes in, and it can be left', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-watched-'));
  leftBehind.push(folder);
  const library = join(folder, 'library');
  const press = join(folder, 'press');
  mkdirSync(press);
  await nameWatched(press, library);
  window = await openServedWindow({ library });
  const { page } = window;
  const status = page.locator('.watch-status');
  await expect(status).toContainText('Watching press');
  copyFileSync(join(pile, 'bridge.docx'), join(press, 'bridge.docx'));
  await expect(page.getByRole('option').filter({ hasText: 'Old bridge' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await status.getByRole('button', { name: 'Stop watching press' }).click();
  await expect(status).toHaveCount(0);
});

/** Names the folder that a library watches, as the analyst does on the command line. */
async function nameWatched(folder: string, library: string): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['electron/cli/main.ts', 'watch', folder, '--library', library];
  const watch = spawn(join(root, 'node_modules/.bin/node'), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(watch.stdout, 'data');
  watch.kill('SIGINT');
  await once(watch, 'exit');
}

for (const size of [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const locale of ['en-GB', 'vi-VN'])
      test(`import: nothing serious for axe at ${size.width}×${size.height}, ${colorScheme}, ${locale}`, async () => {
        const page = await openPile({ viewport: size, colorScheme, locale });
        await check(page);
        await page.locator('.dialog-foot .button').first().click();
        await expect(page.locator('.import-counts')).toBeVisible();
        await check(page);
        await page.keyboard.press('Escape');
        await unfoldStory(page);
        await page.getByRole('option').filter({ hasText: story }).dblclick();
        const reader = page.getByRole('main');
        await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story);
        await reader.locator('.reprints summary').click();
        await reader.locator('.removed summary').click();
        await reader.locator('.removed li .link').first().click();
        await expect(reader.locator('.by-hand')).toHaveCount(1);
        await check(page);
        await page.keyboard.press('Control+b');
        await expect(reader.locator('.left-out').first()).toBeVisible();
        await check(page);
        await page.keyboard.press('Alt+Enter');
        await expect(page.locator('.details')).toBeVisible();
        await check(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+b');
        await reader.locator('.reprints summary').click();
        await reader.locator('.reprints li .link').nth(1).click();
        await expect(page.locator('.comparison ins').first()).toBeVisible();
        await check(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+1');
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+ArrowDown');
        await expect(page.locator('.chosen-bar')).toBeVisible();
        await page.keyboard.press('Alt+Enter');
        await expect(page.locator('.details')).toBeVisible();
        await check(page);
        await page.keyboard.press('Escape');
      });

async function check(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
}
