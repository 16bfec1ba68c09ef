import type {
  ArticleLanguage,
  ImportWarning,
  ParsedArticle,
  Part,
  PublishedOnFrom,
} from '../../contract/models/article.ts';
import { composeArticle } from '../compose.ts';
import { dayInAddress } from '../dates/address-day.ts';
import { inferPublication } from '../dates/publication-date.ts';
import { standing } from '../parts.ts';
import type { SourceDocument, Stated } from '../source-document.ts';
import { type GuessLanguage, languageOf } from '../text/language.ts';
import { takeNoise } from '../text/noise.ts';
import { normalise } from '../text/normalise.ts';
import { isNationalAgency, knownAgency } from './agencies.ts';
import { withoutDay } from './byline.ts';
import { readCaptions } from './caption-parts.ts';
import { creditedNames } from './captions.ts';
import type { Dateline } from './dateline.ts';
import { creditedReporter, markFurniture } from './furniture.ts';
import { sameTitle } from './known-title.ts';
import { takeLetterhead } from './letterhead.ts';
import { type Metadata, noMetadata } from './metadata-lines.ts';
import { isNoArticle } from './not-article.ts';
import { plainReading } from './slow-reading.ts';
import { readBody } from './story-body.ts';
import { cutStory } from './story-end.ts';
import { readHead } from './story-head.ts';
import { deriveTitle } from './title.ts';

/**
 * Makes an article of what a format gives: finds title, lead, body and headings, and where, when and who. What the
 * format states counts first, then lines of metadata, then dateline and text, last what can be inferred. Without slow
 * reading the language may be `und` and the day null where they could have been told.
 */
export function readStory(document: SourceDocument, importedAt: Date, slow = plainReading()): ParsedArticle {
  const { stated } = document;
  const metadata = noMetadata(slow, stated.savedAt === undefined ? null : importedAt);
  const marked = cleanParts(document);
  markFurniture(marked);
  const letterhead = takeLetterhead(marked, metadata);
  const head = readHead(marked, metadata);
  const signed = cutStory(head, metadata);
  const story = readCaptions(head);
  // Word calls a document what its first line says.
  const statedTitle = letterhead.some((line) => sameTitle(line, stated.title ?? '')) ? null : stated.title;
  const body = readBody(story, statedTitle ?? metadata.title);
  // A text of furniture alone is shown as it is: an empty article would hide it.
  const parts = standing(story).length === 0 ? cleanParts(document) : story;
  const { text, blocks, removed } = composeArticle(parts);
  const language = tellLanguage(standing(parts), stated.language, slow.guessLanguage);
  const derived = () => deriveTitle(body.opening || (blocks[0]?.text ?? ''), language === 'vi' ? 'vi' : 'en');
  const title = body.title ?? derived();

  const published =
    statedDay(stated, metadata) ??
    (metadata.unreadDate && !slow.readDates
      ? null
      : addressed(stated.address ?? metadata.address, inferred(parts, body, importedAt), importedAt));
  const agency =
    stated.agency ??
    body.dateline?.agency ??
    signed.agency ??
    metadata.agency ??
    creditedAgency(standing(parts));
  // An agency may sign as the author.
  const byline = tidyByline(stated.byline) ?? metadata.byline ?? signed.byline ?? reporter(parts);
  const notArticle = document.notArticle || isNoArticle(parts, title);
  const warnings: ImportWarning[] = [...document.warnings];
  if (published === null) warnings.push('no-date');
  if (body.title === null) warnings.push('derived-title');
  if (notArticle) warnings.push('not-an-article');
  return {
    title,
    titleFrom: body.titleFrom ?? 'derived',
    language,
    agency,
    place: stated.place ?? body.dateline?.place ?? metadata.place,
    publishedOn: published?.day ?? null,
    publishedOnFrom: published?.from ?? null,
    publishedAt: published?.at ?? null,
    byline: byline === agency ? null : byline,
    outlet: stated.outlet ?? metadata.outlet,
    address: stated.address ?? metadata.address,
    encoding: document.encoding,
    notArticle,
    mediaType: document.mediaType,
    parts,
    text,
    blocks,
    removed,
    warnings,
  };
}

