import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { imageFacts } from '../../electron/library/notes/image-size.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText as text } from './support/written-note.ts';

/** The blocks of a note that are more than words: tables, callouts, images, breaks, contents, checklists. */
let window: ServedWindow;

test.afterEach(() => window.close());

async function openNote(): Promise<Page> {
  window = await openServedWindow({ sample: true });
  const { page } = window;
  await beginNote(page);
  return page;
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitem').filter({ hasText: item }).first().click();
}

/** Runs a command by its name, without the mouse. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Every command' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
}

test('a table is filled, grown, merged and given header rows, with the keyboard alone', async () => {
  const page = await openNote();
  await run(page, 'Insert table');
  const table = text(page).getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(3);
  await page.keyboard.type('Country');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Year');
  await expect(table.getByRole('columnheader', { name: 'Year' })).toBeVisible();
  await run(page, 'Insert row below');
  await expect(table.getByRole('row')).toHaveCount(4);
  await run(page, 'Insert column right');
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await page.keyboard.press('Shift+Tab');
  await run(page, 'Header row');
  await expect(table.getByRole('columnheader')).toHaveCount(0);
  await run(page, 'Delete column');
  await expect(table.getByRole('row').first().getByRole('cell')).toHaveCount(3);
  await run(page, 'Delete table');
  await expect(table).toHaveCount(0);
});

test('cells chosen with the mouse are merged and split again, and a column is dragged wider', async () => {
  const page = await openNote();
  await choose(page, 'Insert', 'Insert table');
  const table = text(page).getByRole('table');
  const cells = table.getByRole('columnheader');
  await cells.nth(0).click();
  await cells.nth(1).click({ modifiers: ['Shift'] });
  await choose(page, 'Table', 'Merge cells');
  await expect(cells).toHaveCount(2);
  await expect(cells.first()).toHaveAttribute('colspan', '2');
  await choose(page, 'Table', 'Split cell');
  await expect(cells).toHaveCount(3);

  const before = await cells.first().boundingBox();
  if (!before) throw new Error('The cell is not drawn');
  const edge = { x: before.x + before.width - 2, y: before.y + before.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x + 60, edge.y, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () => (await cells.first().boundingBox())?.width)
    .toBeGreaterThan(before.width + 20);
});

test('an image is chosen from a file, described, and there again when the note is opened', async () => {
  const page = await openNote();
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Insert', 'Insert image');
  await (await chooser).setFiles(fileURLToPath(new URL('../../resources/icons/icon.png', import.meta.url)));
  await page.getByLabel('Caption').fill('The icon');
  await page.getByLabel('Description for those who cannot see it').fill('An open case');
  await page.getByRole('button', { name: 'Done' }).click();
  const image = text(page).getByRole('img', { name: 'An open case' });
  await expect(image).toHaveJSProperty('complete', true);
  await expect(text(page)).toContainText('The icon');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(image).toBeVisible();
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
});

test('a WebP is kept as an image that Word shows too: without loss where it had none or is see-through', async () => {
  const page = await openNote();
  for (const [quality, ground] of [
    [0.5, '#fff'],
    [1, '#fff'],
    [0.5, '#fff8'],
  ] as const) {
    const webp = await page.evaluate(
      ([of, fill]) => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d');
        if (context) context.fillStyle = fill;
        context?.fillRect(0, 0, 300, 150);
        return canvas.toDataURL('image/webp', of).split(',')[1] ?? '';
      },
      [quality, ground] as const,
    );
    const chooser = page.waitForEvent('filechooser');
    await choose(page, 'Insert', 'Insert image');
    const buffer = Buffer.from(webp, 'base64');
    await (await chooser).setFiles({ name: 'photo.webp', mimeType: 'image/webp', buffer });
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  }
  await expect(text(page).locator('figure img')).toHaveCount(3);
  const library = new DatabaseSync(join(window.library, 'library.sqlite'), { readOnly: true });
  const rows = library.prepare('SELECT media_type, bytes FROM note_image').all();
  library.close();
  const sizes = rows.map(({ media_type, bytes }) => {
    const facts = bytes instanceof Uint8Array ? imageFacts(bytes) : null;
    return [media_type, facts?.mediaType, facts?.width];
  });
  expect(sizes.map((row) => row.join(' ')).sort()).toEqual([
    'image/jpeg image/jpeg 300',
    'image/png image/png 300',
    'image/png image/png 300',
  ]);
});

test('what is no image is refused by name', async () => {
  const page = await openNote();
  const chooser = page.waitForEvent('filechooser');
  await choose(page, 'Insert', 'Insert image');
  await (await chooser).setFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no image'),
  });
  await expect(page.getByText(/photo\.png/)).toBeVisible();
  await expect(text(page).getByRole('img')).toHaveCount(0);
});

test('callouts go on with Enter and end with an empty line', async () => {
  const page = await openNote();
  await page.keyboard.type('The talks go on');
  await page.keyboard.press('Control+Alt+4');
  const callouts = text(page).getByRole('note', { name: 'Key judgement' });
  await expect(callouts).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('with moderate confidence');
  await expect(callouts).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plain');
  await expect(callouts).toHaveCount(2);
  await expect(text(page).locator('> p')).toHaveText('Plain');
});

test('the table of contents follows the headings, and leads to them', async () => {
  const page = await openNote();
  await choose(page, 'Insert', 'Insert table of contents');
  await page.keyboard.press('Control+Alt+1');
  await page.keyboard.type('Purpose');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+2');
  await page.keyboard.type('Background');
  const contents = text(page).getByRole('navigation');
  await expect(contents.getByRole('button')).toHaveText(['Purpose', 'Background']);
  await contents.getByRole('button', { name: 'Purpose' }).click();
  await page.keyboard.type(' and aim');
  await expect(contents.getByRole('button').first()).toHaveText('Purpose and aim');
});

test('a checklist is ticked with the mouse and with the space bar', async () => {
  const page = await openNote();
  await page.keyboard.press('Control+Shift+6');
  await page.keyboard.type('Call Hanoi');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Send the note');
  const items = text(page).getByRole('checkbox');
  await expect(items).toHaveCount(2);
  const box = await items.first().boundingBox();
  if (!box) throw new Error('The item is not drawn');
  await page.mouse.click(box.x + 8, box.y + box.height / 2);
  await expect(items.first()).toBeChecked();
  await items.first().focus();
  await page.keyboard.press('Space');
  await expect(items.first()).not.toBeChecked();
});

const words = (page: Page) =>
  text(page).evaluate((element) =>
    [...element.children].map((child) => `${child.tagName.toLowerCase()} ${child.textContent}`),
  );

test('a block is turned into another, duplicated and moved from its menu, by key and from its handle', async () => {
  const page = await openNote();
  const items = page.getByRole('menuitem');
  await page.keyboard.type('# Aims\none\ntwo');
  await expect.poll(() => words(page)).toEqual(['h1 Aims', 'p one', 'p two']);
  await page.keyboard.press('Control+/');
  await expect(items.filter({ hasText: 'Turn into' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitemradio', { name: 'Plain paragraph' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(items.filter({ hasText: 'Turn into' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitemradio', { name: 'Plain paragraph' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => words(page)).toEqual(['h1 Aims', 'p one', 'h1 two']);
  await expect(text(page)).toBeFocused();
  await page.keyboard.type('!');
  await expect.poll(() => words(page)).toEqual(['h1 Aims', 'p one', 'h1 two!']);

  const handle = page.getByRole('button', { name: 'Menu of the block' });
  await text(page).locator('p').hover();
  await expect(handle).not.toHaveAttribute('data-quiet');
  await handle.click();
  await items.filter({ hasText: 'Duplicate block' }).click();
  await expect.poll(() => words(page)).toEqual(['h1 Aims', 'p one', 'p one', 'h1 two!']);
  await text(page).locator('h1').last().hover();
  await expect
    .poll(async () => (await handle.boundingBox())?.y)
    .toBeGreaterThan((await text(page).locator('p').last().boundingBox())?.y ?? Number.POSITIVE_INFINITY);
  await handle.dragTo(text(page).locator('h1').first(), { targetPosition: { x: 10, y: 2 } });
  await expect.poll(() => words(page)).toEqual(['h1 two!', 'h1 Aims', 'p one', 'p one']);
  await expect(page.locator('.note-drop-line:visible')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => words(page)).toEqual(['h1 Aims', 'p one', 'p one', 'h1 two!']);
});

test('a right click and Shift+F10 open the menu of the text, which knows where it was asked for', async () => {
  const page = await openNote();
  await choose(page, 'Insert', 'Insert table');
  const cells = text(page).getByRole('table').getByRole('cell');
  await cells.first().click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Text of the note' });
  await expect(menu.getByRole('menuitem', { name: 'Cut' })).toBeFocused();
  await expect(menu.getByRole('menuitem', { name: 'Turn into' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Table' }).click();
  await page.getByRole('menuitem', { name: 'Insert row below' }).click();
  await expect(menu).toHaveCount(0);
  await expect(text(page).getByRole('row')).toHaveCount(4);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Table' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Plain');
  await expect(text(page).locator('> p').last()).toHaveText('Plain');
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem', { name: 'Cut' })).toBeFocused();
  await expect(menu.getByRole('menuitem', { name: 'Turn into' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.type(' words');
  await expect(text(page).locator('> p').last()).toHaveText('Plain words');
});
