import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { realTitle } from '../file-titles.ts';
import { nothingStated, type Stated } from '../source-document.ts';

/** What a PDF says of itself: a title that is one, and who wrote it. */
export async function statedByPdf(pdf: PDFDocumentProxy, name: string): Promise<Stated> {
  try {
    const { info, metadata } = await pdf.getMetadata();
    const { Title, Author } = info as Record<string, unknown>;
    const title = textOf(metadata?.get('dc:title')) ?? textOf(Title);
    return { ...nothingStated, title: title && realTitle(title, name), byline: textOf(Author) };
  } catch {
    return { ...nothingStated };
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
