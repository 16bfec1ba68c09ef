import { fold, isForeign, shareTold, speaksOfIt, wordsTold } from '../story/told-words.ts';
import type { Aligned } from './align-blocks.ts';
import { unescaped } from './json-ld.ts';
import { isDateLine } from './metadata-blocks.ts';
import type { PageBlock } from './page-block.ts';
import { isSiteAlone, type Site, titleWithoutSite } from './page-title.ts';

/** So many blocks above the story, and so many at its beginning, may be its headline. */
const reach = { above: 8, inside: 2 };
/** A headline has so many words, and is no longer. UTF-16 units. */
const fewestWords = 4;
const longestHeadline = 300;
/** Fewer letters stand in many a headline by chance. */
const fewestLetters = 10;

/**
 * The headline of a page. `said`: what its metadata calls it, the most trusted first; `shown`: its first-level headings. A
 * portal may give all its pages one title, another writes one title for its readers and one for sharing: what metadata
 * and page agree in is the headline, as the page shows it. Where they do not agree, the story tells which of them is its
 * own. Null: neither says anything.
 */
export function chooseHeadline(
  said: readonly (string | null | undefined)[],
  shown: readonly string[],
  site: Site,
  aligned: readonly Aligned[],
): string | null {
  const headings = shown.filter((heading) => heading !== '' && !isSiteAlone(heading, site));
  const titles = said
    .map((title) => titleWithoutSite(unescaped(title ?? ''), site, headings))
    .filter((title) => title !== '' && !isSiteAlone(title, site));
  const visible = [...headings, ...headlinesAround(aligned).filter((text) => !isSiteAlone(text, site))];
  const prose = aligned.filter(({ inStory, block }) => inStory && block.kind !== 'heading');
  const words = wordsTold(prose.map(({ block }) => block.text));
  const own = visible.find((heading) => isLong(heading) && shareTold(heading, words) >= speaksOfIt) ?? null;
  const logos = aligned
    .filter(({ block }) => block.linked > block.text.length / 2)
    .map(({ block }) => block.text);
  // A first-level heading may be about anything; another line, or a link, is the story's when it speaks of it.
  const isOwn = (heading: string) =>
    own === null ||
    (headings.includes(heading) && !logos.includes(heading)) ||
    shareTold(heading, words) >= isForeign;
  for (const title of titles) {
    const agreed = visible.filter((heading) => agree(title, heading) && isOwn(heading));
    if (agreed.length > 0) return told(title, longestOf(agreed));
  }
  const whole = titles.find((title) => !isCut(title)) ?? titles[0] ?? null;
  if (whole === null) return own ?? visible[0] ?? null;
  return own !== null && shareTold(whole, words) < isForeign ? own : whole;
}

/** Cut short for machines. */
function isCut(title: string): boolean {
  return /(?:…|\.\.\.)$/.test(title);
}

/** Whether one of two titles holds the other; of one that was cut short what is left. */
function agree(title: string, heading: string): boolean {
  const [one, other] = [fold(title), fold(heading)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= fewestLetters && long.includes(short));
}

/** Of a title and the heading it agrees with the one without a label before it or a site behind it. */
function told(title: string, heading: string): string {
  const at = fold(heading).indexOf(fold(title));
  return at > 0 ? title : heading;
}

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

function isLong(heading: string): boolean {
  return heading.split(' ', fewestWords).length === fewestWords;
}

/** The blocks around the beginning of the story that may be its headline, headings first, then the nearest. */
function headlinesAround(aligned: readonly Aligned[]): string[] {
  const start = aligned.findIndex(({ inStory }) => inStory);
  if (start < 0) return [];
  const inside = aligned.slice(start, start + reach.inside).filter(({ block }) => block.kind === 'heading');
  const above = aligned.slice(Math.max(0, start - reach.above), start).reverse();
  const blocks = [...inside, ...above].map(({ block }) => block).filter(mayBeHeadline);
  return [
    ...blocks.filter(({ kind }) => kind === 'heading'),
    ...blocks.filter(({ kind }) => kind !== 'heading'),
  ].map(({ text }) => text);
}

function mayBeHeadline({ kind, text, linked, setting }: PageBlock): boolean {
  if (kind !== 'heading' && kind !== 'paragraph') return false;
  const placed = setting === null || setting === 'title' || setting === 'metadata-line';
  return (
    placed &&
    text.length <= longestHeadline &&
    isLong(text) &&
    linked < text.length / 2 &&
    !/[.;:,]$/.test(text) &&
    !isDateLine(text)
  );
}
