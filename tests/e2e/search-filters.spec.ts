import { expect, type Page, test } from 'playwright/test';
import { closedBehind } from './support/closed-behind.ts';
import { openPressLibrary } from './support/press-library.ts';
import { search, total } from './support/searching.ts';

/** Narrowing down what is found in a library of 52 articles, a year of them: months, facets, reprints, order. */
const open = closedBehind(openPressLibrary);

const months = (page: Page) => page.getByRole('slider', { name: 'Months of publication' });

test('months are brushed with the mouse, and the results follow', async () => {
  const page = await open();
  await expect(total(page)).toHaveText(/^48 /);
  const box = (await months(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (bar: number) => box.x + ((bar + 0.5) / 12) * box.width;
  await page.mouse.move(at(2), box.y + 10);
  await page.mouse.down();
  await expect(total(page)).toHaveText(/^4 /);
  await page.mouse.move(at(4), box.y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(total(page)).toHaveText(/^12 /);
  await expect(months(page)).toHaveAttribute('aria-valuetext', 'May 2025 – Jul 2025: 12 results');
  await page.getByRole('button', { name: 'Take away: May 2025 – Jul 2025' }).click();
  await expect(total(page)).toHaveText(/^48 /);
});

test('months are chosen with the keyboard: arrows move, Shift extends, Esc clears', async () => {
  const page = await open();
  await expect(months(page)).toHaveAttribute('aria-valuetext', 'Any month: 48 results');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Choose months');
  await page.keyboard.press('Enter');
  await expect(months(page)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(months(page)).toHaveAttribute('aria-valuetext', 'Feb 2026: 4 results');
  await page.keyboard.press('ArrowLeft');
  await expect(months(page)).toHaveAttribute('aria-valuetext', 'Jan 2026: 4 results');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(months(page)).toHaveAttribute('aria-valuetext', 'Nov 2025 – Jan 2026: 12 results');
  await expect(total(page)).toHaveText(/^12 /);
  await page.keyboard.press('Escape');
  await expect(total(page)).toHaveText(/^48 /);
});

test('facets count what each choice leaves, and narrow the results down', async () => {
  const page = await open();
  await search(page, 'consensus');
  // The counts have come.
  await expect(page.getByRole('button', { name: 'Show 2 clips' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('More filters');
  await page.keyboard.press('Enter');
  const facets = page.getByRole('region', { name: 'More filters' });
  const agency = facets.getByRole('group', { name: 'Agency' });
  await expect(agency.getByRole('checkbox').first()).toBeFocused();
  await expect(facets).toHaveAttribute('aria-busy', 'false');
  const counted = Number(await agency.locator('.facet-count').first().innerText());
  await page.keyboard.press('Space');
  await expect(total(page)).toHaveText(`${counted} result${counted === 1 ? '' : 's'}`);
  await expect(agency.getByRole('checkbox')).not.toHaveCount(1);
  await facets.getByRole('group', { name: 'Clips' }).getByLabel('with clips').check();
  await expect(page.getByRole('button', { name: 'Take away: with clips' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(facets).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'filters' })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Clear the filters');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Take away/ })).toHaveCount(0);
});

test('no facet moves while the focus is among them: the next counts may leave one with none', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'filters' }).click();
  const agency = page.getByRole('region', { name: 'More filters' }).getByRole('group', { name: 'Agency' });
  await expect(agency.getByRole('checkbox').first()).toHaveAccessibleName(/TTXVN/);
  await agency.getByRole('checkbox').first().focus();
  const names = await agency.locator('.facet-name').allInnerTexts();
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('#search-box');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(box, 'consensus');
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(agency.getByRole('checkbox').first()).toHaveAccessibleName(/TTXVN 0$/);
  await expect(agency.getByRole('checkbox').first()).toBeFocused();
  expect((await agency.locator('.facet-name').allInnerTexts()).slice(0, names.length)).toEqual(names);
  await page.getByRole('searchbox').focus();
  await expect(agency.getByRole('checkbox', { name: /TTXVN/ })).toHaveCount(0);
});

test('reprints are folded into one result, and unfolded when wanted; all results are chosen with one key', async () => {
  const page = await open();
  await search(page, 'ministers');
  await expect(total(page)).toHaveText('32 results');
  await page.getByRole('button', { name: 'filters' }).click();
  const fold = page.getByRole('region', { name: 'More filters' }).getByRole('checkbox', { name: /^Fold/ });
  await fold.uncheck();
  await expect(total(page)).toHaveText('36 results');
  await fold.check();
  await expect(total(page)).toHaveText('32 results');
  await page.getByRole('listbox', { name: 'Articles' }).press('Control+a');
  await expect(page.locator('.chosen-bar').getByRole('status')).toHaveText('32 chosen');
});

test('results are sorted by date, and back by relevance', async () => {
  const page = await open();
  await search(page, 'ministers');
  await page.getByRole('button', { name: 'Order of the results: by relevance' }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toContainText(
    'Feb 2026',
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.type('by relevance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Order of the results: by relevance' })).toBeVisible();
});
