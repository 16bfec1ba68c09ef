import { expect, test } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './support/served-window.ts';
import { beginNote, noteText, saved } from './support/written-note.ts';

/** A part of the window that fails: the others go on, nothing typed is lost, and it comes back. */
let window: ServedWindow;

test.afterEach(() => window.close());

test('the note fails in the middle of typing, and comes back with every letter', async () => {
  window = await openServedWindow({ sample: true, meant: /made to fail/ });
  const { page } = window;
  await beginNote(page);
  const text = noteText(page);
  await page.keyboard.type('What was saved before. ');
  await saved(page);

  // The words of the note are counted with it whenever the note is drawn again.
  await page.evaluate(() => {
    const { matchAll } = String.prototype;
    String.prototype.matchAll = () => {
      throw new Error('made to fail');
    };
    Object.assign(globalThis, { mend: () => Object.assign(String.prototype, { matchAll }) });
  });
  // It fails with this letter, before it is saved.
  await page.keyboard.type('W');
  const failed = page.getByRole('alert').filter({ hasText: 'Something went wrong here' });
  await expect(failed).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(5);
  await page.evaluate('mend()');
  await failed.getByRole('button', { name: 'Show it again' }).click();
  await expect(text).toHaveText('What was saved before. W');
  await saved(page);
  await page.reload();
  await expect(text).toHaveText('What was saved before. W');
});

test('the article fails, and the next one is read', async () => {
  window = await openServedWindow({ sample: true, meant: /made to fail/ });
  const { page } = window;
  await page.evaluate(() => {
    const { scrollIntoView } = Element.prototype;
    Element.prototype.scrollIntoView = () => {
      throw new Error('made to fail');
    };
    Object.assign(globalThis, { mend: () => Object.assign(Element.prototype, { scrollIntoView }) });
  });
  await page.keyboard.press('Control+l');
  await page.keyboard.type('Langkawi');
  await page.keyboard.press('Enter');
  const failed = page.getByRole('alert').filter({ hasText: 'Something went wrong here' });
  await expect(failed).toBeVisible();
  await page.evaluate('mend()');
  await page.keyboard.press('Control+l');
  await page.keyboard.type('Kao Kim Hourn');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible();
  await expect(failed).toHaveCount(0);
});

test('from both texts beside one another one gets back to the cleaned one', async () => {
  window = await openServedWindow({ sample: true });
  const { page } = window;
  await page.getByRole('option').first().dblclick();
  const reader = page.getByRole('main');
  for (const view of ['Both', 'Original', 'Both', 'Cleaned']) {
    await reader.getByRole('button', { name: view, exact: true }).click();
    await expect(reader.getByRole('button', { name: view, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(reader.locator('.original')).toHaveCount(view === 'Cleaned' ? 0 : 1);
    if (view !== 'Cleaned') await expect(reader.locator('.original pre')).not.toBeEmpty();
  }
});
