import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page, test } from 'playwright/test';
import { expectNothingSerious } from './support/axe.ts';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, quoteSentence, saved, noteText as text } from './support/written-note.ts';

/** The note: typing, composing, pasting, quotations and citations, and that nothing typed is lost. */
let window: ServedWindow;

test.afterEach(() => window.close());

/** An empty note with the cursor in its text. */
async function openNote(): Promise<Page> {
  window = await openServedWindow({ sample: true });
  const { page } = window;
  await beginNote(page, 'Test');
  return page;
}

/** A note that holds the first sentence of an article, with the cursor behind it. */
async function openQuoted(): Promise<Page> {
  const page = await openNote();
  await quoteSentence(page);
  return page;
}

/** Types as an input method does: each state of the unfinished syllable, then the finished one. */
async function compose(page: Page, ...states: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const state of states) {
    const end = state.length;
    await devtools.send('Input.imeSetComposition', { text: state, selectionStart: end, selectionEnd: end });
  }
  await devtools.send('Input.insertText', { text: states.at(-1) ?? '' });
}

test('a new note in which nothing is written goes when one leaves it, and Esc leads back; a letter keeps it', async () => {
  const page = await openNote();
  await saved(page);
  const title = page.locator('.note-title textarea');
  const rows = page.getByRole('grid', { name: 'Notes' }).getByRole('row');
  await page.getByRole('tab', { name: 'Notes' }).click();
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+Alt+n');
  await page.keyboard.press('Control+Alt+n');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(1);
  await expect(title).toHaveValue('Test');
  await expect(text(page)).toBeFocused();

  await page.keyboard.press('Control+Alt+n');
  await expect(rows).toHaveCount(2);
  await rows.filter({ hasText: 'Test' }).click();
  await expect(rows).toHaveCount(1);

  await page.keyboard.press('Control+Alt+n');
  await expect(title).toHaveValue('');
  await page.keyboard.press('Enter');
  await page.keyboard.type('a');
  await rows.filter({ hasText: 'Test' }).click();
  await expect(title).toHaveValue('Test');
  await expect(rows).toHaveCount(2);
  await expect(page.locator('.message')).toHaveCount(0);
});

test('HTML is pasted as clean blocks under the content policy', async () => {
  const page = await openNote();
  await text(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    const html = `<h2>Head</h2><p>One <b>bold</b> <a href="javascript:alert(1)">bad</a>
      <a href="https://example.org/">good</a></p><ul><li>item</li></ul><script>window.ran = true</script>`;
    clipboardData.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(text(page).locator('h2')).toHaveText('Head');
  await expect(text(page).locator('strong')).toHaveText('bold');
  await expect(text(page).locator('li')).toHaveText('item');
  await expect(text(page).locator('a')).toHaveText(['good']);
  await expect(text(page)).toContainText('bad');
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
});

test('Vietnamese composed by an input method stays whole, in the text and behind a citation', async () => {
  const page = await openQuoted();
  await compose(page, 'V', 'Vi', 'Vie', 'Viê', 'Viêt', 'Việt');
  await page.keyboard.type(' Nam');
  await expect(text(page).locator('p').last()).toHaveText('Việt Nam');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await compose(page, 'đ', 'đo', 'đô');
  await expect(text(page).locator('p').first()).toHaveText('đô');
  await expect(text(page).locator('blockquote').getByRole('button')).toHaveCount(1);
  await saved(page);
  await page.reload();
  await expect(text(page).locator('p').first()).toHaveText('đô');
});

test('the arrow keys reach a citation, Enter opens its passage, and typing goes on behind it', async () => {
  const page = await openQuoted();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: /^Citation 1, / })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/clip=c/);
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+3');
  await page.keyboard.type('and so');
  await expect(text(page).locator('p').first()).toHaveText('and so');
});

test('a changed word is marked at its place, F8 leads there, and deleting it verifies the quotation again', async () => {
  const page = await openQuoted();
  const quotation = text(page).locator('blockquote');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Allegedly ');
  await expect(page.getByText('1 altered')).toBeVisible();
  await expect(quotation).toHaveAttribute('title', /^Altered/);
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('altered') ?? [])].map((range) => String(range)));
  await expect.poll(marked).toEqual(['Allegedly']);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('F8');
  for (const _ of 'Allegedly ') await page.keyboard.press('Delete');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await expect(quotation).toHaveAttribute('title', '');
});

test('what is typed while the library is killed is saved by the one that comes back', async () => {
  const page = await openNote();
  await page.keyboard.type('before ');
  await saved(page);
  const { pid = 0 } = window.host;
  const [library] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  process.kill(Number(library), 'SIGKILL');
  await page.keyboard.type('and after');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(text(page)).toHaveText('before and after');
});

test('a note with a node from a newer version is shown, only read, and kept byte for byte', async () => {
  const page = await openNote();
  await page.keyboard.type('known');
  await saved(page);
  const id = new URL(page.url()).searchParams.get('note');
  const database = new DatabaseSync(join(window.library, 'library.sqlite'), { timeout: 10_000 });
  const stored = () => String(database.prepare('SELECT state FROM note WHERE id = ?').get(id)?.['state']);
  const state = JSON.parse(stored());
  state.root.children.push({ type: 'hologram', children: [{ type: 'text', text: 'newer words' }] });
  const newer = JSON.stringify(state);
  database.prepare('UPDATE note SET state = ? WHERE id = ?').run(newer, id);
  await page.reload();
  await expect(text(page)).toContainText('newer words');
  await expect(text(page)).toHaveAttribute('contenteditable', 'false');
  await expect(page.getByText(/does not know/)).toBeVisible();
  await page.keyboard.press('Control+3');
  await page.keyboard.type('lost?');
  await page.reload();
  await expect(text(page)).toContainText('newer words');
  expect(stored()).toBe(newer);
  database.close();
});

test('a note that another window saved first is not written over, and mine can be kept as a note of its own', async () => {
  const page = await openNote();
  await page.keyboard.type('mine');
  await saved(page);
  const id = new URL(page.url()).searchParams.get('note');
  const database = new DatabaseSync(join(window.library, 'library.sqlite'), { timeout: 10_000 });
  database.prepare("UPDATE note SET revision = revision + 1, title = 'theirs' WHERE id = ?").run(id);
  await page.keyboard.type(' too');
  await expect(page.getByText(/Another window saved/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await saved(page);
  await expect(text(page)).toHaveText('mine too');
  await expect(page).not.toHaveURL(new RegExp(String(id)));
  expect(database.prepare('SELECT title FROM note WHERE id = ?').get(id)?.['title']).toBe('theirs');
  database.close();
});

test('nothing serious for axe in a note and its dialogs', async () => {
  const page = await openQuoted();
  for (const keys of [null, 'Control+Shift+k', 'Control+p']) {
    if (keys) await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toHaveCount(keys ? 1 : 0);
    await expectNothingSerious(page);
    if (keys) await page.keyboard.press('Escape');
  }
});
