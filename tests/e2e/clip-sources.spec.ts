import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { clipWords, committee, openStory, selectWords, showClips, twin } from './support/clip-story.ts';
import { closedBehind } from './support/closed-behind.ts';
import { looks } from './support/looks.ts';

/** Clips and what they belong to: a passage that has gone, the notes that use them, Web Annotations; and what axe says. */
const open = closedBehind(openStory);

test('a clip whose passage has gone says so, shows what is like it, and goes where the analyst says', async () => {
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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
  await expect(page.getByRole('dialog')).toContainText('Clips made: 1;');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByRole('grid', { name: 'Clips' }).getByRole('row')).toHaveCount(1);
});

for (const { viewport: size, colorScheme, locale } of looks)
  test(`clips: nothing serious for axe at ${size.width}, ${colorScheme}, ${locale}`, async () => {
    const info = test.info();
    const page = await open({ colorScheme });
    await clipWords(page, 'They shook hands.');
    await selectWords(page, 'first day.', 'speaks of trade');
    await page.keyboard.press('4');
    await expect(page.locator('.clip-rule')).toHaveCount(2);
    await clipWords(page, committee);
    await clipWords(page, 'fisheries. Its words');
    await page.setViewportSize(size);
    // The next key is meant for the columns as they are then.
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
    await page.screenshot({ path: info.outputPath('board.png'), animations: 'disabled' });
    await expectNothingSerious(page);
    await board.press('Home');
    for (let step = 0; step < 4; step++) {
      if ((await page.locator('.list-row[data-active] [data-state="orphaned"]').count()) > 0) break;
      await board.press('ArrowDown');
    }
    await board.press('r');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.screenshot({ path: info.outputPath('orphan.png'), animations: 'disabled' });
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await board.press('End');
    await board.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.screenshot({ path: info.outputPath('split.png'), animations: 'disabled' });
    await expectNothingSerious(page);
  });
