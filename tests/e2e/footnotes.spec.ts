import { expect, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText } from './support/written-note.ts';

/** Footnotes: written, changed, and one row of numbers through all blocks of the note. */
let window: ServedWindow;

test.afterEach(() => window.close());

test('footnotes are numbered through all blocks, also when a block is moved, taken back or deleted', async () => {
  window = await openServedWindow();
  const { page } = window;
  await beginNote(page);
  const text = noteText(page);
  const write = async (line: string, footnote: string) => {
    await page.keyboard.type(line);
    await page.keyboard.press('Control+Alt+f');
    await expect(page.getByLabel('Words of the footnote')).toBeFocused();
    await page.keyboard.type(footnote);
    await page.keyboard.press('Enter');
    await expect(text).toBeFocused();
  };
  await write('One', 'First.');
  await write(' and two', 'Second.');
  await page.keyboard.press('Enter');
  await write('Three', 'Third.');
  const numbers = () =>
    text
      .getByRole('button', { name: /^Footnote/ })
      .evaluateAll((marks) =>
        marks.map((mark) => `${mark.getAttribute('aria-label')} ${(mark as HTMLElement).dataset['number']}`),
      );
  const inOrder = ['Footnote: First. 1', 'Footnote: Second. 2', 'Footnote: Third. 3'];
  await expect.poll(numbers).toEqual(inOrder);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(numbers).toEqual(['Footnote: Third. 1', 'Footnote: First. 2', 'Footnote: Second. 3']);
  await page.keyboard.press('Control+z');
  await expect.poll(numbers).toEqual(inOrder);
  await text.getByRole('button', { name: 'Footnote: First.' }).click();
  await page.getByRole('button', { name: 'Delete footnote' }).click();
  await expect.poll(numbers).toEqual(['Footnote: Second. 1', 'Footnote: Third. 2']);
});

test('a footnote is written, numbered by its place, changed and deleted', async () => {
  window = await openServedWindow();
  const { page } = window;
  await beginNote(page);
  const text = noteText(page);
  await page.keyboard.type('First');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('See the archive.');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.type(' and second');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Insert footnote' }).click();
  await page.getByLabel('Words of the footnote').fill('Not public.');
  await page.getByRole('button', { name: 'Done' }).click();
  const notes = text.getByRole('button', { name: /^Footnote/ });
  await expect(notes).toHaveCount(2);
  await expect(text).toHaveText('First and second');
  await notes.first().click();
  await expect(page.getByLabel('Words of the footnote')).toHaveValue('See the archive.');
  await page.getByRole('button', { name: 'Delete footnote' }).click();
  await expect(notes).toHaveCount(1);
  await expect(notes).toHaveAccessibleName('Footnote: Not public.');
});
