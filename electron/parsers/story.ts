import type { ImportWarning, ParsedArticle, Part } from '../contract/models.ts';
import { isNationalAgency, knownAgency } from './agencies.ts';
import { readCaptions } from './caption-parts.ts';
import { creditedNames } from './captions.ts';
import { composeArticle } from './compose.ts';
import { detectLanguage } from './language.ts';
import { noMetadata } from './metadata-lines.ts';
import { takeNoise } from './noise.ts';
import { normalise } from './normalise.ts';
import { standing } from './parts.ts';
import { inferPublication } from './publication-date.ts';
import type { SourceDocument } from './source-document.ts';
import { readBody } from './story-body.ts';
import { cutStory } from './story-end.ts';
import { readHead } from './story-head.ts';
import { deriveTitle } from './title.ts';

/** Makes an article of what a format gives: finds title, lead, body and headings, and where, when and who. */
export function readStory(document: SourceDocument, importedAt: Date): ParsedArticle {
  const { stated } = document;
  const metadata = noMetadata();
  const source = document.parts.map(cleanPart).filter(({ text }) => text !== '');
  const head = readHead(
    source.map((part) => ({ ...part })),
    metadata,
  );
  const signed = cutStory(head, metadata);
  const story = readCaptions(head);
  const body = readBody(story, stated.title);
  // A text of furniture alone is shown as it is: an empty article would hide it.
  const parts = standing(story).length === 0 ? source : story;
  const { text, blocks, removed } = composeArticle(parts);
  const language = stated.language ?? detectLanguage(text || blocks.map((block) => block.text).join('\n'));

  const said = body.title ?? metadata.title;
  const dateline = body.dateline;
  const inferred = inferPublication(told(body.title, parts), dateline?.day ?? null, importedAt);
  const fromDateline = dateline?.day?.year ? 'text' : 'inferred';
  const published =
    metadata.publishedOn ?? (inferred === null ? null : ({ day: inferred, from: fromDateline } as const));
  const warnings: ImportWarning[] = [...document.warnings];
  if (published === null) warnings.push('no-date');
  if (said === null) warnings.push('derived-title');
  return {
    title: said ?? deriveTitle(body.opening || (blocks[0]?.text ?? ''), language === 'vi' ? 'vi' : 'en'),
    titleFrom: body.title !== null ? 'text' : said !== null ? 'metadata' : 'derived',
    language,
    agency: dateline?.agency ?? signed.agency ?? metadata.agency ?? creditedAgency(parts),
    place: dateline?.place ?? null,
    publishedOn: published?.day ?? null,
    publishedOnFrom: published?.from ?? null,
    publishedAt: stated.publishedAt,
    byline: metadata.byline ?? signed.byline,
    outlet: stated.outlet,
    address: stated.address,
    encoding: document.encoding,
    notArticle: document.notArticle,
    mediaType: document.mediaType,
    parts,
    text,
    blocks,
    removed,
    warnings,
  };
}

function cleanPart(part: Part): Part {
  const clean = { ...part, text: normalise(part.text).trim() };
  takeNoise(clean);
  return clean;
}

/** A national agency that signed every signed picture wrote the story too; see agencies.ts. */
function creditedAgency(parts: readonly Part[]): string | null {
  const captions = standing(parts)
    .filter((part) => part.kind === 'caption')
    .map((part) => creditedNames(part.text));
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
  const body = standing(parts)
    .filter((part) => part.kind !== 'related')
    .map((part) => part.text);
  return title === null ? body : [title, ...body];
}
