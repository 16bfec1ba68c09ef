import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** Clips from the reader to the board and back: made, overlapping, ordered, merged, split, binned, orphaned, used. */
const committee = 'The ministers agreed to hold the next meeting of the committee in Hanoi in March.';
const twin = committee.replace('Hanoi', 'Manila');
const story = `Ministers meet in Cebu

Cebu (VNA) - Foreign ministers of ten countries met in Cebu on January 28, 2026, to prepare the summit.

Nobody had expected much of the first day. ${committee} They shook hands.

The second paragraph speaks of trade and of fisheries. Its words are many.

Later the papers had it otherwise. ${twin} It rained all evening.
`;

let window: ServedWindow;
test.afterEach(async () => {
  await window.close();
  expect(window.said(), 'what the host said').toBe('');
});

test('a passage over two paragraphs is clipped with one key, and others lie over it', async () => {
  const page = await openStory();
  await selectWords(page, 'They shook hands.', 'The second paragraph');
  await page.keyboard.press('c');
  await selectWords(page, 'first day.', 'hold the next meeting');
  await page.keyboard.press('2');
  await selectWords(page, 'meeting of the committee', 'speaks of trade');
  await page.keyboard.press('4');
  const reader = page.getByRole('main');
  await expect(reader.locator('.clip-rule')).toHaveCount(3);
  const lanes = await reader
    .locator('.clip-rule')
    .evaluateAll((rules) => rules.map((rule) => Math.round(rule.getBoundingClientRect().left)));
  expect(new Set(lanes).size, 'overlapping rules stand side by side').toBeGreaterThan(1);

  await showClips(page);
  const board = page.getByRole('grid', { name: 'Clips' });
  await expect(board.getByRole('row')).toHaveCount(3);
  await expect(board.getByRole('row').last()).toContainText('They shook hands. The second paragraph');

  // From the text, the keys step through the clips in the order of their places.
  await page.keyboard.press('Control+2');
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/clip=c/);
  await expect(reader.locator('.clipped[data-current]').first()).toContainText('first day');
});

test('what is said of a clip is changed, and narrows the board down', async () => {
  const page = await openStory();
  await clipWords(page, 'Foreign ministers of ten countries');
  await clipWords(page, committee);
  await showClips(page);
  const board = page.getByRole('grid', { name: 'Clips' });
  await board.press('Home');
  await board.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('For section 2');
  await dialog.getByRole('textbox', { name: 'Tags' }).fill('asean, meetings');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(board.getByRole('row').first()).toContainText('For section 2');

  await page.getByRole('button', { name: /^Order, groups and filters/ }).click();
  await page.getByRole('combobox', { name: 'Tag' }).selectOption('asean');
  await expect(board.getByRole('row')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Order, groups and filters: 1 filter' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all clips' }).click();
  await page.getByRole('combobox', { name: 'Groups' }).selectOption('By tag');
  await expect(board.locator('.clip-group')).toHaveText(['asean 1', 'meetings 1', 'Without a tag 1']);
  await page.getByRole('combobox', { name: 'Groups' }).selectOption('None');
  await page.getByRole('textbox', { name: 'Filter the clips' }).fill('ten countr');
  await expect(board.getByRole('row')).toHaveCount(1);
});

test('clips are put in order by hand, with the keys and with the mouse', async () => {
  const page = await openStory();
  for (const words of ['first day', 'shook hands', 'trade and of fisheries']) await clipWords(page, words);
  await showClips(page);
  await page.getByRole('button', { name: /^Order, groups and filters/ }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By hand');
  const board = page.getByRole('grid', { name: 'Clips' });
  const quotes = board.locator('blockquote');
  await expect(quotes).toHaveText(['trade and of fisheries', 'shook hands', 'first day']);
  await board.press('Home');
  // The second key is meant for the clip that the first one moved, whether or not the library has answered.
  await board.press('Alt+ArrowDown');
  await board.press('Alt+ArrowDown');
  await expect(quotes).toHaveText(['shook hands', 'first day', 'trade and of fisheries']);
  await board.locator('.clip-card').last().dragTo(board.locator('.clip-card').first());
  await expect(quotes).toHaveText(['trade and of fisheries', 'shook hands', 'first day']);
  await page.reload();
  await expect(quotes).toHaveCount(3);
  await page.getByRole('button', { name: /^Order, groups and filters/ }).click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By hand');
  await expect(quotes).toHaveText(['trade and of fisheries', 'shook hands', 'first day']);
});

test('clips are merged and split, and both can be undone', async () => {
  const page = await openStory();
  await clipWords(page, 'They shook hands.');
  await clipWords(page, 'The second paragraph speaks of trade');
  await clipWords(page, 'Nobody had expected');
  await showClips(page);
  const board = page.getByRole('grid', { name: 'Clips' });
  const rows = board.getByRole('row');
  await board.press('Home');
  await board.press('Shift+ArrowDown');
  await board.press('Shift+ArrowDown');
  await board.press('m');
  await expect(page.getByText('There are words between these clips')).toBeVisible();
  await expect(rows).toHaveCount(3);

  await rows.nth(1).click();
  await rows.nth(2).click({ modifiers: ['Shift'] });
  await page.getByRole('button', { name: 'Merge into one clip' }).click();
  await expect(rows).toHaveCount(2);
  const merged = rows.filter({ hasText: 'They shook hands.' });
  await expect(merged).toContainText('The second paragraph speaks of trade');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);

  await clipWords(page, `${committee} They shook hands.`);
  await expect(rows).toHaveCount(4);
  await board.focus();
  await board.press('Home');
  await board.press('s');
  const dialog = page.getByRole('dialog', { name: 'Split' });
  await expect(dialog.locator('.split-parts blockquote')).toHaveText([committee, 'They shook hands.']);
  await dialog.getByRole('button', { name: 'Split here' }).click();
  await expect(rows).toHaveCount(5);
  await expect(board.locator('blockquote').filter({ hasText: committee })).toHaveText(committee);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(4);
});

