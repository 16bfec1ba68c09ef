import { expect, test } from 'playwright/test';
import { closedBehind } from './support/closed-behind.ts';
import { openPressLibrary } from './support/press-library.ts';
import { search } from './support/searching.ts';

/** Searching in a library of 52 articles: mistakes, misspellings, clips and notes, hits, what is done with a result. */
const open = closedBehind(openPressLibrary);

test('a query with a mistake is underlined where it goes wrong, and the rest of it works', async () => {
  const page = await open();
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
  const page = await open();
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
  const page = await open();
  await search(page, 'ministers typhhoon');
  await expect(page.locator('.search-suggestion')).toHaveText('Did you mean ministers typhoon');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Search for what was meant');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('ministers typhoon');
  await expect(page.locator('.search-suggestion')).toHaveCount(0);
});

test('clips and notes are found from the same box, and lead to their places', async () => {
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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
  const page = await open();
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
