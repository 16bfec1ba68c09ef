import type { Part } from '../../contract/models/article.ts';
import { standing } from '../parts.ts';
import { endsSentence } from '../text/sentences.ts';
import { agencyLine } from './agencies.ts';
import { captionKey, isCaption } from './captions.ts';
import { readSignature, type Signed } from './end-signature.ts';
import { type Metadata, takeMetadata } from './metadata-lines.ts';
import { isInlineLink, isNavigation, isSection, isSeeMore } from './navigation.ts';
import { isTitle } from './title.ts';

/** `./.`, `/.`, `■` or `(Ends)` at the end of a story, perhaps with the agency behind it. */
const endMark =
  /(?:\. ?\/ ?\.?|\/\.|[.!?”"] ?[■□▪◼]+)["”’)]? ?([([–—-]{0,2} ?[\p{L}/+.]{2,25}[)\]]?)?$|\((?:ends?|hết)\)\.?$|^(?:-+ ?)?(?:ends?|enditem|hết|30|xxx|###)(?: ?-+)?$/iu;
/** A line that is nothing but such a mark: it says nothing of the story. */
const endAlone = /^[\s([–—#-]*(?:ends?|enditem|hết|30|xxx|###)?[\s)\].–—#-]*$/i;
/** `-- BERNAMA`, `— VNS`: the agency ends the story. */
const signedEnd = /[.!?"”’)] ?(?:--|[–—-]) ?([\p{L}/+]{2,20})\.?$/u;

/** What every end has: few paragraphs do. */
const mayEnd = /[/■□▪◼–—-]|\)\.?$|^.{1,8}$/;

/** The agency that a paragraph ends with after its end mark, '' for an end mark alone, null when it is no end. */
export function endOfStory(paragraph: string): string | null {
  const tail = paragraph.slice(-60);
  if (!mayEnd.test(tail) || /(?:\/\/|www\.)\S*$/.test(tail)) return null;
  const mark = endMark.exec(tail);
  if (mark) {
    const agency = agencyLine(mark[1] ?? '');
    return mark[1] === undefined ? '' : agency;
  }
  const signed = signedEnd.exec(tail)?.[1];
  return signed === undefined ? null : agencyLine(signed);
}

/**
 * Cuts a story from what follows it, which becomes related or is left out: the end mark ends it; without one a heading
 * like "See more", or a line with the agency alone.
 */
export function cutStory(all: readonly Part[], metadata: Metadata): Signed {
  const parts = standing(all);
  const mark = parts.findIndex(({ kind, text }) => kind !== 'caption' && endOfStory(text) !== null);
  const prose = mark < 0 ? lastProse(parts) : -1;
  const listed = prose < 0 && parts.filter(({ text }) => isSeeMore(text)).length >= fewestListed;
  const heading = listed
    ? -1
    : parts.findIndex(({ text }, index) => index > 0 && index > prose && isSeeMore(text));
  const signed = findSignature(parts, prose);
  const [first = parts.length] = [heading, signed].filter((index) => index >= 0).sort((a, b) => a - b);
  const length = mark >= 0 ? mark + 1 : first;
  const last = parts[mark];
  if (last && endAlone.test(last.text)) last.removed = 'agency-line';
  const cut: Signed = { agency: endOfStory(parts[mark]?.text ?? '') || null, byline: null };
  const story = parts.slice(0, length);
  readLinks(story, listed);
  if (length < parts.length) readTail(parts.slice(length), story, cut, metadata);
  const own = () => standing(story).filter(({ kind }) => kind !== 'related');
  if (length < parts.length && mark < 0) trimEnd(own(), cut);
  if (length === parts.length) {
    trimEnd(own(), cut);
    markTeasers(standing(story));
  }
  return cut;
}

/** Where an agency's name alone ends a story, or -1; among its prose it is the credit of a picture. */
function findSignature(parts: readonly Part[], prose: number): number {
  for (const [index, part] of parts.entries()) {
    if (index <= 1 || agencyLine(part.text) === null) continue;
    if (index > prose) return index;
    part.removed = 'credit';
  }
  return -1;
}

/** A paragraph of a story, not the line or two of a teaser. UTF-16 units. */
const proseLength = 90;

function isProse({ kind, text }: Part): boolean {
  return kind === 'paragraph' && text.length >= proseLength && endsSentence(text) && !isCaption(text);
}

/**
 * The last part that surely is the story's: of two paragraphs in a row, where teasers have a title over each. Links in
 * the middle of a story stand above it. -1 when there is none.
 */
function lastProse(parts: readonly Part[]): number {
  let below = -1;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (!part || part.kind === 'caption') continue;
    const prose = isProse(part);
    if (prose && below >= 0) return below;
    below = prose ? index : -1;
  }
  return -1;
}

/** A title of another story has so many words at least. */
const teaserWords = 5;

/** Titles of other stories below a story without an end mark, with no heading over them: two or more in a row. */
function markTeasers(story: readonly Part[]): void {
  const isTeaser = ({ kind, text }: Part) =>
    (kind === 'paragraph' || kind === 'heading') &&
    text.length >= 25 &&
    isTitle(text) &&
    text.split(' ').length >= teaserWords &&
    !/[,;:\d!"”]$/.test(text);
  const last = story.findLastIndex((part) => part.kind !== 'caption' && !isTeaser(part));
  const teasers = story.slice(last + 1).filter(isTeaser);
  if (teasers.length < 2 || story[last]?.text.endsWith(':')) return;
  if (story.slice(0, last + 1).filter(isProse).length < 2) return;
  for (const part of teasers) part.kind = 'related';
}

/** So many "Read more" with no story above them stand below the teasers of a newsletter or a front, each under its own. */
const fewestListed = 3;

/**
 * Links in the middle of a story are related, and so is what stands under a heading like "See more" there; not where
 * each item of a list ends with one.
 */
function readLinks(story: readonly Part[], listed: boolean): void {
  let underHeading = false;
  for (const [index, part] of story.entries()) {
    const { text } = part;
    if (index > 0 && isSeeMore(text)) {
      part.removed = 'see-more';
      underHeading = !listed;
    } else if (
      (underHeading && (part.kind === 'list' || isTitle(text) || isCaption(text))) ||
      (index > 0 && isInlineLink(text))
    ) {
      part.kind = 'related';
    } else {
      underHeading = false;
    }
  }
}

function readTail(tail: readonly Part[], story: readonly Part[], cut: Signed, metadata: Metadata): void {
  const captions = new Set(standing(story).map(({ text }) => captionKey(text)));
  let headed = false;
  for (const [index, part] of tail.slice(ownCaptions(tail)).entries()) {
    const { text } = part;
    const agency = headed ? null : agencyLine(text);
    const signed = index === 0 ? readSignature(text) : null;
    if (agency !== null) {
      cut.agency ??= agency;
      part.removed = 'agency-line';
    } else if (isSeeMore(text)) {
      headed = true;
      part.removed = 'see-more';
    } else if (isNavigation(text) || isSection(text)) {
      part.removed = 'navigation';
    } else if (signed) {
      cut.byline ??= signed.byline;
      cut.agency ??= signed.agency;
      part.removed = 'agency-line';
    } else if (!headed && index < 4 && takeMetadata(text, metadata) === '') {
      part.removed = 'metadata-line';
    } else if (isCaption(text) && captions.has(captionKey(text))) {
      part.removed = 'repeated-caption';
    } else {
      part.kind = 'related';
    }
  }
}

/** How many captions right below the end are the story's: those that no other story follows. */
function ownCaptions(tail: readonly Part[]): number {
  const next = tail.findIndex(({ text }) => !isCaption(text));
  if (next < 0) return Math.min(tail.length, 20);
  const { text } = tail[next] ?? { text: '' };
  return next < 20 && (agencyLine(text) !== null || isSeeMore(text) || isNavigation(text)) ? next : 0;
}

/** A last paragraph may be one short sentence, when the story has longer ones. */
function endsStory(part: Part, story: readonly Part[]): boolean {
  const isSentence = part.kind === 'paragraph' && endsSentence(part.text) && !isCaption(part.text);
  return isProse(part) || (isSentence && story.filter(isProse).length >= 2);
}

/** Without an end mark, furniture, the agency's name and the author's may still stand at the end. */
function trimEnd(story: readonly Part[], cut: Signed): void {
  for (let index = story.length - 1; index > 0; index--) {
    const above = story[index - 1];
    const part = story[index];
    if (!above || !part) return;
    const agency = agencyLine(part.text);
    const name = readSignature(part.text);
    const signed = name !== null && endsStory(above, story) ? name : null;
    if (agency !== null) {
      cut.agency ??= agency;
      part.removed = 'agency-line';
    } else if (isNavigation(part.text)) {
      part.removed = 'navigation';
    } else if (signed && part.kind === 'paragraph') {
      cut.byline ??= signed.byline;
      cut.agency ??= signed.agency;
      part.removed = 'agency-line';
    } else {
      return;
    }
  }
}
