import { expect, test } from 'playwright/test';
import { openFromPile, openPile, story } from './support/mixed-pile.ts';
import type { ServedWindow } from './support/served-window.ts';

/** What import has made of an article is judged and changed: parts, dates, encodings; reprints are found and compared. */
let window: ServedWindow;

test.afterEach(() => window.close());

test('a removed part is put back with one click, marked, and set back', async () => {
  window = await openFromPile(story);
  const { page } = window;
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
  window = await openFromPile(story);
  const { page } = window;
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
  window = await openFromPile(story, { viewport: { width: 1440, height: 420 } });
  const { page } = window;
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
  window = await openFromPile('Old bridge stays closed to lorries until summer');
  const { page } = window;
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
  window = await openPile();
  const { page } = window;
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
  window = await openFromPile(story);
  const { page } = window;
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
  window = await openFromPile('Hội nghị bộ trưởng giao thông nhất trí mở bến phà mới');
  const { page } = window;
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
