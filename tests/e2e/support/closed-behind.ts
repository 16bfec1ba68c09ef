import { expect, type Page, test } from 'playwright/test';
import type { ServedWindow } from './served-window.ts';

/**
 * Opens a test's window, and closes it behind the test; the host must have said nothing by then. Call at the head of a
 * file of tests, once for each way of opening one.
 */
export function closedBehind<O extends unknown[]>(
  open: (...options: O) => Promise<ServedWindow>,
): (...options: O) => Promise<Page> {
  let window: ServedWindow | null = null;
  test.afterEach(async () => {
    const opened = window;
    window = null;
    await opened?.close();
    expect(opened?.said() ?? '', 'what the host said').toBe('');
  });
  return async (...options) => {
    window = await open(...options);
    return window.page;
  };
}
