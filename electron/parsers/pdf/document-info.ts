import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { nothingStated, type Stated } from '../source-document.ts';
import { realAuthor, realTitle } from '../story/file-titles.ts';

/** What a PDF says of itself: a title that is one, and who wrote it. */
export async function statedByPdf(pdf: PDFDocumentProxy, name: string): Promise<Stated> {
  try {
    const { info, metadata } = await pdf.getMetadata();
    const { Title, Author, CreationDate } = info as Record<string, unknown>;
    const title = textOf(metadata?.get('dc:title')) ?? textOf(Title);
    return {
      ...nothingStated,
      title: title && realTitle(title, name),
      byline: realAuthor(textOf(Author) ?? ''),
      ...createdOn(textOf(CreationDate)),
    };
  } catch {
    return { ...nothingStated };
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** PDF writes a moment as D:20260114083000+07'00'. */
function createdOn(moment: string | null): Pick<Stated, 'createdOn'> {
  const found = /^D:((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(moment ?? '');
  return found ? { createdOn: `${found[1]}-${found[2]}-${found[3]}` } : {};
}