test('a clip goes into the bin, comes back, and what no note uses is removed for good', async () => {
  const page = await openStory();
  await clipWords(page, 'first day');
  await clipWords(page, 'shook hands');
  await showClips(page);
  const board = page.getByRole('grid', { name: 'Clips' });
  await board.press('Home');
  await board.press('Delete');
  await expect(board.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(board.getByRole('row')).toHaveCount(2);

  await board.press('Home');
  await board.press('Shift+ArrowDown');
  await board.press('Delete');
  await expect(page.getByRole('heading', { name: 'No clips yet' })).toBeVisible();
  await page.getByRole('button', { name: 'More with clips' }).click();
  await page.getByRole('menuitem', { name: 'Bin of clips' }).click();
  const bin = page.getByRole('grid', { name: 'Bin of clips' });
  await expect(bin.getByRole('row')).toHaveCount(2);
  await bin.focus();
  await bin.press('Enter');
  await expect(bin.getByRole('row')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByRole('heading', { name: 'The bin is empty' })).toBeVisible();
  await page.getByRole('button', { name: 'All clips' }).click();
  await expect(board.getByRole('row')).toHaveCount(1);
});

test('a clip whose passage has gone says so, shows what is like it, and goes where the analyst says', async () => {
  const page = await openStory();
  await clipWords(page, committee);
  const reader = page.getByRole('main');
  const block = reader.locator('.block').filter({ hasText: 'Nobody had expected' });
  await block.focus();
  await page.keyboard.press('Delete');
  await expect(block).toHaveCount(0);
  await expect(reader.getByText('1 clip of this article has lost its place.')).toBeVisible();
  await expect(reader.locator('.clipped')).toHaveCount(0);

  await showClips(page);
  const row = page.getByRole('grid', { name: 'Clips' }).getByRole('row');
  await expect(row).toContainText('It has no place in its article now.');
  await page.getByRole('grid', { name: 'Clips' }).press('Home');
  await page.getByRole('grid', { name: 'Clips' }).press('r');
  const dialog = page.getByRole('dialog', { name: 'Where does this clip belong?' });
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await expect(dialog.locator('.candidate')).toContainText('The ministers agreed to hold the next meeting');
  await expect(dialog.locator('.candidate del')).toContainText('Hanoi');
  await expect(dialog.locator('.candidate ins')).toContainText('Manila');
  await dialog.getByRole('button', { name: 'Leave it without a place' }).click();
  await expect(row).toContainText('Left without a place');
  await expect(reader.getByText('has lost its place')).toHaveCount(0);

  await row.getByRole('button', { name: 'Decide' }).click();
  await dialog.getByRole('button', { name: 'Put it here' }).click();
  await expect(reader.locator('.clipped').first()).toBeInViewport();
  await expect(row).toContainText(twin);
  await expect(row).toContainText(`Placed by hand. Clipped as ${committee}`);
});

test('a clip leads to every note that uses it, to the place', async () => {
  const page = await openStory();
  await clipWords(page, committee);
  await page.getByRole('button', { name: 'Empty note' }).click();
  await page.getByRole('textbox', { name: 'Title of the note' }).fill('Lines to take');
  await showClips(page);
  const board = page.getByRole('grid', { name: 'Clips' });
  await board.press('Home');
  await board.press('Enter');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await expect(board.getByRole('row')).toContainText('In 1 note');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('textbox', { name: 'Text of the note' }).locator('blockquote')).toHaveCount(0);

  await showClips(page);
  await board.press('u');
  const dialog = page.getByRole('dialog', { name: 'Notes that use this clip' });
  await expect(dialog.getByRole('heading', { name: 'Lines to take' })).toBeVisible();
  await dialog.getByRole('button', { name: committee }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue('Lines to take');
  await expect(
    page.getByRole('textbox', { name: 'Text of the note' }).locator('blockquote'),
  ).toBeInViewport();
});

test('clips go out as Web Annotations and come in again', async () => {
  const page = await openStory();
  await clipWords(page, 'first day');
  await showClips(page);
  const more = page.getByRole('button', { name: 'More with clips' });
  await more.click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Export clips' }).click();
  const file = await (await download).path();
  const collection = JSON.parse(readFileSync(file, 'utf8')) as { total: number };
  expect(collection.total).toBe(1);
  await page.getByRole('grid', { name: 'Clips' }).press('Home');
  await page.getByRole('grid', { name: 'Clips' }).press('Delete');
  const chooser = page.waitForEvent('filechooser');
  await more.click();
  await page.getByRole('menuitem', { name: 'Import Web Annotations' }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('dialog')).toContainText('1 clips made');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('grid', { name: 'Clips' }).getByRole('row')).toHaveCount(1);
});

