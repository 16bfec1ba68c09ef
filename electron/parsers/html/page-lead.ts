import type { Aligned } from './align-blocks.ts';
import { isDateLine } from './metadata-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageFacts } from './page-facts.ts';
import { lettersOf } from './text-run.ts';

/** So many letters alike tell that a page's description of itself is what stands under its headline. */
const alike = 40;
const fewestWords = 5;
/** UTF-16 units. */
const longestLead = 600;

/**
 * The block that is a story's lead: one between headline and story, where Readability often leaves it, that is named as
 * such or that the page describes itself with; else the heading over the story, when the page describes itself with it.
 * Null when there is none.
 */
export function findLead(
  aligned: readonly Aligned[],
  facts: PageFacts,
  title: string | null,
): PageBlock | null {
  const first = aligned.findIndex(({ inStory }) => inStory);
  const told = aligned.filter(({ inStory }) => inStory).map(({ block }) => lettersOf(block.text));
  if (title !== null) told.push(lettersOf(title));
  const descriptions = ['og:description', 'description', 'twitter:description']
    .map((name) => lettersOf(facts.metas.get(name) ?? ''))
    .filter(({ length }) => length >= alike);
  const above = aligned.slice(0, Math.max(0, first)).map(({ block }) => block);
  const leads = above.filter((block) => mayBeLead(block) && !told.some((text) => begins(text, block)));
  const described = leads.find((block) => descriptions.some((text) => begins(text, block)));
  const named = leads.filter(({ setting }) => setting === 'lead');
  // Who wrote it may be named so too, below the lead itself.
  const outside = described ?? named.toSorted((a, b) => b.text.length - a.text.length)[0];
  return outside ?? leadInside(aligned) ?? headingDescribed(aligned, descriptions);
}

/** What is named so at the beginning of the story itself. */
function leadInside(aligned: readonly Aligned[]): PageBlock | null {
  const first = aligned.find(({ inStory, block }) => inStory && mayBeLead(block))?.block;
  return first?.setting === 'lead' && first.kind === 'paragraph' ? first : null;
}

/** No first paragraph: some programs describe a page with that, be it a lead or not. */
function headingDescribed(aligned: readonly Aligned[], descriptions: readonly string[]): PageBlock | null {
  const first = aligned.find(({ inStory, block }) => inStory && mayBeLead(block))?.block;
  return first?.kind === 'heading' && descriptions.includes(lettersOf(first.text)) ? first : null;
}

function mayBeLead({ kind, text, linked, setting }: PageBlock): boolean {
  if (kind !== 'paragraph' && kind !== 'heading') return false;
  const placed = setting === null || setting === 'lead' || setting === 'title' || setting === 'metadata-line';
  const length = text.length <= longestLead && text.split(' ', fewestWords).length === fewestWords;
  return placed && length && linked < text.length / 2 && !/^by /i.test(text) && !isDateLine(text);
}

/** Whether a text and a block begin alike: what is above a story often repeats its headline or its beginning. */
function begins(letters: string, { text }: PageBlock): boolean {
  return letters.slice(0, alike) === lettersOf(text).slice(0, alike);
}
