import { dictionaryOf, objectBytes, type PdfObjects, referenceIn } from './pdf-objects.ts';
import { textString, writtenText } from './pdf-text.ts';

const title = new RegExp(`/Title ${writtenText.source}`);

/**
 * Gives the bookmarks of a printed PDF the words of the headings in its HTML, in their order. Chromium makes a bookmark
 * of the lines that it has set, without what is between them, and of some of them twice. They stay as they are where a
 * house style shows fewer headings than there are.
 */
export function writeBookmarkTitles({ objects, root }: PdfObjects, html: string): void {
  /** A bookmark with those below it, and what follows it. */
  function* inOrder(first: number | null): Generator<number> {
    for (let number = first; number !== null; ) {
      yield number;
      const others = dictionaryOf(objects.get(number)).replace(title, '');
      yield* inOrder(referenceIn(others, 'First'));
      number = referenceIn(others, 'Next');
    }
  }
  const [, ...bookmarks] = inOrder(referenceIn(dictionaryOf(objects.get(root)), 'Outlines'));
  const headings = headingsIn(html);
  if (headings.length !== bookmarks.length) return;
  bookmarks.forEach((number, at) => {
    const named = dictionaryOf(objects.get(number)).replace(
      title,
      `/Title ${textString(headings[at] ?? '')}`,
    );
    objects.set(number, objectBytes(number, `<<${named}>>`));
  });
}

/** The words of the headings of a document that this project has made, in which `<` is nothing but a tag's. */
function headingsIn(html: string): string[] {
  const headings = [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, , words = '']) =>
    words
      .replace(/<br>/g, ' ')
      .replace(/<[^>]*>|[\u00ad\u2060]/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return headings.filter(Boolean);
}
