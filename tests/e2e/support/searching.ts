import type { Page } from 'playwright/test';

/** Where the window tells how much was found. */
export const total = (page: Page) => page.locator('.result-line').getByRole('status');

/** Types into the search box, from wherever the focus is. */
export async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.keyboard.type(query);
}
