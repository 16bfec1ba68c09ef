import type { ImportWarning, ParsedArticle, Removal } from '../contract/models.ts';
import { isNationalAgency, knownAgency } from './agencies.ts';
import { placeBlocks } from './blocks.ts';
import { readCaptions } from './caption-parts.ts';
import { creditedNames } from './captions.ts';
import { detectLanguage } from './language.ts';
import { noMetadata } from './metadata-lines.ts';
import type { Part } from './parts.ts';
import { inferPublication } from './publication-date.ts';
import { readBody } from './story-body.ts';
import { cutStory } from './story-end.ts';
import { readHead } from './story-head.ts';
import { deriveTitle } from './title.ts';

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
