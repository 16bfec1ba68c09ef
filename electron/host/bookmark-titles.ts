import { dictionaryOf, objectBytes, type PdfObjects, referenceIn } from './pdf-objects.ts';
import { readText, textString, writtenText } from './pdf-text.ts';

const title = new RegExp(`/Title (${writtenText.source})`);

/**
 * Gives the bookmarks of a printed PDF the words of the headings in its HTML, in their order. Chromium makes a bookmark
 * of the lines that it has set, without what is between them, and sometimes of all of them twice.
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
  for (const number of bookmarks) {
    const bookmark = dictionaryOf(objects.get(number));
    const written = title.exec(bookmark)?.[1];
    if (written === undefined) continue;
    const set = withoutSpace(readText(written));
    const at = headings.findIndex((heading) => {
      const words = withoutSpace(heading);
      return set === words || set === words + words;
    });
    const [heading] = headings.splice(0, at + 1).slice(-1);
    if (heading === undefined) continue;
    const named = bookmark.replace(title, () => `/Title ${textString(heading)}`);
    objects.set(number, objectBytes(number, `<<${named}>>`));
  }
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** The words of the headings of a document that this project has made, in which `<` is nothing but a tag's. */
function headingsIn(html: string): string[] {
  return [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, , words = '']) =>
    words
      .replace(/<br>/g, ' ')
      .replace(/<[^>]*>|[\u00ad\u2060]/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
