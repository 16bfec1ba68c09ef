import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, quoteSentence, noteText as text } from './support/written-note.ts';

/** Verification in the window: altered words are marked, shown and mended, quoted words are looked for, all is listed. */
let window: ServedWindow;

test.afterEach(() => window.close());

const quotation = (page: Page) => text(page).locator('blockquote');
const card = (page: Page) => page.getByRole('region', { name: 'Differs from the article' });
const panel = (page: Page) => page.getByRole('region', { name: 'Verification' });

/** The words that a highlight of the browser marks. */
function marked(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => String(range)),
    name,
  );
}

/** A note that holds the first sentence of an article, with the cursor in the paragraph behind it. */
async function openQuoted(): Promise<Page> {
  window = await openServedWindow({ sample: true });
  const { page } = window;
  await beginNote(page, 'Test');
  await quoteSentence(page);
  await expect(page.getByText('1 verbatim')).toBeVisible();
  return page;
}

/** Puts a word before the quotation's first, and says what the quotation was. */
async function alter(page: Page): Promise<string> {
  const words = (await quotation(page).innerText()).trim();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Allegedly ');
  await expect(page.getByText('1 altered')).toBeVisible();
  await expect.poll(() => marked(page, 'altered')).toEqual(['Allegedly']);
  return words;
}

