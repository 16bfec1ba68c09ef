import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ImportWarning, Part } from '../../contract/models/article.ts';
import { webAddress } from '../html/saved-page.ts';
import { leftOut } from '../parts.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { statedByPdf } from './document-info.ts';
import { partFurniture } from './furniture.ts';
import { vocabularyOf } from './hyphens.ts';
import { openPdf } from './open-pdf.ts';
import { type Paragraph, sizeOfBody, toParagraphs, toParts } from './paragraphs.ts';
import { readingOrder } from './reading-order.ts';
import { type Segment, toSegments } from './segments.ts';
import { readRuns, type TextRun } from './text-runs.ts';

/** What a page holds: text that runs to the right, and, apart, text that is turned. */
interface PageText {
  upright: Segment[];
  turned: Segment[][];
}

/**
 * Reads the text of a PDF. Fails with `no-text` (pictures of pages), `empty`, `too-large` (too many pages), and as
 * openPdf does.
 */
export async function readPdf(bytes: Uint8Array, { name }: ReaderContext): Promise<Result<SourceDocument[]>> {
  const opened = await openPdf(bytes, name);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > mostPages) return fail('too-large', name, `${pdf.numPages}`);
    const { pages, damaged } = await readPages(pdf);
    const parts = toArticle(pages);
    if (!parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
      if (damaged) return fail('unreadable', name);
      return fail(hasPictures(bytes) ? 'no-text' : 'empty', name);
    }
    const stated = { ...(await statedByPdf(pdf, name)), address: printedAddress(parts) };
    const warnings: ImportWarning[] = damaged ? ['cut-off'] : [];
    return ok([{ parts, stated, mediaType: 'application/pdf', encoding: null, warnings, notArticle: false }]);
  } catch {
    return fail('unreadable', name);
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

/** The address that a browser printed below a page of its own. */
function printedAddress(parts: readonly Part[]): string | null {
  const printed = parts.filter(
    ({ removed, text }) => removed === 'page-furniture' && !/\s|…|\.\.\./.test(text),
  );
  return printed.map(({ text }) => webAddress(text)).find((address) => address !== null) ?? null;
}

/** No article has more pages; a book of this size would be one block after the other without end. */
const mostPages = 2_000;

/** `damaged`: there are pages that could not be read. */
async function readPages(pdf: PDFDocumentProxy): Promise<{ pages: PageText[]; damaged: boolean }> {
  const pages: PageText[] = [];
  let damaged = false;
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      pages.push(toPage(await readRuns(page)));
      page.cleanup();
    } catch {
      damaged = true;
    }
  }
  return { pages, damaged };
}

function toPage(runs: readonly TextRun[]): PageText {
  const byAngle = Map.groupBy(runs, ({ angle }) => angle);
  const upright = toSegments(byAngle.get(0) ?? []);
  byAngle.delete(0);
  return { upright, turned: [...byAngle.values()].map(toSegments) };
}

function toArticle(pages: readonly PageText[]): Part[] {
  const vocabulary = vocabularyOf(
    pages.flatMap(({ upright, turned }) => [...upright, ...turned.flat()].map(({ text }) => text)),
  );
  const furnished = partFurniture(pages.map(({ upright }) => upright));
  const paragraphs: (Paragraph | Part)[] = [];
  for (const [index, page] of pages.entries()) {
    const { own = [], furniture = [] } = furnished[index] ?? {};
    for (const { text } of furniture) paragraphs.push(leftOut('page-furniture', text));
    for (const region of [own, ...page.turned].flatMap(readingOrder))
      for (const paragraph of toParagraphs(region, vocabulary)) paragraphs.push(paragraph);
  }
  const bodySize = sizeOfBody(paragraphs.filter((paragraph) => 'size' in paragraph));
  const parts = toParts(paragraphs, bodySize, vocabulary);
  // Pages that are all alike are what there is to read.
  if (parts.every(({ removed }) => removed !== null)) for (const part of parts) part.removed = null;
  return parts;
}

/** The dictionary of a picture is never compressed, so that it can be seen without reading the file. */
function hasPictures(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /\/Subtype\s*\/Image\b/.test(text) || /\bBI\s[\s\S]{1,500}?\sID\s/.test(text);
}
