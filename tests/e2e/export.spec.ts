import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, type Page, test } from 'playwright/test';
import { noteOf, paragraph } from '../support/note-of-blocks.ts';
import { readPdf } from '../support/read-pdf.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote } from './support/written-note.ts';

/** The export dialog: what is previewed is what is saved, with the settings that were chosen last. */
/** A browser prints, on whatever machine this is. */
const printMs = 60_000;

let window: ServedWindow;

test.afterEach(() => window.close());

async function openNote(locale = 'en-GB'): Promise<Page> {
  window = await openServedWindow({ sample: true, locale });
  const { page } = window;
  await beginNote(page, 'Lines to take');
  await page.keyboard.type('# Purpose');
  await page.keyboard.press('Enter');
  await page.keyboard.type('To inform. '.repeat(60));
  return page;
}

/** Whether anything but white has been drawn on the page of that name. */
function isDrawn(page: Page, name: string): Promise<boolean> {
  return page.getByRole('img', { name }).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return false;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.some((value, at) => at % 4 === 0 && value > 0 && value < 100);
  });
}

test('the pages beside the settings are those that are saved, and the next export is made like it', async () => {
  const page = await openNote();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export the note' });
  await expect(dialog.getByRole('status').getByText('1 page', { exact: true })).toBeVisible({
    timeout: printMs,
  });
  await dialog.getByRole('checkbox', { name: 'Cover page' }).check();
  await dialog.getByRole('textbox', { name: 'Watermark' }).fill('DRAFT');
  await expect(dialog.getByRole('status').getByText('2 pages', { exact: true })).toBeVisible({
    timeout: printMs,
  });
  await expect.poll(() => isDrawn(page, 'Page 1 of 2')).toBe(true);
  await page.screenshot({ path: test.info().outputPath('export.png') });
  // The system's own dialog cannot be shown here: what would go to it is what the page shows while it prints.
  await page.evaluate(() => {
    globalThis.print = () => void document.body.setAttribute('data-printing', '');
  });
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('body[data-printing]')).toBeAttached({ timeout: printMs });
  const printed = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect([printed.pages.length, printed.size]).toEqual([2, [595, 842]]);
  await expect(page.locator('.print-pages')).toHaveCount(0);

  await dialog.getByRole('textbox', { name: 'Name of the file' }).fill('{title} {date}');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const first = await download;
  expect(first.suggestedFilename()).toMatch(/^Lines to take \d{4}-\d\d-\d\d\.pdf$/);
  const saved = readFileSync(await first.path());
  expect((await readPdf(saved)).pages).toHaveLength(2);
  await expect(dialog).toBeHidden();

  const next = page.waitForEvent('download');
  await page.keyboard.press('Control+Alt+p');
  expect(readFileSync(await (await next).path()).equals(saved)).toBe(true);
});

test('the dialog is whole in a small dark window in Vietnamese', async () => {
  const page = await openNote('vi-VN');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 1024, height: 700 });
  // The columns are drawn anew, and with them the editor.
  await expect(page.locator('.drawer')).toBeAttached();
  await expect(page.locator('.note-text')).toContainText('To inform.');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Xuất bản ghi' });
  await expect.poll(() => isDrawn(page, 'Trang 1/1'), { timeout: printMs }).toBe(true);
  await page.screenshot({ path: test.info().outputPath('export-vi.png') });
  await expect(dialog.getByRole('button', { name: 'Xuất', exact: true })).toBeInViewport();
});

test('notes that are chosen together are one download, and one that is not verified waits to be asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-e2e-'));
  const library = temporaryLibrary({ after: () => {} }, folder);
  await noteOf(library, 'Retreat', [paragraph('Our own words.')]);
  await noteOf(library, 'Visit', [
    paragraph('“Words that no clip has, said by nobody that we know of,” he said.'),
  ]);
  library.close();
  window = await openServedWindow({ library: folder });
  const { page } = window;
  await page.locator('#tab-notes').click();
  const board = page.getByRole('grid', { name: 'Notes' });
  const rows = board.getByRole('row');
  await expect(rows).toHaveCount(2);
  await board.press('Home');
  await expect(rows.first()).toHaveAttribute('data-active', 'true');
  await board.press('Shift+ArrowDown');
  await expect(page.getByText('2 chosen')).toBeVisible();
  await board.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export 2 notes' });
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  const first = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const files = unzipSync(readFileSync(await (await first).path()));
  expect(Object.keys(files)).toEqual(['Retreat.md']);
  await expect(dialog.getByRole('alert')).toContainText('1 of 2 notes were exported');
  await page.screenshot({ path: test.info().outputPath('export-many.png') });
  const second = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export 1 note with what is not verified' }).click();
  expect(Object.keys(unzipSync(readFileSync(await (await second).path())))).toEqual(['Visit.md']);
  await expect(dialog).toBeHidden();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
