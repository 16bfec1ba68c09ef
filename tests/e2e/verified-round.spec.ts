import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';

/** One quotation from the article to the paper: clipped, cited, altered, restored, orphaned, resolved, verified, exported. */
const agreed = 'The ministers agreed to hold the next meeting of the committee in Hanoi in March.';
const twin = agreed.replace('Hanoi', 'Manila');
const story = `Ministers meet in Cebu

Cebu (VNA) - Foreign ministers of ten countries met in Cebu on January 28, 2026, to prepare the summit.

Nobody had expected much of the first day. ${agreed} They shook hands.

Later the papers had it otherwise. ${twin} It rained all evening.
`;
const root = fileURLToPath(new URL('../..', import.meta.url));

let window: ServedWindow;
let folder: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-round-'));
});

test.afterEach(async () => {
  await window.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a quotation is clipped, cited, altered, restored, orphaned, resolved, verified and exported', async () => {
  window = await openServedWindow();
  const { page } = window;
  const reader = page.getByRole('main');
  const text = page.getByRole('textbox', { name: 'Text of the note' });
  const card = page.getByRole('region', { name: 'Differs from the article' });
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await openStory(page);

  // Clip and cite.
  await selectSentence(page, agreed);
  await press('c');
  await expect(reader.locator('.clip-rule')).toHaveCount(1);
  await page.getByRole('button', { name: 'Empty note' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await page.keyboard.type('Lines to take');
  await press('Enter');
  await expect(text).toBeFocused();
  await page.getByRole('tab', { name: 'Clips' }).click();
  const board = page.getByRole('grid', { name: 'Clips' });
  await board.press('Home');
  await board.press('Enter');
  await expect(text.locator('blockquote')).toContainText(agreed);
  await expect(page.getByText('1 verbatim')).toBeVisible();
  const note = new URL(page.url()).searchParams.get('note') ?? '';

  // Alter a word, see it marked, restore it.
  await press('Control+3');
  await expect(text).toBeFocused();
  await press('Control+Home');
  await page.keyboard.type('Allegedly ');
  await expect(page.getByText('1 altered')).toBeVisible();
  await expect.poll(() => altered(page)).toEqual(['Allegedly']);
  await saved(page);
  expect(verified(note)).toEqual([1, 'altered']);
  await press('Alt+F8');
  await expect(card.getByRole('button', { name: 'Restore the words' })).toBeFocused();
  await press('Enter');
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await expect(text.locator('blockquote')).toContainText(agreed);

  // Orphan the clip: its paragraph is taken out of the article.
  const block = reader.locator('.block').filter({ hasText: 'Nobody had expected' });
  await block.focus();
  await press('Delete');
  await expect(block).toHaveCount(0);
  await expect(page.getByRole('button', { name: /1 without its source/ })).toBeVisible();
  await saved(page);
  expect(verified(note)).toEqual([1, 'orphaned']);
  expect(exported(note, 'draft.md')).toBe(0);
  expect(readFileSync(join(folder, 'draft.md'), 'utf8')).toContain(agreed);
  expect(exported(note, 'strict.md', '--strict')).toBe(1);
  expect(() => readFileSync(join(folder, 'strict.md'))).toThrow(/ENOENT/);

  // Resolve it: the analyst says that the other sentence is meant, and the words no longer agree.
  await board.press('Home');
  await board.press('r');
  const dialog = page.getByRole('dialog', { name: 'Where does this clip belong?' });
  await expect(dialog.locator('.candidate mark ins')).toContainText('Manila');
  await dialog.getByRole('button', { name: 'Put it here' }).click();
  await expect(page.getByText('1 altered')).toBeVisible();
  await expect.poll(() => altered(page)).toEqual(['Hanoi']);

  // The window asks before it exports what is not verified.
  await press('Control+p');
  const exporting = page.getByRole('dialog', { name: 'Export the note' });
  await exporting.getByText('Markdown').click();
  await exporting.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(exporting.getByRole('alert')).toHaveText('1 quotation is not verified. Export all the same?');
  await press('Escape');
  await expect(exporting).toHaveCount(0);

  // Step to it, restore it, and export it, strictly.
  await press('Control+3');
  await expect(text).toBeFocused();
  await press('F8');
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'Restore the words' }).click();
  await expect(page.getByText('1 verbatim')).toBeVisible();
  await expect(text.locator('blockquote')).toContainText(twin);
  await saved(page);
  expect(verified(note)).toEqual([0, 'verbatim']);
  expect(exported(note, 'strict.md', '--strict')).toBe(0);
  expect(readFileSync(join(folder, 'strict.md'), 'utf8')).toContain(twin);
});

async function openStory(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([{ name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(story) }]);
  await page.getByRole('option', { name: /Ministers meet in Cebu/ }).click();
  await expect(page.getByRole('main').getByText('It rained all evening')).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** The words that are marked as altered. */
function altered(page: Page): Promise<string[]> {
  return page.evaluate(() => [...(CSS.highlights.get('altered') ?? [])].map((range) => String(range)));
}

/** Selects a sentence that stands in one paragraph of the reader. */
async function selectSentence(page: Page, words: string): Promise<void> {
  const block = page.getByRole('main').locator('.block').filter({ hasText: words });
  await block.focus();
  await block.evaluate((element, sentence) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(sentence);
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + sentence.length);
    }
  }, words);
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible();
}

function attache(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['electron/cli/main.ts', ...args, '--library', window.library, '--json'],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
    },
  );
  return { status, stdout, stderr };
}

/** The exit code of `attache verify`, and what it says of the note's only quotation. */
function verified(note: string): [number | null, unknown] {
  const { status, stdout, stderr } = attache('verify', note);
  expect(stderr).toBe('');
  const { quotations } = JSON.parse(stdout) as { quotations: { state: string }[] };
  return [status, quotations[0]?.state];
}

function exported(note: string, name: string, ...options: string[]): number | null {
  return attache('export', note, '--to', join(folder, name), ...options).status;
}
