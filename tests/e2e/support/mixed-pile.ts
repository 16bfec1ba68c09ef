import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './served-window.ts';

/** What an analyst's folder may hold: one story and two reprints of it, documents, a front page, a broken file. */
export const pile = fileURLToPath(new URL('../../fixtures/mixed-pile', import.meta.url));
/** The title of the pile's one story with reprints. */
export const story = 'New ferry crossing opens early';

type Options = Parameters<typeof openServedWindow>[0];

/** Drops a folder as the desktop does: with its path, not with files that the page made up. */
export async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
  await send('dragEnter');
  // As a desktop does, which goes on telling where the pointer is until something is dropped.
  await expect
    .poll(() => {
      void send('dragOver').catch(() => {});
      return page.locator('.drop-target').isVisible();
    })
    .toBe(true);
  // By now it is over what says that one can drop here.
  await send('dragOver');
  await send('drop');
}

/** A window into which the pile was dropped, with the report over it. */
export async function openPile(options?: Options): Promise<ServedWindow> {
  const window = await openServedWindow(options);
  await drop(window.page, pile);
  await expect(window.page.getByRole('dialog')).toBeVisible({ timeout: 30_000 });
  return window;
}

/** The pile's one story, with its reprints under its row. */
export async function unfoldStory(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.article-row-reprints').click();
  await expect(page.locator('.article-row[data-reprint]')).toHaveCount(2);
}

/** The pile imported, its report closed, and one of its articles open. */
export async function openFromPile(title: string, options?: Options): Promise<ServedWindow> {
  const window = await openPile(options);
  const { page } = window;
  await page.keyboard.press('Escape');
  await unfoldStory(page);
  await page.getByRole('option').filter({ hasText: title }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(title);
  return window;
}
