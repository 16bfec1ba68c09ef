import { Readability } from '@mozilla/readability';
import type { Setting } from './element-setting.ts';
import type { PageBlock } from './page-block.ts';

/** UTF-16 units: with less text Readability tries again with the page's furniture in it. */
const usualThreshold = 500;
/** What never holds prose: where most of a page's is in something called so, the page uses its names for something else. */
const wordless: ReadonlySet<Setting> = new Set(['advertisement', 'navigation', 'share-bar', 'tags']);
/** UTF-16 units. */
const shortestProse = 140;

/**
 * The element that holds the story of a page, or null where Readability finds none. `whole`: all of the page's blocks.
 * The document is Readability's afterwards. Classes are kept: captions are told by them.
 */
export function findContent(document: Document, whole: readonly PageBlock[]): Element | null {
  try {
    const reading = new Readability<Element>(document, {
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: thresholdFor(whole),
      serializer: (content) => content as Element,
    }).parse();
    return reading?.content ?? null;
  } catch (error) {
    // It takes for granted what a damaged page may lack, a parent or a body, and linkedom spreads the nodes of a page
    // over a call, which a hundred thousand are too many for. Then all of the page is read.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A page of little text that is no link is a news brief: most of it will do, and no menu is to be added to it. */
function thresholdFor(whole: readonly PageBlock[]): number {
  let unlinked = 0;
  let misnamed = 0;
  for (const { text, linked, setting } of whole) {
    const own = Math.max(0, text.length - linked);
    if (setting === null) unlinked += own;
    else if (own > shortestProse && wordless.has(setting)) misnamed += own;
  }
  if (misnamed > unlinked) return usualThreshold;
  return Math.min(usualThreshold, Math.max(1, Math.floor(unlinked * 0.6)));
}
