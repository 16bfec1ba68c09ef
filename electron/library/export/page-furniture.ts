import type { ExportSettings } from '../../contract/models/export.ts';
import type { Note } from '../../contract/models/note.ts';
import type { PageMeasures } from '../../contract/print-places.ts';
import { pageNumberWords } from './export-words.ts';
import { cssString } from './html.ts';

const ptOfMm = 72 / 25.4;
const marginsMm = { narrow: 18, normal: 25, wide: 32 } as const;
const heightsPt = { A4: 297 * ptOfMm, Letter: 792 } as const;
/** How wide the strip beside the text is in which line numbers stand. */
const numbersMm = 9;
/** The sizes of the house style are in rem, and a rem is 10 pt where the text has 10.5. */
const textRem = 1.05;
const widthsMm = { A4: 210, Letter: 215.9 } as const;
/** Sizes of the running title and of the marking in rem, and how wide their letters are on average, in their size. */
const titleRem = 0.85;
const markingRem = 0.9;
const letterWidth = 0.5;
/** What has to be free between two things at the head of a page, in rem. */
const gapRem = 1.5;

/** The height of a page and its margin on every side, in pt. */
export function pageMeasures({ paper, margins }: ExportSettings): PageMeasures {
  return { height: heightsPt[paper], margin: marginsMm[margins] * ptOfMm };
}

/**
 * Paper, margins and size of an export, and what stands on every page: title and date at the head, reference and page
 * number at the foot, the number outside; the classification in the middle of both. Over the title there is nothing
 * but the classification, and on a cover no number either.
 */
export function pageFurniture(note: Note, title: string, date: string, settings: ExportSettings): string {
  const rem = settings.fontSize / textRem;
  const face = `font: ${round(rem * titleRem)}pt/1.3 "Be Vietnam Pro", Arial, sans-serif; color: #444;`;
  const strong = `font: 600 ${round(rem * markingRem)}pt/1.3 "Be Vietnam Pro", Arial, sans-serif; color: #000;`;
  // Chromium draws nothing of the text outside the page's area, so line numbers need a strip of it at the side.
  const strip = settings.lineNumbers ? numbersMm : 0;
  const inset = (place: string) => {
    const side = /left|right/.exec(place)?.[0];
    return strip && side ? ` padding-${side}: ${strip}mm;` : '';
  };
  const box = (place: string, content: string, style = face) =>
    `@${place} { content: ${content}; ${style}${inset(place)} }`;
  const marking = note.details.classification;
  const everywhere = marking
    ? [box('top-center', cssString(marking), strong), box('bottom-center', cssString(marking), strong)]
    : [];
  const number = pageNumber(note);
  const reference = cssString(note.details.reference);
  const footer = (outside: string, inside: string) =>
    settings.furniture ? [box(`bottom-${outside}`, number), box(`bottom-${inside}`, reference)] : [];
  const head = settings.furniture
    ? [
        box('top-left', cssString(runningTitle(note, title, date, settings))),
        box('top-right', cssString(date)),
      ]
    : [];
  const none = (...places: string[]) => places.map((place) => `@${place} { content: none }`);
  const firstHasNone = settings.cover
    ? none('top-left', 'top-right', 'bottom-left', 'bottom-right')
    : none('top-left', 'top-right');
  return `@page {
  size: ${settings.paper === 'A4' ? 'A4' : 'letter'};
  margin: ${marginsMm[settings.margins]}mm ${marginsMm[settings.margins] - strip}mm;
  ${[...everywhere, ...head].join('\n  ')}
}
@page :right { ${footer('right', 'left').join(' ')} }
@page :left { ${footer('left', 'right').join(' ')} }
@page :first { ${firstHasNone.join(' ')} }
@media print { html { font-size: ${round(rem)}pt } body { padding: 0 ${strip}mm } }`;
}

/** "Page 2 of 7" as what CSS puts together. */
function pageNumber({ language }: Note): string {
  const [before, between, after] = pageNumberWords(language).map(cssString);
  return `${before} counter(page) ${between} counter(pages) ${after}`;
}

/** The title as it stands at the head of a page: as much of it as has room on one line. */
export function runningTitle(note: Note, title: string, date: string, settings: ExportSettings): string {
  const room = titleRoom(note, date, settings);
  if (title.length <= room) return title;
  const cut = title.slice(0, room - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), room / 2)).trimEnd()}…`;
}

/** So many letters of the title have room on one line at the head of a page, beside the marking or the date. */
function titleRoom({ details }: Note, date: string, { paper, margins, fontSize }: ExportSettings): number {
  const rem = fontSize / textRem;
  const width = (widthsMm[paper] - 2 * marginsMm[margins]) * ptOfMm;
  const marking = details.classification.length * letterWidth * markingRem * rem;
  const beside = marking > 0 ? (width - marking) / 2 : width - date.length * letterWidth * titleRem * rem;
  return Math.max(12, Math.floor((beside - gapRem * rem) / (letterWidth * titleRem * rem)));
}

function round(pt: number): number {
  return Math.round(pt * 1000) / 1000;
}
