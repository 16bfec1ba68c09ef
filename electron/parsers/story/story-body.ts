import type { Part, TitleFrom } from '../../contract/models/article.ts';
import { standing } from '../parts.ts';
import { endsSentence } from '../text/sentences.ts';
import { type Dateline, isAcronym, readColonDateline, readDateline } from './dateline.ts';
import { sameTitle, withoutSite } from './known-title.ts';
import { isNavigation } from './navigation.ts';
import { isStoppedTitle, isTitle } from './title.ts';
import { isForeign, shareTold, speaksOfIt, wordsTold } from './told-words.ts';

/** A dateline stands in one of so many first paragraphs. */
const datelineParagraphs = 5;
/** UTF-16 units. */
const longestLead = 400;
const longestHeading = 90;
const fewestLeadWords = 5;
const fewestHeadingWords = 8;
/** Share of a heading. */
const mostFigures = 0.3;

export interface Body {
  title: string | null;
  /** Null when there is no title. */
  titleFrom: TitleFrom | null;
  dateline: Dateline | null;
  /** The first paragraph without its dateline. */
  opening: string;
}

/**
 * Finds title, lead, dateline and headings in the parts of a story whose captions are known. `stated`: the title that
 * the format or a line of metadata gives.
 */
export function readBody(all: readonly Part[], stated: string | null): Body {
  const story = standing(all).filter(({ kind }) => kind !== 'related');
  for (const [index, part] of story.entries()) {
    if (part.kind === 'paragraph' && index > 0 && isNavigation(part.text)) part.removed = 'navigation';
  }
  const { title, titleFrom } = readTitle(standing(story), all, stated);
  const parts = standing(story);
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const { at, dateline } = findDateline(paragraphs);
  const known = parts.some(({ kind }) => kind === 'lead');
  const lead = title === null || known ? null : (leadOf(parts, paragraphs, at) ?? headingLead(parts));
  if (lead) lead.kind = 'lead';
  markHeadings(parts);
  const opening = (paragraphs[0] ?? parts[0])?.text.slice(at === 0 ? dateline?.length : 0) ?? '';
  return { title, titleFrom, dateline, opening };
}

/** Pages repeat their title as a heading in one of so many first parts. */
const titleParts = 4;

/** The title, stated or the first part; where it is said again it is marked. */
function readTitle(
  parts: readonly Part[],
  all: readonly Part[],
  stated: string | null,
): Pick<Body, 'title' | 'titleFrom'> {
  const first = stated === null || isStale(stated, parts) ? titlePart(parts, all) : null;
  if (first) first.kind = 'title';
  const title = first?.text ?? stated;
  if (title === null) return { title: null, titleFrom: null };
  // Saved pages say their title twice: as the page's and as the story's.
  const again = standing(parts)
    .slice(0, titleParts)
    .filter(({ kind, text }) => (kind === 'heading' || kind === 'paragraph') && sameTitle(title, text));
  const repeats = again.length < standing(parts).length ? again : [];
  for (const part of repeats) part.removed = 'metadata-line';
  if (first) return { title: title.replace(/(?<=[^.…])\.$/, ''), titleFrom: 'text' };
  const bare = repeats.map(({ text }) => withoutSite(title, text));
  return { title: bare.find((text) => text !== title) ?? title, titleFrom: 'metadata' };
}

/** A headline has so many words at least. */
const fewestHeadlineWords = 4;

/**
 * Whether the heading over a story is its headline and the stated title is not: the properties of a document may be those
 * of the one it was made from, and nothing in the story speaks of what they say.
 */
function isStale(stated: string, parts: readonly Part[]): boolean {
  const [first, ...rest] = parts;
  if (first?.kind !== 'heading' || first.text.split(' ').length < fewestHeadlineWords) return false;
  if (!isTitle(first.text) && !isStoppedTitle(first.text)) return false;
  if (parts.slice(0, titleParts).some(({ text }) => sameTitle(stated, text))) return false;
  const words = wordsTold(rest.map(({ text }) => text));
  return shareTold(stated, words) < isForeign && shareTold(first.text, words) >= speaksOfIt;
}

/** The name of a site over the headline, in words. */
const longestMasthead = 3;

/**
 * The parts without the name of the site over the headline: a few words, then furniture that stands over stories
 * alone, then a longer headline.
 */
