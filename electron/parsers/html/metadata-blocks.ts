import type { Part } from '../../contract/models/article.ts';
import { findDays } from '../dates/named-days.ts';
import { timeAgo } from '../dates/relative-time.ts';
import type { Stated } from '../source-document.ts';
import { endsSentence } from '../text/sentences.ts';
import type { Aligned } from './align-blocks.ts';
import { labelReason, leftOut, offeringBlocks } from './left-out.ts';
import type { PageBlock } from './page-block.ts';

/** A line with a date and a name, and no more, is no longer. UTF-16 units. */
const longestLine = 90;
/** The byline and the date of a story stand among so many blocks at its beginning. */
const headBlocks = 8;

/** What stands between a page's headline and the end of its story's first blocks: who wrote it, and when. */
export function headLines(aligned: readonly Aligned[], title: string | null): PageBlock[] {
  const { from, to } = headOf(aligned, title);
  return aligned.slice(from, to).map(({ block }) => block);
}

/** Lines that tell when the page appeared: those between its headline and its story, then those set as dates. */
export function dateLines(aligned: readonly Aligned[], title: string | null): string[] {
  const { from, to } = headOf(aligned, title);
  const head = aligned.slice(from, to);
  const prose = head.findIndex(({ block, inStory }) => inStory && isProse(block));
  const above = head
    .slice(0, prose < 0 ? head.length : prose)
    .filter(({ block }) => isDateLine(block.text) && !endsSentence(block.text));
  const outside = aligned.filter(({ block, inStory }) => !inStory && isDateLine(block.text));
  const marked = outside.filter(({ block }) => block.setting === 'metadata-line');
  return [...new Set([...above, ...marked])].slice(0, headBlocks).map(({ block }) => block.text);
}

/** Where the head of a page stands among its blocks: from its headline to its story, and into that. */
function headOf(
  aligned: readonly Aligned[],
  title: string | null,
): { from: number; start: number; to: number } {
  const start = Math.max(
    0,
    aligned.findIndex(({ inStory }) => inStory),
  );
  const headline = aligned
    .slice(0, start + headBlocks)
    .findLastIndex(({ block }) => block.text === title || block.setting === 'title');
  return headline < 0
    ? { from: start, start, to: start }
    : { from: headline + 1, start, to: Math.max(start, headline) + headBlocks };
}

function isProse({ kind, text }: PageBlock): boolean {
  return kind === 'paragraph' && text.length > longestLine;
}

/** Whether a line tells a day with its year, and no more than a name or two beside it. */
export function isDateLine(text: string): boolean {
  return text.length <= longestLine && /\d/.test(text) && findDays(text).some(({ year }) => year !== null);
}

/**
 * The blocks as parts; where headline, byline and date stand in the page they are metadata and no story. `lead`: the
 * block that is its lead, wherever it stands.
 */
export function markMetadata(
  aligned: readonly Aligned[],
  stated: Stated,
  lead: PageBlock | null = null,
): Part[] {
  let before = headBlocks;
  let titled = false;
  const offering = offeringBlocks(aligned);
  const last = aligned.findLastIndex(({ inStory }) => inStory);
  return aligned.map(({ block, inStory }, index): Part => {
    const { kind, text, linked, setting } = block;
    if (inStory) {
      if (before-- > 0 && isHead(text, stated)) return { kind, text, removed: 'metadata-line' };
      if (block === lead) return { kind: 'lead', text, removed: null };
      if (offering.has(block)) return { kind, text, removed: 'paywall' };
      if (setting === 'related' && linked > text.length / 2) return { kind: 'related', text, removed: null };
      const caption = setting === 'caption' && kind === 'paragraph';
      return { kind: caption ? 'caption' : kind, text, removed: labelReason(text) };
    }
    if (block === lead) return { kind: 'lead', text, removed: null };
    // The picture over a story is often beside what Readability takes for it.
    if (titled && index < last && isOwnCaption(block)) return { kind: 'caption', text, removed: null };
    if (!titled && (kind === 'heading' || kind === 'paragraph') && text === stated.title) {
      titled = true;
      return { kind: 'title', text, removed: null };
    }
    const known =
      setting !== 'hidden' && (timeAgo(text) !== null || isByline(text, stated.byline) || isDateLine(text));
    return known ? { kind, text, removed: 'metadata-line' } : leftOut(block, offering.has(block));
  });
}

function isOwnCaption({ kind, setting }: PageBlock): boolean {
  return setting === 'caption' || (kind === 'caption' && (setting === null || setting === 'title'));
}

/** A byline; or a line with the day, which nothing is then read from, where the page states it elsewhere. */
function isHead(text: string, stated: Stated): boolean {
  if (isByline(text, stated.byline) || timeAgo(text) !== null) return true;
  return stated.publishedOn !== null && isDateLine(text) && !endsSentence(text);
}

/** The name of who wrote it, perhaps with a word before it and little after. */
function isByline(text: string, byline: string | null): boolean {
  if (byline === null || text.length > byline.length + 12) return false;
  const at = text.toLowerCase().indexOf(byline.toLowerCase());
  return at >= 0 && at <= 10;
}
