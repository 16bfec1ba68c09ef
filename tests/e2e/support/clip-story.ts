import { expect, type Page } from 'playwright/test';
import { openServedWindow, type ServedWindow } from './served-window.ts';

export const committee = 'The ministers agreed to hold the next meeting of the committee in Hanoi in March.';
export const twin = committee.replace('Hanoi', 'Manila');
const story = `Ministers meet in Cebu

Cebu (VNA) - Foreign ministers of ten countries met in Cebu on January 28, 2026, to prepare the summit.

Nobody had expected much of the first day. ${committee} They shook hands.

The second paragraph speaks of trade and of fisheries. Its words are many.

Later the papers had it otherwise. ${twin} It rained all evening.
`;

/** A window in which the story's file was chosen and is open. */
export async function openStory(options: Parameters<typeof openServedWindow>[0] = {}): Promise<ServedWindow> {
  const window = await openServedWindow(options);
  const { page } = window;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles([{ name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from(story) }]);
  await page.getByRole('option', { name: /Ministers meet in Cebu/ }).click();
  await expect(page.getByRole('main').getByText('It rained all evening')).toBeVisible();
  return window;
}

/** Shows the board of clips, with the focus on it. */
export async function showClips(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Clips' }).click();
  await page.getByRole('grid', { name: 'Clips' }).focus();
}

/** Clips words that stand in one paragraph of the reader. */
export async function clipWords(page: Page, words: string): Promise<void> {
  const before = await page.locator('.clip-rule').count();
  await selectWords(page, words, words);
  await page.keyboard.press('c');
  await expect(page.locator('.clip-rule')).toHaveCount(before + 1);
}

/** Selects from the beginning of some words of the reader to the end of others. */
export async function selectWords(page: Page, from: string, to: string): Promise<void> {
  await page
    .getByRole('main')
    .locator('.article-text')
    .evaluate(
      (text, [first, last]) => {
        const place = (words: string, atEnd: boolean) => {
          for (const block of text.querySelectorAll('.block')) {
            const at = block.textContent.indexOf(words);
            if (at < 0) continue;
            let left = at + (atEnd ? words.length : 0);
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const { length } = walker.currentNode as Text;
              if (left < length || (atEnd && left === length))
                return { node: walker.currentNode, offset: left };
              left -= length;
            }
          }
          throw new Error(`Not in the reader: ${words}`);
        };
        const start = place(first, false);
        const end = place(last, true);
        start.node.parentElement?.closest<HTMLElement>('.block')?.focus();
        getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      },
      [from, to] as const,
    );
}
