import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  /** The text of each page, its lines joined by spaces. */
  pages: string[];
  /** Width and height of the first page in points. */
  size: [number, number];
  /** Titles of the bookmarks, indented by two spaces a level. */
  bookmarks: string[];
  tagged: boolean;
  language: string | null;
  title: string | null;
  /** What the document says of itself. */
  info: Record<string, unknown>;
  /** Places within the document that its links lead to, and addresses outside it. */
  links: { inside: number; outside: string[] };
}

/** Reads a PDF as a doubter would: its text, outline, tags, language and links. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const read: ReadPdf = {
    pages: [],
    size: [0, 0],
    bookmarks: bookmarks((await pdf.getOutline()) ?? [], ''),
    tagged: (await pdf.getMarkInfo())?.['Marked'] === true,
    language: null,
    title: null,
    info: {},
    links: { inside: 0, outside: [] },
  };
  const { info } = await pdf.getMetadata();
  const { Title, Language } = info as { Title?: string; Language?: string };
  read.info = { ...info };
  read.title = Title ?? null;
  read.language = Language ?? null;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    read.pages.push(text.replace(/\s+/g, ' ').trim());
    const { width, height } = page.getViewport({ scale: 1 });
    if (number === 1) read.size = [Math.round(width), Math.round(height)];
    for (const { subtype, dest, url } of await page.getAnnotations()) {
      if (subtype !== 'Link') continue;
      if (typeof url === 'string') read.links.outside.push(url);
      else if (dest) read.links.inside += 1;
    }
  }
  await task.destroy();
  return read;
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}
function bookmarks(outline: Bookmark[], indent: string): string[] {
  return outline.flatMap(({ title, items }) => [indent + title, ...bookmarks(items, `${indent}  `)]);
}
