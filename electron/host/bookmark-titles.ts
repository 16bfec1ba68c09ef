import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';

/**
 * Gives the bookmarks of a printed PDF the words of the headings in its HTML, in their order. Chromium makes a bookmark
 * of the lines that it has set, without what is between them, and sometimes of all of them twice.
 */
export async function writeBookmarkTitles(document: PDFDocument, html: string): Promise<void> {
  const { PDFDict, PDFHexString, PDFName, PDFString } = await import('@cantoo/pdf-lib');
  const next = (item: PDFDict, name: string) => item.lookupMaybe(PDFName.of(name), PDFDict);
  const inOrder = (item: PDFDict | undefined): PDFDict[] =>
    item ? [item, ...inOrder(next(item, 'First')), ...inOrder(next(item, 'Next'))] : [];
  const [, ...bookmarks] = inOrder(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  const headings = headingsIn(html);
  for (const bookmark of bookmarks) {
    const title = bookmark.lookup(PDFName.of('Title'));
    if (!(title instanceof PDFHexString || title instanceof PDFString)) continue;
    const set = withoutSpace(title.decodeText());
    const at = headings.findIndex((heading) => {
      const words = withoutSpace(heading);
      return set === words || set === words + words;
    });
    const [heading] = headings.splice(0, at + 1).slice(-1);
    if (heading !== undefined) bookmark.set(PDFName.of('Title'), PDFHexString.fromText(heading));
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
