import { expect, test } from 'playwright/test';
import { clipWords, committee, openStory, selectWords, showClips } from './support/clip-story.ts';
import { closedBehind } from './support/closed-behind.ts';

/** Clips from the reader to the board: made, overlapping, told apart, ordered, merged, split, binned. */
const open = closedBehind(openStory);

test('a passage over two paragraphs is clipped with one key, and others lie over it', async () => {
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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

test('in high contrast each colour of clips is still its own, in the text, its margin and the list', async () => {
  const page = await open({ forcedColors: 'active' });
  await selectWords(page, 'Foreign ministers', 'Foreign ministers');
  await page.keyboard.press('1');
  await selectWords(page, 'Its words are many', 'Its words are many');
  await page.keyboard.press('3');
  await showClips(page);
  const reader = page.getByRole('main');
  await expect(reader.locator('.clip-rule')).toHaveCount(2);
  for (const [places, edge] of [
    [reader.locator('.clip-rule'), 'left'],
    [reader.locator('.clipped'), 'bottom'],
    [page.getByRole('grid', { name: 'Clips' }).locator('blockquote'), 'left'],
  ] as const) {
    const looks = [places.first(), places.last()].map(async (place) => {
      const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const [left, top] = edge === 'left' ? [x, y + height / 2] : [x + width / 2, y + height - 1];
      const shown = await page.screenshot({ clip: { x: left, y: top, width: 1, height: 1 } });
      return shown.toString('base64');
    });
    const [first, last] = await Promise.all(looks);
    expect(first).not.toBe(last);
  }
});