async function hoverMark(page: Page): Promise<void> {
  const at = await page.evaluate(() => {
    const [range] = CSS.highlights.get('altered') ?? [];
    const box = (range as Range).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(at.x, at.y, { steps: 3 });
}

const trimmed = async (locator: Locator) => (await locator.innerText()).trim();

/** Cites the clip at hand once more, at the cursor, without its words. */
async function citeAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+c');
  await expect(page.getByRole('listbox', { name: /at hand/i })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(text(page)).toBeFocused();
}

test('an altered word is marked while one types, the pointer shows how it differs, and the source is restored', async () => {
  const page = await openQuoted();
  const words = await alter(page);
  await hoverMark(page);
  await expect(card(page)).toBeVisible();
  await expect(card(page).locator('del')).toHaveText('Allegedly');
  await card(page).getByRole('button', { name: 'Restore the words' }).click();
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByText('1 verbatim')).toBeVisible();
  expect(await trimmed(quotation(page))).toBe(words);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 altered')).toBeVisible();
  await expect(quotation(page)).toContainText(`Allegedly ${words.slice(0, 20)}`);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  expect(await trimmed(quotation(page))).toBe(words);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  expect(await trimmed(quotation(page))).toBe(words);
});

test('by key alone one gets to the altered word, sees how it differs, and restores it', async () => {
  const page = await openQuoted();
  const words = await alter(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('F8');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Alt+F8');
  await expect(card(page).getByRole('button', { name: 'Restore the words' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Alt+F8');
  await expect(card(page).getByRole('button', { name: 'Restore the words' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  expect(await trimmed(quotation(page))).toBe(words);
});

test('an altered quotation becomes a paraphrase that keeps its citation', async () => {
  const page = await openQuoted();
  await alter(page);
  await page.keyboard.press('F8');
  await card(page).getByRole('button', { name: 'Make it a paraphrase' }).click();
  await expect(quotation(page)).toHaveCount(0);
  await expect(text(page).locator('p').first()).toContainText('Allegedly');
  await expect(text(page).locator('p').first().getByRole('button')).toHaveCount(1);
  await expect(page.getByText(/\d altered/)).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(text(page).locator('p').first().getByRole('button')).toHaveCount(1);
});

test('words between quotation marks that an article has become a citation of it, and others have no source', async () => {
  const page = await openQuoted();
  await page.keyboard.type(
    'Officials spoke of "a solid foundation for the region to further enhance cooperation" and “words that no article has ever held”.',
  );
  await expect(page.getByText('2 without a source')).toBeVisible();
  await expect.poll(() => marked(page, 'unsourced')).toHaveLength(2);
  await page.getByRole('button', { name: /without a source/ }).click();
  const [found, missing] = [
    panel(page).locator('.findings > li').nth(0),
    panel(page).locator('.findings > li').nth(1),
  ];
  await expect(found).toContainText('Stands in');
  await expect(missing).toContainText('No article in the library has these words');
  await found.getByRole('button', { name: 'Cite it' }).click();
  await expect(text(page).locator('q')).toContainText('a solid foundation');
  await expect(text(page).locator('q').getByRole('button')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /2 verbatim/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /1 without a source/ })).toBeVisible();
});

test('words that nearly stand in an article are shown beside them, and can be quoted as they stand', async () => {
  const page = await openQuoted();
  await page.keyboard.type(
    'Officials spoke of “a solid ground for the region to further enhance cooperation” there.',
  );
  await page.getByRole('button', { name: /1 without a source/ }).click();
  const finding = panel(page).locator('.findings > li[data-finding="unsourced"]');
  await expect(finding).toContainText('Nearly stands in');
  await expect(finding.locator('del')).toHaveText('ground');
  await expect(finding.locator('ins')).toHaveText('foundation');
  const { violations } = await new AxeBuilder({ page }).include('.verification-panel').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await finding.getByRole('button', { name: 'Quote it as it stands there' }).click();
  await expect(text(page).locator('q')).toHaveText(
    /^a solid foundation for the region to further enhance cooperation/,
  );
  await expect(text(page)).toContainText('there.');
  await expect(text(page)).not.toContainText('“a solid');
  await expect(page.getByRole('button', { name: /2 verbatim/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(text(page)).toContainText(
    '“a solid ground for the region to further enhance cooperation” there.',
  );
});

test('the panel lists all that is to be looked at, and F8 steps through it', async () => {
  const page = await openQuoted();
  await page.keyboard.type('This is a paragraph of the analyst that says a lot and names no source.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('They said “words that no article has ever held at all”.');
  await alter(page);
  await page.keyboard.press('Control+F8');
  await expect(panel(page)).toBeVisible();
  const kinds = panel(page).locator('.findings > li');
  await expect(kinds).toHaveCount(3);
  expect(
    await kinds.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['finding'])),
  ).toEqual(['altered', 'uncited', 'unsourced']);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  const blockAtCursor = () =>
    page.evaluate(() => {
      const node = getSelection()?.anchorNode;
      const element = node instanceof Element ? node : node?.parentElement;
      return element?.closest('blockquote, p')?.textContent?.slice(0, 9);
    });
  await page.keyboard.press('Control+Home');
  const places: (string | undefined)[] = [];
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('F8');
    places.push(await blockAtCursor());
  }
  expect(places).toEqual(['This is a', 'They said', 'Allegedly']);
  await page.keyboard.press('Shift+F8');
  expect(await blockAtCursor()).toBe('They said');
});

test('a number that its source does not have shows what the source says, by pointer and by key', async () => {
  const page = await openQuoted();
  const source = page.getByRole('region', { name: 'Number not in the source' });
  await page.keyboard.press('Control+End');
  await page.keyboard.type('As many as 4,312 people came, as was said ');
  await citeAgain(page);
  await expect.poll(() => marked(page, 'number-not-found')).toEqual(['4,312']);
  const at = await page.evaluate(() => {
    const [range] = CSS.highlights.get('number-not-found') ?? [];
    const box = (range as Range).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await expect(source).toBeVisible();
  await expect(source).toContainText('4,312');
  await expect(source.locator('blockquote')).toContainText('Vietnamese delegation');
  await page.mouse.move(5, 5, { steps: 3 });
  await expect(source).toHaveCount(0);
  await page.mouse.click(at.x, at.y);
  await page.mouse.move(5, 5, { steps: 3 });
  await expect(source).toHaveCount(0);
  await page.keyboard.press('Alt+F8');
  await expect(source.getByRole('button', { name: 'Open the passage' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(source).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});

test('an export of a note that is not verified asks first', async () => {
  const page = await openQuoted();
  await alter(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export the note' });
  await expect(dialog.getByText('Altered')).toBeVisible();
  await dialog.getByText('Markdown').click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('1 quotation is not verified. Export all the same?');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export all the same' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
});