/** Parts that can be marked: copies with normal text, those that say something. */
function cleanParts({ parts, isClean = false }: SourceDocument): Part[] {
  const clean: Part[] = [];
  for (const { kind, text: read, removed, signs } of parts) {
    const text = isClean ? read.trim() : normalise(read).trim();
    if (text === '') continue;
    const part: Part = signs ? { kind, text, removed, signs } : { kind, text, removed };
    if (!isClean) takeNoise(part);
    clean.push(part);
  }
  return clean;
}

/** Pages state the language of their template: what is plain from the text itself counts more. */
function tellLanguage(
  parts: readonly Part[],
  stated: string | null,
  guess: GuessLanguage | null,
): ArticleLanguage {
  const body = parts.filter(({ kind }) => kind !== 'caption' && kind !== 'related');
  const plain = languageOf(body.length > 0 ? body : parts, null);
  const subtag = /^[a-z]{2,3}(?![a-z])/i.exec(stated ?? '')?.[0]?.toLowerCase();
  if (plain !== 'und') return plain;
  return subtag ?? (guess ? languageOf(parts, guess) : 'und');
}

interface Publication {
  day: string;
  at: string | null;
  from: PublishedOnFrom;
}

/** The day that the format states or a line of metadata; the more precise of two that agree. */
function statedDay(stated: Stated, metadata: Metadata): Publication | null {
  const day = stated.publishedOn ?? stated.publishedAt?.slice(0, 10) ?? null;
  if (day === null || !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(day))
    return metadata.publishedOn;
  const line = metadata.publishedOn;
  if (line && line.day.length > day.length && line.day.startsWith(day)) return { ...line, from: 'metadata' };
  return { day, at: statesTime(stated.publishedAt) ? stated.publishedAt : null, from: 'metadata' };
}

/** Midnight without a zone is what programs write for a day without a time. */
function statesTime(moment: string | null): boolean {
  return moment !== null && /T\d{2}:\d{2}/.test(moment) && !/T00:00(?::00(?:\.0+)?)?$/.test(moment);
}

/** The day that the address names counts more than what is inferred, save where that is a day of the month it names. */
function addressed(address: string | null, told: Publication | null, importedAt: Date): Publication | null {
  const day = dayInAddress(address, importedAt);
  return day === null || told?.day.startsWith(day) ? told : { day, at: null, from: 'metadata' };
}

function inferred(
  parts: readonly Part[],
  body: { title: string | null; dateline: Dateline | null },
  importedAt: Date,
): Publication | null {
  const told = standing(parts)
    .filter(({ kind }) => kind !== 'related')
    .map(({ text }) => text);
  const paragraphs = body.title === null ? told : [body.title, ...told];
  const day = inferPublication(paragraphs, body.dateline?.day ?? null, importedAt);
  return day === null ? null : { day, at: null, from: body.dateline?.day?.year ? 'text' : 'inferred' };
}

/** A national agency that signed every signed picture wrote the story too; see agencies.ts. */
function creditedAgency(parts: readonly Part[]): string | null {
  const captions = parts.filter(({ kind }) => kind === 'caption').map(({ text }) => creditedNames(text));
  const agencies = captions
    .filter((names) => names.length > 0)
    .map((names) => names.map(knownAgency).find((agency) => agency != null) ?? null);
  const [first = null] = agencies;
  return first !== null && isNationalAgency(first) && agencies.every((agency) => agency === first)
    ? first
    : null;
}

/** UTF-16 units. */
const longestByline = 300;

/** A byline without "By" before it and the day behind it; null when nothing is left. */
function tidyByline(byline: string | null): string | null {
  if (byline === null) return null;
  const [name = ''] = byline
    .replace(/^(?:by|bởi|tác giả)(?:$|\s*:\s*|\s+)/iu, '')
    .split(/\s+[|–—-]\s+(?=[^|–—-]*\d{4})/u);
  return withoutDay(name.slice(0, longestByline)) || null;
}

function reporter(parts: readonly Part[]): string | null {
  const credit = parts.find(({ removed, text }) => removed === 'credit' && creditedReporter(text) !== null);
  return credit ? creditedReporter(credit.text) : null;
}
