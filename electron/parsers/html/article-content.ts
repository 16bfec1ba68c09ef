import { Readability } from '@mozilla/readability';

/**
 * The element that holds the story of a page, or null where Readability finds none. The document is its own
 * afterwards. Classes are kept: captions are told by them.
 */
export function findContent(document: Document): Element | null {
  try {
    const reading = new Readability<Element>(document, {
      keepClasses: true,
      disableJSONLD: true,
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
