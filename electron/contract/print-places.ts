/** The measures of a page, in pt: its height and the margin on every side. */
export interface PageMeasures {
  height: number;
  margin: number;
}

/** What a document to be printed wants to know of its own pages. `lines` null: not where its lines stand. */
export interface WantedPlaces {
  lines: PageMeasures | null;
}

/** A line of the text: its page, from 0, and its baseline, in pt from the top edge of the page. */
export interface PrintedLine {
  page: number;
  baseline: number;
}

/** What a first print tells: the page of each anchor, from 1, and the lines of the text in reading order. */
export interface PrintPlaces {
  pages: ReadonlyMap<string, number>;
  lines: readonly PrintedLine[];
}

/** Anchors around the text whose lines are numbered. */
export const textBegins = 'text-begins';
export const textEnds = 'text-ends';

const pageMark = /<!--page-of:([\w-]+)-->/g;
const linesMark = /<!--line-numbers:([\d.]+):([\d.]+)-->/;

/** Stands in the HTML for the number of the page that an anchor is on; no text of a note can look like it. */
export function pageOf(anchor: string): string {
  return `<!--page-of:${anchor}-->`;
}

/** Stands at the end of the HTML for line numbers; Chromium tells only places that something leads to. */
export function lineNumbersPlace({ height, margin }: PageMeasures): string {
  const links = [textBegins, textEnds].map((anchor) => `<a href="#${anchor}" hidden></a>`);
  return `${links.join('')}<!--line-numbers:${height}:${margin}-->`;
}

/** Stands where an annex goes on that no wanted place is in, behind its heading, on a page that it began. */
export const annexGoesOn = '<!--annex-->';

/** As much of a document as has to be printed to know its places: the texts of a pack are most of its pages. */
export function untilPlaces(html: string): string {
  const [until = ''] = html.split(annexGoesOn, 1);
  return until;
}

/** What a document wants to know before it can be printed for good; null: nothing. */
export function wantsPlaces(html: string): WantedPlaces | null {
  const [, height, margin] = linesMark.exec(html) ?? [];
  if (height === undefined || margin === undefined)
    return html.search(pageMark) >= 0 ? { lines: null } : null;
  return { lines: { height: Number(height), margin: Number(margin) } };
}

/** The document with what was wanted in its place; an anchor that was not found has no number. */
export function fillPlaces(html: string, { pages, lines }: PrintPlaces): string {
  return html
    .replace(pageMark, (_, anchor: string) => String(pages.get(anchor) ?? ''))
    .replace(linesMark, (_, height: string, margin: string) =>
      lineNumbers(lines, { height: Number(height), margin: Number(margin) }),
    );
}

/** Of a CSS pixel. */
const pxPt = 0.75;

/** Pages follow each other without their margins in what a place is counted from, each of whole pixels in Chromium. */
function lineNumbers(lines: readonly PrintedLine[], { height, margin }: PageMeasures): string {
  const area = Math.ceil((height - 2 * margin) / pxPt) * pxPt;
  const numbers = lines.map(({ page, baseline }, at) => {
    const top = page * area + baseline - margin;
    return `<span style="top: ${top.toFixed(2)}pt">${at + 1}</span>`;
  });
  return `<div class="line-numbers" aria-hidden="true">${numbers.join('')}</div>`;
}
