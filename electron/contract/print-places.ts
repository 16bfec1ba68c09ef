/** What a document to be printed wants to know of its own pages. */
export interface WantedPlaces {
  /** Also where each line of the text stands. */
  lines: boolean;
}

/** A line of the text: its page, from 0, and where it stands, in pt from the top edge of the page. */
export interface PrintedLine {
  page: number;
  top: number;
}

/** What a first print tells: the page of each anchor, from 1, and the lines of the text in reading order. */
export interface PrintPlaces {
  pages: ReadonlyMap<string, number>;
  lines: readonly PrintedLine[];
}

const pageMark = /<!--page-of:([\w-]+)-->/g;
const linesMark = /<!--line-numbers:([\d.]+):([\d.]+)-->/;

/** Stands in the HTML for the number of the page that an anchor is on; no text of a note can look like it. */
export function pageOf(anchor: string): string {
  return `<!--page-of:${anchor}-->`;
}

/** Stands at the end of the HTML for line numbers. `height` of a page and its `margin`: pt. */
export function lineNumbersPlace({ height, margin }: { height: number; margin: number }): string {
  return `<!--line-numbers:${height}:${margin}-->`;
}

/** What a document wants to know before it can be printed for good; null: nothing. */
export function wantsPlaces(html: string): WantedPlaces | null {
  const lines = linesMark.test(html);
  return lines || html.search(pageMark) >= 0 ? { lines } : null;
}

/** The document with what was wanted in its place; an anchor that was not found has no number. */
export function fillPlaces(html: string, { pages, lines }: PrintPlaces): string {
  return html
    .replace(pageMark, (_, anchor: string) => String(pages.get(anchor) ?? ''))
    .replace(linesMark, (_, height: string, margin: string) => lineNumbers(lines, +height, +margin));
}

function lineNumbers(lines: readonly PrintedLine[], pageHeight: number, margin: number): string {
  const numbers = lines.map(({ page, top }, at) => {
    const y = page * (pageHeight - 2 * margin) + top - margin;
    return `<span style="top: ${y.toFixed(2)}pt">${at + 1}</span>`;
  });
  return `<div class="line-numbers" aria-hidden="true">${numbers.join('')}</div>`;
}
