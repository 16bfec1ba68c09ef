import type { Removal } from '../contract/models.ts';
import { agencyLine } from './agencies.ts';
import { captionKey, isCaption } from './captions.ts';
import { type Metadata, takeMetadata } from './metadata-lines.ts';
import { isInlineLink, isNavigation, isSection, isSeeMore } from './navigation.ts';
import { type Part, removal } from './parts.ts';
import { isTitle } from './title.ts';

/** `./.`, `/.`, `■` or `(Ends)` at the end of a story, perhaps with the agency behind it. */
const endMark =
  /(?:\. ?\/ ?\.?|\/\.|[.!?”"] ?[■□▪◼]+)["”’)]? ?([([–—-]{0,2} ?[\p{L}/+.]{2,25}[)\]]?)?$|\((?:ends?|hết)\)\.?$|^(?:-+ ?)?(?:ends?|enditem|hết|30|xxx|###)(?: ?-+)?$/iu;
/** `-- BERNAMA`, `— VNS`: the agency ends the story. */
const signedEnd = /[.!?"”’)] ?(?:--|[–—-]) ?([\p{L}/+]{2,20})\.?$/u;

/** The agency that a paragraph ends with after its end mark, '' for an end mark alone, null when it is no end. */
export function endOfStory(paragraph: string): string | null {
  const tail = paragraph.slice(-60);
  if (/(?:\/\/|www\.)\S*$/.test(tail)) return null;
  const mark = endMark.exec(tail);
  if (mark) {
    const agency = agencyLine(mark[1] ?? '');
    return mark[1] === undefined ? '' : agency;
  }
  const signed = signedEnd.exec(tail)?.[1];
  return signed === undefined ? null : agencyLine(signed);
}

export interface Story {
  story: Part[];
  /** What comes after the end: other stories, as related. */
  related: Part[];
  removed: Removal[];
  agency: string | null;
  byline: string | null;
}

/**
 * Cuts a story from what follows it: the end mark ends it; without one a heading like "See more", or a line with the
 * agency alone.
 */
export function cutStory(parts: readonly Part[], metadata: Metadata): Story {
  const mark = parts.findIndex(({ kind, text }) => kind !== 'caption' && endOfStory(text) !== null);
  const heading = parts.findIndex(({ text }, index) => index > 0 && isSeeMore(text));
  const signed = parts.findIndex(({ text }, index) => index > 1 && agencyLine(text) !== null);
  const [first = parts.length] = [heading, signed].filter((index) => index >= 0).sort((a, b) => a - b);
  const length = mark >= 0 ? mark + 1 : first;
  const cut: Story = {
    story: [],
    related: [],
    removed: [],
    agency: endOfStory(parts[mark]?.text ?? '') || null,
    byline: null,
  };
  readLinks(parts.slice(0, length), cut);
  if (length < parts.length) readTail(parts.slice(length), cut, metadata);
  else trimEnd(cut);
  return cut;
}

/** Links in the middle of a story are related, and so is what stands under a heading like "See more" there. */
function readLinks(parts: readonly Part[], cut: Story): void {
  let underHeading = false;
  for (const [index, part] of parts.entries()) {
    const { text } = part;
    if (index > 0 && isSeeMore(text)) {
      cut.removed.push(removal('see-more', text));
      underHeading = true;
    } else if ((underHeading && (isTitle(text) || isCaption(text))) || (index > 0 && isInlineLink(text))) {
      cut.story.push({ kind: 'related', text });
    } else {
      underHeading = false;
      cut.story.push(part);
    }
  }
}

/** Name and perhaps agency of who wrote it, below the story: `Minh Đức`, `Minh Đức/TTXVN`. */
const signature = /^(\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*){1,3})(?: ?[-–/(] ?([\p{L}/+]{2,20})\)?)?$/u;

function readTail(tail: readonly Part[], cut: Story, metadata: Metadata): void {
  const captions = new Set(cut.story.map(({ text }) => captionKey(text)));
  let headed = false;
  const own = ownCaptions(tail);
  cut.story.push(...tail.slice(0, own));
  for (const [index, part] of tail.slice(own).entries()) {
    const { text } = part;
    const agency = headed ? null : agencyLine(text);
    const signed = index === 0 ? signature.exec(text) : null;
    if (agency !== null) {
      cut.agency ??= agency;
      cut.removed.push(removal('agency-line', text));
    } else if (isSeeMore(text)) {
      headed = true;
      cut.removed.push(removal('see-more', text));
    } else if (isNavigation(text) || isSection(text)) {
      cut.removed.push(removal('navigation', text));
    } else if (signed && (signed[2] === undefined || agencyLine(signed[2]) !== null)) {
      cut.byline = signed[1] ?? null;
      cut.agency ??= agencyLine(signed[2] ?? '');
      cut.removed.push(removal('agency-line', text));
    } else if (!headed && index < 4 && takeMetadata(text, metadata) === '') {
      cut.removed.push(removal('metadata-line', text));
    } else if (isCaption(text) && captions.has(captionKey(text))) {
      cut.removed.push(removal('repeated-caption', text));
    } else {
      cut.related.push({ kind: 'related', text });
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

/** Without an end mark, lines of furniture and the agency's name may still stand at the end. */
function trimEnd(cut: Story): void {
  for (let last = cut.story.at(-1); last && cut.story.length > 1; last = cut.story.at(-1)) {
    const agency = agencyLine(last.text);
    if (agency === null && !isNavigation(last.text)) return;
    cut.agency ??= agency;
    cut.removed.push(removal(agency === null ? 'navigation' : 'agency-line', last.text));
    cut.story.pop();
  }
}
