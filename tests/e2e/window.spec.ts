import type { MenuItemConstructorOptions } from 'electron';
import { expect, type Page, test } from 'playwright/test';
import { menuTemplate } from '../../electron/main/menu.ts';
import { wordsOf } from '../../electron/main/words.ts';
import { expectNothingSerious } from './support/axe.ts';
import { looks } from './support/looks.ts';
import { search } from './support/searching.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote } from './support/written-note.ts';

/** The window itself: columns, search, reading and clipping, in both languages, themes and sizes. */
let window: ServedWindow;

async function open(options: Parameters<typeof openServedWindow>[0] = {}): Promise<Page> {
  window = await openServedWindow({ sample: true, ...options });
  return window.page;
}

test.afterEach(() => window.close());

const selected = (page: Page) => page.evaluate(() => String(getSelection()));

test('a query that cannot be read is explained under the box, and what can be read of it is answered', async () => {
  const page = await open();
  await search(page, 'ministers "peace');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveAccessibleDescription(/quotation mark is never closed/);
  await expect(page.locator('.search-box u')).toHaveText('"peace');
  await expect(page.getByRole('option')).not.toHaveCount(0);
  await page.keyboard.type('"');
  await expect(page.locator('.search-mistake')).toHaveCount(0);
});

test('n goes from hit to hit and on into the next article, N back again', async () => {
  const page = await open();
  await search(page, 'Malaysia chairmanship');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('main');
  const place = reader.getByRole('status');
  await expect(place).toHaveText(/^1\/\d+$/);
  const first = await reader.getByRole('heading', { level: 1 }).innerText();
  const total = Number((await place.innerText()).split('/')[1]);
  for (let hit = 2; hit <= total; hit++) {
    await page.keyboard.press('n');
    await expect(place).toHaveText(`${hit}/${total}`);
    await expect(reader.locator('mark[data-current]').first()).toBeInViewport();
  }
  await page.keyboard.press('n');
  await expect(reader.getByRole('heading', { level: 1 })).not.toHaveText(first);
  await expect(place).toHaveText(/^1\//);
  await page.keyboard.press('Shift+N');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(first);
  await expect(place).toHaveText(`${total}/${total}`);
});

test('a passage is selected with keys alone, clipped with one, and found again by its clip', async () => {
  const page = await open();
  await search(page, 'Secretary-General');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('main');
  await expect(reader.locator('.block:focus')).toHaveCount(1);
  await expect(reader.getByRole('status').first()).toContainText('1/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const passage = await selected(page);
  expect(passage.length).toBeGreaterThan(20);

  const bar = page.getByRole('toolbar', { name: 'Selected passage' });
  const [over, under] = [
    await bar.boundingBox(),
    await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON()),
  ];
  expect(over && (over.y + over.height <= under.top || over.y >= under.bottom)).toBe(true);

  await page.keyboard.press('3');
  await expect(reader.locator('.clipped[data-colour="3"]').first()).toBeVisible();
  expect(await selected(page), 'clipping leaves the selection as it was').toBe(passage);

  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Clips' }).click();
  const card = page.getByRole('grid', { name: 'Clips' }).getByRole('row');
  await expect(card).toContainText(passage.slice(0, 40));
  await card.getByRole('button', { name: 'Put into the bin' }).click();
  await expect(reader.locator('.clipped')).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(reader.locator('.clipped').first()).toBeVisible();
});

test('a caption cannot be clipped, and the bar says so', async () => {
  const page = await open();
  await page.getByRole('option').filter({ hasText: 'Lê Hoài Trung' }).click();
  const caption = page.locator('.captions .block').first();
  await caption.scrollIntoViewIfNeeded();
  await caption.click({ clickCount: 3 });
  await expect(page.locator('.selection-bar')).toHaveText(/cannot be clipped/);
  await page.keyboard.press('c');
  await expect(page.locator('.clipped')).toHaveCount(0);
});

test('columns are dragged, reset and folded, and come back as they were', async () => {
  const page = await open();
  const list = page.locator('#list');
  const width = async () => Math.round((await list.boundingBox())?.width ?? 0);
  await expect.poll(width).toBe(320);
  const divider = page.getByRole('separator', { name: 'Width of the list' });
  const at = (await divider.boundingBox()) ?? { x: 0 };
  await page.mouse.move(at.x, 300);
  await page.mouse.down();
  await page.mouse.move(at.x + 100, 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(420);
  await page.reload();
  await expect.poll(width).toBe(420);
  await divider.dblclick();
  await expect.poll(width).toBe(320);
  await page.keyboard.press('Control+Shift+Digit1');
  await expect.poll(width).toBe(0);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await expect.poll(width).toBe(0);
  await page.keyboard.press('Control+1');
  await expect.poll(width).toBe(320);
  await expect(page.getByRole('listbox')).toBeFocused();
});

test('Ctrl+1 leads to the row that is open, whichever control of the list was used last', async () => {
  const page = await open();
  const rows = page.getByRole('listbox').getByRole('option');
  await rows.nth(2).click();
  await page.getByRole('searchbox').click();
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('listbox')).toBeFocused();
  await expect(rows.nth(2)).toHaveAttribute('data-active', 'true');
});

test('F6 goes around the regions, and no single letter fires while one types', async () => {
  const page = await open();
  const region = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset['region']);
  for (const name of ['list', 'reader', 'note', 'status', 'list']) {
    await page.keyboard.press('F6');
    expect(await region()).toBe(name);
  }
  await page.keyboard.press('Shift+F6');
  expect(await region()).toBe('status');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'All the keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await region(), 'the focus is given back').toBe('status');
  await search(page, 'n?c1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveValue('n?c1');
});

test('what Electron’s menu offers is in the palette, with the keys that the menu shows', async () => {
  const page = await open();
  await beginNote(page);
  await page.keyboard.press('Control+k');
  const options = await page.getByRole('dialog').getByRole('option').allInnerTexts();
  const keysOf = new Map(
    options.map((option) => option.split('\n')).map(([label, ...keys]) => [label, keys]),
  );
  const words = wordsOf('en');
  let chosen = '';
  const menu = menuTemplate(words, false, (id) => {
    chosen = id;
  });
  for (const { click, accelerator } of menu.flatMap(
    ({ submenu }) => submenu as MenuItemConstructorOptions[],
  )) {
    click?.({} as never, undefined, {} as never);
    // Undo is one entry for editor, reader and fields; the palette does not offer itself.
    if (!click || chosen.startsWith('edit.') || chosen === 'commands') continue;
    const keys = keysOf.get(words(`command.${chosen}`));
    expect(keys, chosen).toBeDefined();
    if (accelerator)
      expect(keys, chosen).toEqual(
        accelerator
          .replace('CommandOrControl', 'Ctrl')
          .replace('Plus', '+')
          .match(/[^+]+|\+$/g),
      );
  }
});

test('an article is pasted and opened, and a second time it is the one that is there', async () => {
  const page = await open();
  for (const told of ['1 article imported.', 'It is in the library already.']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Paste an article');
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: 'Text of the article' });
    await text.fill('A pasted title\n\nHanoi, 14 January 2026 - It was pasted whole.');
    await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await expect(page.getByText(told)).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('A pasted title');
  }
  await expect(page.getByRole('option')).toHaveCount(6);
});

