import type { Part } from '../contract/models.ts';
import { type Dateline, isAcronym, readDateline } from './dateline.ts';
import { isNavigation } from './navigation.ts';
import { standing } from './parts.ts';
import { endsSentence } from './sentences.ts';
import { isTitle } from './title.ts';

/** A dateline stands in one of so many first paragraphs. */
const datelineParagraphs = 5;
/** UTF-16 units. */
const longestLead = 400;
const longestHeading = 90;

export interface Body {
  title: string | null;
  dateline: Dateline | null;
  /** The first paragraph without its dateline. */
  opening: string;
}

/** Finds title, lead, dateline and headings in the parts of a story whose captions are known. */
export function readBody(all: readonly Part[], knownTitle: string | null): Body {
  const story = standing(all).filter(({ kind }) => kind !== 'related');
  for (const [index, part] of story.entries()) {
    if (part.kind === 'paragraph' && index > 0 && isNavigation(part.text)) part.removed = 'navigation';
  }
  let parts = standing(story);
  const title = knownTitle ?? titleOf(parts);
  if (title !== null && knownTitle === null && parts[0]) {
    parts[0].kind = 'title';
    parts = parts.slice(1);
  }
  // Saved pages say their title twice: as the page's and as the story's.
  while (title !== null && parts.length > 1 && parts[0]?.text === title) {
    parts[0].removed = 'metadata-line';
    parts = parts.slice(1);
  }
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const { at, dateline } = findDateline(paragraphs);
  const lead = title === null ? null : leadOf(parts, paragraphs, at);
  if (lead) lead.kind = 'lead';
  markHeadings(parts);
  const opening = (paragraphs[0] ?? parts[0])?.text.slice(at === 0 ? dateline?.length : 0) ?? '';
  return { title, dateline, opening };
}

/** The first part, when it can be a headline and there is something below it. */
function titleOf(parts: readonly Part[]): string | null {
  const [first, ...rest] = parts;
  if (!first || !rest.some((part) => part.kind === 'paragraph' || part.kind === 'list')) return null;
  if (first.kind === 'heading') return first.text;
  return first.kind === 'paragraph' && isTitle(first.text) ? first.text : null;
}

function findDateline(paragraphs: readonly Part[]): { at: number; dateline: Dateline | null } {
  const text = paragraphs
    .slice(0, 20)
    .map((part) => part.text)
    .join('\n')
    .slice(0, 20_000);
  for (const [at, part] of paragraphs.slice(0, datelineParagraphs).entries()) {
    const dateline = readDateline(part.text);
    if (dateline && !isAcronym(part.text, dateline, text)) return { at, dateline };
  }
  return { at: -1, dateline: null };
}

/**
 * The lead stands between the title and the paragraph with the dateline. Without a dateline it is a short first
 * paragraph that a picture parts from the rest.
 */
function leadOf(parts: readonly Part[], paragraphs: readonly Part[], dateline: number): Part | null {
  const [first] = paragraphs;
  if (!first || first !== parts[0]) return dateline > 0 ? (first ?? null) : null;
  if (dateline > 0) return first;
  const parted = parts[1]?.kind === 'caption' && paragraphs.length > 3;
  return dateline < 0 && parted && first.text.length <= longestLead ? first : null;
}

/** Short lines without a stop, over a longer paragraph with one. */
function markHeadings(parts: readonly Part[]): void {
  for (const [index, part] of parts.entries()) {
    const next = parts.slice(index + 1, index + 3).find(({ kind }) => kind !== 'caption');
    const short = part.text.length <= longestHeading && /^[\p{L}\p{N}].* /u.test(part.text);
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
