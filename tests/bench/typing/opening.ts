import type { Page } from 'playwright/test';

/**
 * From the click on a note in the list to the paint that shows its last block, ms, as the window has it: the library's
 * answer, reading it, drawing it.
 */
export function measureOpening(page: Page, title: string, blocks: number): Promise<number> {
  return page.evaluate(
    async ({ title: named, blocks: all }) => {
      const row = [...document.querySelectorAll<HTMLElement>('[role="row"]')].find((one) =>
        one.textContent?.includes(named),
      );
      if (!row) throw new Error('The note is not in the list');
      const started = performance.now();
      row.click();
      await new Promise<void>((resolve) => {
        const look = () =>
          (document.querySelector('.note-text')?.childElementCount ?? 0) >= all
            ? resolve()
            : requestAnimationFrame(look);
        look();
      });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const painted = Promise.withResolvers<void>();
      // A message that is sent before the paint is delivered after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted.resolve();
      port2.postMessage(null);
      await painted.promise;
      return performance.now() - started;
    },
    { title, blocks },
  );
}

/** The same words set into the plain editor anew. */
export function measurePlainOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const started = performance.now();
    globalThis.fill();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const painted = Promise.withResolvers<void>();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => painted.resolve();
    port2.postMessage(null);
    await painted.promise;
    return performance.now() - started;
  });
}