for (const look of looks)
  test(`nothing serious for axe at ${look.viewport.width}, ${look.colorScheme}, ${look.locale}`, async () => {
    window = await openServedWindow({ sample: true, ...look });
    const { page } = window;
    await expect(page.locator('html')).toHaveAttribute('lang', look.locale.slice(0, 2));
    // Before any key: in a narrow window the list lies over the columns that are still empty.
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeInViewport();
    await expectNothingSerious(page);
    await search(page, 'Le Hoai Trung');
    await expect(page.locator('.list-row mark').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('c');
    await expect(page.locator('.clip-rule')).not.toHaveCount(0);
    await expectNothingSerious(page);
    for (const keys of ['Control+k', '?', 'Control+,']) {
      await page.keyboard.press(keys);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectNothingSerious(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

test('what was told goes by itself, also after it was looked at for long', async () => {
  window = await openServedWindow();
  const { page } = window;
  await page.clock.install();
  await page.getByRole('button', { name: 'Import the sample articles' }).click();
  const message = page.locator('.message');
  await expect(message).toBeVisible();
  await message.hover();
  await page.clock.fastForward(20_000);
  await expect(message).toBeVisible();
  await page.mouse.move(700, 200);
  await page.clock.fastForward(20_000);
  await expect(message).toHaveCount(0);
});
