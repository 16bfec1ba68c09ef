import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';
import { fillPressLibrary } from './support/press-library.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** Searching in a library of 52 articles, a year of them: facets, months, saved searches, clips and notes, hits. */
let window: ServedWindow;
let folder: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-e2e-'));
  await fillPressLibrary(folder);
  window = await openServedWindow({ library: folder });
  await expect(window.page.getByRole('option').first()).toBeVisible();
});

test.afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  expect(window.said()).toBe('');
});

const total = (page: Page) => page.locator('.result-line').getByRole('status');
const months = (page: Page) => page.getByRole('slider', { name: 'Months of publication' });

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.keyboard.type(query);
}

test('months are brushed with the mouse, and the results follow', async () => {
  const { page } = window;
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
  const { page } = window;
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
  const { page } = window;
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
  const { page } = window;
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

test('reprints are folded into one result, and unfolded when wanted', async () => {
  const { page } = window;
  await search(page, 'ministers');
  await expect(total(page)).toHaveText('32 results');
  await page.getByRole('button', { name: 'filters' }).click();
  const fold = page.getByRole('region', { name: 'More filters' }).getByRole('checkbox', { name: /^Fold/ });
  await fold.uncheck();
  await expect(total(page)).toHaveText('36 results');
  await fold.check();
  await expect(total(page)).toHaveText('32 results');
});

test('results are sorted by date, and back by relevance', async () => {
  const { page } = window;
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

test('a search is saved with its filters, run, renamed, and deleted with a way back', async () => {
  const { page } = window;
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
  const { page } = window;
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

test('a query with a mistake is underlined where it goes wrong, and the rest of it works', async () => {
  const { page } = window;
  await search(page, 'rice (exports OR "food security');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription(/never closed/);
  await expect(page.locator('.search-box u').first()).toContainText('(exports OR');
  await expect(page.getByRole('option').first()).toContainText('rice');
  await page.keyboard.type('")');
  await expect(page.locator('.search-box u')).toHaveCount(0);
  await expect(box).not.toHaveAttribute('aria-invalid', 'true');
});

test('a misspelling is forgiven, marked where it was meant, and can be looked for as it was typed', async () => {
  const { page } = window;
  await search(page, 'typhhoon');
  const box = page.getByRole('searchbox');
  await expect(box).toHaveAccessibleDescription(/Nothing has these words. Shown instead: typhoon/);
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(rows.first()).toContainText('typhoon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toHaveText('typhoon');
  await page.getByRole('button', { name: 'only what I typed' }).press('Enter');
  await expect(rows).toHaveCount(0);
  await expect(page.getByText('Nothing found')).toBeVisible();
});

test('another spelling is offered, and taken with a key', async () => {
  const { page } = window;
  await search(page, 'ministers typhhoon');
  await expect(page.locator('.search-suggestion')).toHaveText('Did you mean ministers typhoon');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Search for what was meant');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('ministers typhoon');
  await expect(page.locator('.search-suggestion')).toHaveCount(0);
});

test('clips and notes are found from the same box, and lead to their places', async () => {
  const { page } = window;
  await search(page, 'consensus');
  const line = page.locator('.result-line');
  await expect(line.getByRole('button', { name: 'Show 2 clips' })).toBeVisible();
  await line.getByRole('button', { name: 'Show 1 note' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('in:notes consensus');
  const notes = page.getByRole('listbox', { name: 'Notes', exact: true });
  await expect(notes.getByRole('option')).toContainText('Myanmar: lines to take');
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toHaveValue(
    'Myanmar: lines to take',
  );

  // In one go: while it is typed, the clip is found before the last letter, and what comes next is for the last answer.
  await page.getByRole('searchbox').fill('in:clips line');
  const clips = page.getByRole('listbox', { name: 'Clips', exact: true });
  await expect(clips.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('main');
  await expect(reader.locator('.clipped[data-current]').first()).toBeInViewport();
  await line.getByRole('button', { name: 'back to the articles' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('line');
});

test('Enter opens the article at its first hit, and n goes on across the articles of the results', async () => {
  const { page } = window;
  await search(page, '"code of conduct"');
  await page.keyboard.press('Enter');
  const reader = page.getByRole('main');
  const place = reader.getByRole('status').first();
  await expect(place).toHaveText(/^1\/\d+$/);
  // A phrase is one hit, of as many words as it has.
  await expect(reader.locator('mark[data-current]')).toHaveText([/^code$/i, /^of$/i, /^conduct$/i]);
  const list = page.getByRole('listbox', { name: 'Articles' });
  const titles = new Set<string>();
  for (let article = 0; article < 3; article++) {
    await expect(reader.getByText(new RegExp(`^article ${article + 1} of \\d+$`))).toBeVisible();
    titles.add(await reader.getByRole('heading', { level: 1 }).innerText());
    await expect(list.getByRole('option', { selected: true })).toContainText([...titles].at(-1) ?? '');
    const hits = Number((await place.innerText()).split('/')[1]);
    for (let hit = 2; hit <= hits; hit++) {
      await page.keyboard.press('n');
      await expect(place).toHaveText(`${hit}/${hits}`);
      await expect(reader.locator('mark[data-current]').first()).toBeInViewport();
    }
    await page.keyboard.press('n');
    await expect(reader.getByRole('heading', { level: 1 })).not.toHaveText([...titles].at(-1) ?? '');
    await expect(place).toHaveText(/^1\//);
  }
  expect(titles.size).toBe(3);
  await page.keyboard.press('Shift+N');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText([...titles].at(-1) ?? '');
  await expect(place).toHaveText(/^(\d+)\/\1$/);
});

test('a right click on a result and the menu key on the list offer what is done with it', async () => {
  const { page } = window;
  await search(page, '"code of conduct"');
  const list = page.getByRole('listbox', { name: 'Articles' });
  const second = list.getByRole('option').nth(1);
  await second.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Articles' });
  await expect(menu.getByRole('menuitem')).toHaveText([
    /^Open/,
    /^Open beside the original/,
    /^More like this article/,
    /^Copy the citation/,
    /^Details…/,
    /^Not an article/,
  ]);
  await menu.getByRole('menuitem', { name: 'Open beside the original' }).click();
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Both', pressed: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cleaned' }).click();

  await list.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await menu.getByRole('menuitem', { name: 'More like this article' }).press('Enter');
  await expect(page.getByText(/^Like “/)).toBeVisible();
});

test('articles like the open one are listed, and the box leads back to a search', async () => {
  const { page } = window;
  await search(page, 'typhoon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  const title = await page.getByRole('main').getByRole('heading', { level: 1 }).innerText();
  await page.keyboard.press('m');
  await expect(page.getByText(/^Like “/)).toBeVisible();
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(rows.first()).toContainText('typhoon relief');
  await expect(rows.filter({ hasText: title })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/^Like “/)).toBeVisible();
  await search(page, 'rice');
  await expect(page.getByText(/^Like “/)).toHaveCount(0);
  await expect(rows.first()).toContainText('rice');
});

test('nothing serious for axe in the facets, the offers, saved searches, clips and a query with a mistake', async () => {
  const { page } = window;
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([]);
  };
  await search(page, 'consensus');
  await page.getByRole('button', { name: 'filters' }).click();
  await page.getByRole('region', { name: 'More filters' }).getByRole('checkbox', { name: /^AFP/ }).check();
  await expect(page.getByRole('button', { name: /^Take away/ })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours that are still on their way from one theme to the other are no colours of either.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await check();
  }
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Enter');
  await search(page, 'in:clips (consensus');
  await expect(page.locator('.search-mistake')).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Saved and earlier searches' })).toBeFocused();
  await check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check();
});
