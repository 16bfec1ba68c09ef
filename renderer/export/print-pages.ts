import type { PDFDocumentProxy } from 'pdfjs-dist';
import './print-pages.css';

/** What office printers resolve, in dots an inch. */
const density = 300;

/**
 * Hands the pages of a PDF to the system's print dialog, each as an image as large as its page, and waits until it is
 * closed. The window prints itself, in both hosts: a PDF could be printed only by a viewer that its policy forbids.
 */
export async function printPages(pdf: PDFDocumentProxy): Promise<void> {
  const pages = document.createElement('div');
  pages.className = 'print-pages';
  const addresses: string[] = [];
  const sheet = new CSSStyleSheet();
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const { blob, width, height } = await pageImage(pdf, number);
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      addresses.push(image.src);
      await image.decode();
      pages.append(image);
      if (number > 1) continue;
      // A little less than the page: what is rounded up would begin another one.
      sheet.replaceSync(
        `@page { size: ${width}pt ${height}pt; margin: 0 } .print-pages img { height: ${height - 0.5}pt }`,
      );
    }
    document.adoptedStyleSheets.push(sheet);
    document.body.append(pages);
    const closed = new Promise((resolve) => addEventListener('afterprint', resolve, { once: true }));
    window.print();
    await closed;
  } finally {
    pages.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

/** A page as a PNG, and its size in pt. */
async function pageImage(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: density / 72 });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) throw new Error(`Page ${number} could not be drawn`);
  return { blob, width, height };
}
