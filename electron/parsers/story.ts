import type { ImportWarning, ParsedArticle, Removal } from '../contract/models.ts';
import { agencyLine, isNationalAgency, knownAgency } from './agencies.ts';
import { placeBlocks } from './blocks.ts';
import { readCaptions } from './caption-parts.ts';
import { creditedNames } from './captions.ts';
import { type Dateline, isAcronym, readDateline } from './dateline.ts';
import { detectLanguage } from './language.ts';
import { type Metadata, noMetadata, takeMetadata } from './metadata-lines.ts';
import { isNavigation, isSection } from './navigation.ts';
import { type Part, removal, type Sorted } from './parts.ts';
import { inferPublication } from './publication-date.ts';
import { endsSentence } from './sentences.ts';
import { cutStory, endOfStory } from './story-end.ts';
import { deriveTitle, isTitle } from './title.ts';

/** So many parts at the top may be metadata, a dateline may be in so many paragraphs, and a lead be so long. */
const headParts = 10;
/** An agency's name alone among so many first parts stands over the story, not below it. */
const agencyParts = 4;
const datelineParagraphs = 5;
const longestLead = 400;
const longestHeading = 90;

/** Makes an article of the parts of a file: finds title, lead, body and headings, and where, when and who. */
export function readStory(
  parts: readonly Part[],
  alreadyRemoved: readonly Removal[],
  importedAt: Date,
): Omit<ParsedArticle, 'mediaType'> {
  const metadata = noMetadata();
  const head = readHead(parts, metadata);
  const cut = cutStory(head.parts, metadata);
  const captioned = readCaptions(cut.story);
  const body = readBody(captioned.parts);
  const sorted = [...body.parts, ...cut.related];
  // A text of furniture alone is shown as it is: an empty article would hide it.
  const bare = sorted.length === 0;
  const all = bare ? parts : sorted;
  const { text, blocks } = placeBlocks(all);
  const language = detectLanguage(text || all.map((part) => part.text).join('\n'));

  const stated = body.title ?? metadata.title;
  const title = stated ?? deriveTitle(body.opening || (all[0]?.text ?? ''), language);
  const dateline = body.dateline;
  const inferred = inferPublication(told(body.title, body.parts), dateline?.day ?? null, importedAt);
  const fromDateline = dateline?.day?.year ? 'text' : 'inferred';
  const published =
    metadata.publishedOn ?? (inferred === null ? null : ({ day: inferred, from: fromDateline } as const));
  const removed = [...head.removed, ...cut.removed, ...captioned.removed, ...body.removed];
  const warnings: ImportWarning[] = [];
  if (published === null) warnings.push('no-date');
  if (stated === null) warnings.push('derived-title');
  return {
    title,
    titleFrom: body.title !== null ? 'text' : stated !== null ? 'metadata' : 'derived',
    language,
    agency: dateline?.agency ?? cut.agency ?? metadata.agency ?? creditedAgency(body.parts),
    place: dateline?.place ?? null,
    publishedOn: published?.day ?? null,
    publishedOnFrom: published?.from ?? null,
    byline: metadata.byline ?? cut.byline,
    text,
    blocks,
    removed: bare ? [...alreadyRemoved] : [...alreadyRemoved, ...removed],
    warnings,
  };
}

/** Takes metadata and furniture out of the first parts. */
function readHead(parts: readonly Part[], metadata: Metadata): Sorted {
  const sorted: Sorted = { parts: [], removed: [] };
  const end = parts.slice(0, headParts).findIndex(({ text }) => endOfStory(text) !== null);
  const length = end < 0 ? headParts : end;
  for (const [index, part] of parts.slice(0, length).entries()) {
    const { kind, text } = part;
    const agency = index < agencyParts && index + 1 < parts.length ? agencyLine(text) : null;
    const rest = kind === 'paragraph' ? takeMetadata(text, metadata) : null;
    if (rest !== null) {
      sorted.removed.push(removal('metadata-line', text.slice(0, text.length - rest.length).trim()));
      if (rest !== '') sorted.parts.push({ kind, text: rest });
    } else if (agency !== null) {
      metadata.agency ??= agency;
      sorted.removed.push(removal('agency-line', text));
    } else if (kind === 'paragraph' && (isNavigation(text) || isSection(text))) {
      sorted.removed.push(removal('navigation', text));
    } else {
      sorted.parts.push(part);
    }
  }
  return { ...sorted, parts: sorted.parts.concat(parts.slice(length)) };
}

interface Body extends Sorted {
  title: string | null;
  dateline: Dateline | null;
  /** The first paragraph without its dateline. */
  opening: string;
}

function readBody(story: readonly Part[]): Body {
  const removed: Removal[] = [];
  let parts = story.filter((part, index) => {
    const furniture = part.kind === 'paragraph' && index > 0 && isNavigation(part.text);
    if (furniture) removed.push(removal('navigation', part.text));
    return !furniture;
  });
  const title = titleOf(parts);
  if (title !== null) {
    parts = parts.slice(1);
    // Saved pages say their title twice: as the page's and as the story's.
    while (parts.length > 1 && parts[0]?.text === title) {
      removed.push(removal('metadata-line', title));
      parts = parts.slice(1);
    }
  }
  const paragraphs = parts.filter((part) => part.kind === 'paragraph');
  const { at, dateline } = findDateline(paragraphs);
  const lead = title === null ? null : leadOf(parts, paragraphs, at);
  if (lead) lead.kind = 'lead';
  markHeadings(parts);
  const opening = (paragraphs[0] ?? parts[0])?.text.slice(at === 0 ? dateline?.length : 0) ?? '';
  return { title, dateline, opening, parts, removed };
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

/** A national agency that signed every signed picture wrote the story too; see agencies.ts. */
function creditedAgency(parts: readonly Part[]): string | null {
  const captions = parts.filter((part) => part.kind === 'caption').map((part) => creditedNames(part.text));
  const agencies = captions
    .filter((names) => names.length > 0)
    .map((names) => names.map(knownAgency).find((agency) => agency != null) ?? null);
  const [first = null] = agencies;
  return first !== null && isNationalAgency(first) && agencies.every((agency) => agency === first)
    ? first
    : null;
}

/** What tells of the day, in reading order. */
function told(title: string | null, parts: readonly Part[]): string[] {
  const body = parts.filter((part) => part.kind !== 'related').map((part) => part.text);
  return title === null ? body : [title, ...body];
}