for (const [size, colorScheme, locale] of [
  [{ width: 1440, height: 900 }, 'light', 'en-GB'],
  [{ width: 1440, height: 900 }, 'dark', 'vi-VN'],
  [{ width: 1024, height: 700 }, 'light', 'vi-VN'],
  [{ width: 1024, height: 700 }, 'dark', 'en-GB'],
] as const)
  test(`clips: nothing serious for axe at ${size.width}, ${colorScheme}, ${locale}`, async () => {
    const info = test.info();
    const page = await openStory({ colorScheme });
    await clipWords(page, 'They shook hands.');
    await selectWords(page, 'first day.', 'speaks of trade');
    await page.keyboard.press('4');
    await expect(page.locator('.clip-rule')).toHaveCount(2);
    await clipWords(page, committee);
    await clipWords(page, 'fisheries. Its words');
    await page.setViewportSize(size);
    // The reader is drawn anew beside a drawer, and the next key is meant for that one.
    await expect(page.getByRole('separator', { name: 'Width of the list' })).toHaveCount(
      size.width < 1440 ? 0 : 1,
    );
    await page.locator('.block').filter({ hasText: 'The second paragraph' }).focus();
    await page.keyboard.press('Delete');
    await expect(page.locator('.article-notice')).toContainText('have lost their place');
    if (locale === 'vi-VN') {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('Vietnamese');
      await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type(locale === 'vi-VN' ? 'Trích đoạn' : 'Clips');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    const board = page.locator('[role="grid"]');
    await expect(board).toBeVisible();
    await page.locator('.board-search button[aria-expanded]').click();
    await check(page, info.outputPath('board.png'));
    await board.press('Home');
    for (let step = 0; step < 4; step++) {
      if ((await page.locator('.list-row[data-active] [data-state="orphaned"]').count()) > 0) break;
      await board.press('ArrowDown');
    }
    await board.press('r');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, info.outputPath('orphan.png'));
    await page.keyboard.press('Escape');
    await board.press('End');
    await board.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, info.outputPath('split.png'));
  });

async function check(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

async function openStory(options = {}): Promise<Page> {
  window = await openServedWindow(options);
  const { page } = window;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([{ name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(story) }]);
  await page.getByRole('option', { name: /Ministers meet in Cebu/ }).click();
  await expect(page.getByRole('main').getByText('It rained all evening')).toBeVisible();
  return page;
}

async function showClips(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Clips' }).click();
  await page.getByRole('grid', { name: 'Clips' }).focus();
}

/** Clips words that stand in one paragraph of the reader. */
async function clipWords(page: Page, words: string): Promise<void> {
  const before = await page.locator('.clip-rule').count();
  await selectWords(page, words, words);
  await page.keyboard.press('c');
  await expect(page.locator('.clip-rule')).toHaveCount(before + 1);
}

/** Selects from the beginning of some words of the reader to the end of others. */
async function selectWords(page: Page, from: string, to: string): Promise<void> {
  await page
    .getByRole('main')
    .locator('.article-text')
    .evaluate(
      (text, [first, last]) => {
        const place = (words: string, atEnd: boolean) => {
          for (const block of text.querySelectorAll('.block')) {
            const at = block.textContent.indexOf(words);
            if (at < 0) continue;
            let left = at + (atEnd ? words.length : 0);
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const { length } = walker.currentNode as Text;
              if (left < length || (atEnd && left === length))
                return { node: walker.currentNode, offset: left };
              left -= length;
            }
          }
          throw new Error(`Not in the reader: ${words}`);
        };
        const start = place(first, false);
        const end = place(last, true);
        start.node.parentElement?.closest<HTMLElement>('.block')?.focus();
        getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      },
      [from, to] as const,
    );
}
