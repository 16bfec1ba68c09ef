import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import en from '../../resources/locales/en.json' with { type: 'json' };
import { expectNothingSerious } from './support/axe.ts';
import { looks } from './support/looks.ts';
import { drop, openPile, story, unfoldStory } from './support/mixed-pile.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** The import as an analyst sees it: a mixed folder is dropped on the window, its report is read, and it is judged. */
let window: ServedWindow;
/** Folders that a test needs as long as its window is open. */
const leftBehind: string[] = [];

test.afterEach(async () => {
  await window.close();
  for (const folder of leftBehind.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a mixed folder is dropped on the window, and the report tells what became of each file', async () => {
  window = await openPile();
  const { page } = window;
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
  window = await openPile();
  const { page } = window;
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
  window = await openPile();
  const { page } = window;
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
  window = await openPile();
  const { page } = window;
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

for (const look of looks)
  test(`import: nothing serious for axe at ${look.viewport.width}, ${look.colorScheme}, ${look.locale}`, async () => {
    window = await openPile(look);
    const { page } = window;
    await expectNothingSerious(page);
    await page.locator('.dialog-foot .button').first().click();
    await expect(page.locator('.import-counts')).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await unfoldStory(page);
    await page.getByRole('option').filter({ hasText: story }).dblclick();
    const reader = page.getByRole('main');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story);
    await reader.locator('.reprints summary').click();
    await reader.locator('.removed summary').click();
    await reader.locator('.removed li .link').first().click();
    await expect(reader.locator('.by-hand')).toHaveCount(1);
    await expectNothingSerious(page);
    await page.keyboard.press('Control+b');
    await expect(reader.locator('.left-out').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Alt+Enter');
    await expect(page.locator('.details')).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+b');
    await reader.locator('.reprints summary').click();
    await reader.locator('.reprints li .link').nth(1).click();
    await expect(page.locator('.comparison ins').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.locator('.chosen-bar')).toBeVisible();
    await page.keyboard.press('Alt+Enter');
    await expect(page.locator('.details')).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
  });
