import { expect, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { closedBehind } from './support/closed-behind.ts';
import { openPressLibrary } from './support/press-library.ts';
import { search, total } from './support/searching.ts';

/** Searches that are kept and found again, in a library of 52 articles. */
const open = closedBehind(openPressLibrary);

test('a search is saved with its filters, run, renamed, and deleted with a way back', async () => {
  const page = await open();
  await search(page, 'consensus');
  await page.getByRole('button', { name: 'Vietnamese' }).press('Shift+Tab');
  await page.getByRole('button', { name: 'English' }).press('Enter');
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  const found = await total(page).innerText();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Saved searches');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Saved searches' });
  await dialog.getByRole('textbox', { name: 'Name of this search' }).fill('Five points');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'English' }).click();
  await search(page, 'rice');
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  const offers = page.getByRole('listbox', { name: 'Saved and earlier searches' });
  await expect(offers.getByRole('option').first()).toHaveText('Five points');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('consensus');
  await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
  await expect(total(page)).toHaveText(found);

  await page.getByRole('button', { name: 'Saved searches' }).click();
  await dialog.getByRole('button', { name: 'Rename “Five points”' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Consensus');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Delete “Consensus”' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
});

test('the empty box offers what was searched for before, and the history can be cleared', async () => {
  const page = await open();
  for (const query of ['typhoon', 'rice exports']) {
    await search(page, query);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  }
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  const offers = page.getByRole('listbox', { name: 'Saved and earlier searches' });
  await expect(offers.getByRole('option')).toHaveText(['rice exports', 'typhoon']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('typhoon');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(offers).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeFocused();
});

test('nothing serious for axe in the facets, the offers, saved searches, clips and a query with a mistake', async () => {
  const page = await open();
  await search(page, 'consensus');
  await page.getByRole('button', { name: 'filters' }).click();
  await page.getByRole('region', { name: 'More filters' }).getByRole('checkbox', { name: /^AFP/ }).check();
  await expect(page.getByRole('button', { name: /^Take away/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours that are still on their way from one theme to the other are no colours of either.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await expectNothingSerious(page);
  }
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Enter');
  await search(page, 'in:clips (consensus');
  await expect(page.locator('.search-mistake')).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Saved and earlier searches' })).toBeFocused();
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothingSerious(page);
});