function belowMasthead(parts: readonly Part[], all: readonly Part[]): readonly Part[] {
  const at = parts
    .slice(0, titleParts)
    .findIndex(({ text }) => text.split(' ', longestMasthead + 1).length > longestMasthead);
  const [headline] = parts.slice(at);
  if (at < 1 || !headline || !isTitle(headline.text)) return parts;
  const over = all.slice(all.indexOf(parts[0] ?? headline) + 1, all.indexOf(headline));
  if (!over.some(({ removed }) => removed === 'navigation' || removed === 'cookie-banner')) return parts;
  for (const part of parts.slice(0, at)) part.removed = 'navigation';
  return parts.slice(at);
}

/** The first part, when it can be a headline and there is something below it. */
function titlePart(parts: readonly Part[], all: readonly Part[]): Part | null {
  const [first, ...rest] = belowMasthead(parts, all);
  const next = rest.find(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'lead');
  if (!first || !next) return null;
  if (first.kind === 'heading') return first;
  if (first.kind !== 'paragraph') return null;
  if (isTitle(first.text)) return first;
  // A headline with a full stop is told from a paragraph by what stands below it: a byline or date, or the dateline.
  const below = all[all.indexOf(first) + 1]?.removed === 'metadata-line';
  return isStoppedTitle(first.text) && (below || readDateline(next.text) !== null) ? first : null;
}

function findDateline(paragraphs: readonly Part[]): { at: number; dateline: Dateline | null } {
  const isTown = (paragraph: Part, dateline: Dateline) =>
    !isAcronym(
      paragraph.text,
      dateline,
      paragraphs.slice(0, 20).map(({ text }) => text),
    );
  for (const [at, part] of paragraphs.slice(0, datelineParagraphs).entries()) {
    const dateline = readDateline(part.text);
    if (dateline && isTown(part, dateline)) return { at, dateline };
  }
  const colon = paragraphs[0] ? readColonDateline(paragraphs[0].text, paragraphs.slice(1, 20)) : null;
  if (colon && paragraphs[0] && isTown(paragraphs[0], colon)) return { at: 0, dateline: colon };
  return { at: -1, dateline: null };
}

/**
 * The lead stands between the title and the paragraph with the dateline. Without a dateline it is a short first
 * paragraph that a picture parts from the rest.
 */
function leadOf(parts: readonly Part[], paragraphs: readonly Part[], dateline: number): Part | null {
  const [first] = paragraphs;
  if (first && first.text.split(' ', fewestLeadWords).length < fewestLeadWords) return null;
  if (!first || first !== parts[0]) return dateline > 0 ? (first ?? null) : null;
  if (dateline > 0) return first;
  const parted = parts[1]?.kind === 'caption' && paragraphs.length > 3;
  return dateline < 0 && parted && first.text.length <= longestLead ? first : null;
}

/** A headline over the first paragraph has no stop: a sentence that is set as one is the lead. */
function headingLead(parts: readonly Part[]): Part | null {
  const text = parts.filter(({ kind }) => kind !== 'caption');
  const over = text[text.findIndex(({ kind }) => kind === 'paragraph') - 1];
  if (over?.kind !== 'heading' || over.text.length > longestLead) return null;
  const isSentence = /[^.]\.["”’)]?$/.test(over.text) && over.text.split(' ').length >= fewestHeadingWords;
  return isSentence ? over : null;
}

/** A row of figures, as of a table that lost its ruling. */
function isFigures(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) > text.length * mostFigures;
}

/** Short lines without a stop, over a longer paragraph with one. */
function markHeadings(parts: readonly Part[]): void {
  for (const [index, part] of parts.entries()) {
    const next = parts.slice(index + 1, index + 3).find(({ kind }) => kind !== 'caption');
    const short =
      part.text.length <= longestHeading && /^[\p{L}\p{N}].* /u.test(part.text) && !isFigures(part.text);
    if (index === 0 || part.kind !== 'paragraph' || !short || next?.kind !== 'paragraph') continue;
    if (
      !endsSentence(part.text) &&
      isTitle(part.text) &&
      next.text.length > part.text.length &&
      endsSentence(next.text)
    ) {
      part.kind = 'heading';
    }
  }
}
