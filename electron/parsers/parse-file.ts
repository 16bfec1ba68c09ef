import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../contract/failure.ts';
import type { Removal, RemovalCounts } from '../contract/models/article.ts';
import { packBody } from '../library/articles/article-body.ts';
import { indexTerms } from '../library/search/index/index-fields.ts';
import { detectFormat, type Format } from './detect-format.ts';
import type { ParsedFile, ParsedItem, ParseRequest, ParseResult } from './parser-protocol.ts';
import { holdsArticles, isContainer, largestFile, readFormat, unpackFormat } from './read-format.ts';
import type { ContainerEntry, ReaderContext, SourceDocument, Stated } from './source-document.ts';
import { finishStory } from './story/finish-story.ts';
import { signatureOf } from './text/signature.ts';

/** What is attached to a mail of a mailbox in a zip lies as deep as files are opened. */
const deepestContainer = 3;

/** What is read, and how: `depth` counts the containers around it, `stated` is what the innermost says of it. */
interface Given {
  name: string;
  bytes: Uint8Array;
  importedAt: Date;
  encoding?: string | undefined;
  pasted?: boolean | undefined;
  stated?: Partial<Stated> | undefined;
  depth: number;
}

/** Reads one file and makes of each of its articles all that the library keeps. Fails as its format's reader does. */
export async function parseFile(request: ParseRequest): Promise<ParseResult> {
  const read = 'bytes' in request ? ok(request.bytes) : readWhole(request.path, request.name);
  if (!read.ok) return read;
  const { name, importedAt, encoding, pasted } = request;
  if (request.exported) {
    const { readExport } = await import('./pdf/read-export.ts');
    const exported = await readExport(read.value, name);
    return exported.ok ? ok({ items: [], exported: exported.value }) : exported;
  }
  const items = await parseBytes({ name, bytes: read.value, importedAt, encoding, pasted, depth: 0 });
  return items.ok ? ok({ items: items.value }) : items;
}

async function parseBytes(given: Given): Promise<Result<ParsedItem[]>> {
  const { name, bytes, encoding, pasted = false } = given;
  if (bytes.length === 0) return fail('empty', name);
  const format = detectFormat(name, bytes);
  if (format === null) return fail('unsupported-format', name);
  const context = { name, pasted, ...(encoding === undefined ? {} : { encoding }) };
  const entries = isContainer(format) ? await parseEntries(format, given, context) : ok([]);
  if (!entries.ok) return entries;
  if (!holdsArticles(format)) return entries.value.length > 0 ? entries : fail('empty', name);
  const own = await parseDocuments(format, given, context);
  // A mail that says nothing itself may carry what does.
  if (!own.ok) return own.failure.code === 'empty' && entries.value.length > 0 ? entries : own;
  return entries.value.length > 0 ? ok([...own.value, ...entries.value]) : own;
}

/** The articles of the files in a container. */
async function parseEntries(
  format: Format,
  given: Given,
  context: ReaderContext,
): Promise<Result<ParsedItem[]>> {
  const entries = await unpackFormat(format, given.bytes, context);
  if (!entries.ok) return entries;
  const items: ParsedItem[] = [];
  for (const entry of entries.value) {
    const name = `${given.name}/${entry.name}`;
    const parsed = await parseEntry(name, entry, given);
    if (parsed.ok) for (const item of parsed.value) items.push(item);
    else items.push({ name, result: parsed });
  }
  return ok(items);
}

async function parseEntry(
  name: string,
  { bytes, stated }: ContainerEntry,
  given: Given,
): Promise<Result<ParsedItem[]>> {
  if (!bytes.ok) return bytes;
  if (given.depth >= deepestContainer) return fail('archive-nested', name);
  return parseBytes({ ...given, name, bytes: bytes.value, stated, depth: given.depth + 1 });
}

async function parseDocuments(
  format: Format,
  given: Given,
  context: ReaderContext,
): Promise<Result<ParsedItem[]>> {
  const { name, bytes } = given;
  const documents = await readFormat(format, bytes, context);
  if (!documents.ok) return documents;
  const sha256 = hash('sha256', bytes);
  const many = documents.value.length > 1;
  const items: ParsedItem[] = [];
  for (const [ordinal, document] of documents.value.entries()) {
    const inside = many ? `${name}/${document.name ?? ordinal + 1}` : name;
    items.push({ name: inside, result: ok(await finish(document, given, sha256, ordinal)) });
  }
  return ok(items);
}

async function finish(
  document: SourceDocument,
  given: Given,
  sha256: string,
  ordinal: number,
): Promise<ParsedFile> {
  const stated = given.stated
    ? { ...document.stated, ...missing(document.stated, given.stated) }
    : document.stated;
  const article = await finishStory({ ...document, stated }, given.importedAt);
  const { parts, text, blocks, removed, ...facts } = article;
  return {
    facts,
    body: packBody(article),
    removed: countReasons(removed),
    bytes: given.bytes,
    sha256,
    ordinal,
    terms: indexTerms(article),
    signature: signatureOf(text),
  };
}

function countReasons(removed: readonly Removal[]): RemovalCounts {
  const counts: RemovalCounts = {};
  for (const { reason } of removed) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** What `other` says and `stated` does not. */
function missing(stated: Stated, other: Partial<Stated>): Partial<Stated> {
  const said = Object.entries(other).filter(
    ([key, value]) => value !== null && (stated[key as keyof Stated] ?? null) === null,
  );
  return Object.fromEntries(said);
}

function readWhole(path: string, name: string): Result<Uint8Array> {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > largestFile) return fail('too-large', name);
      return ok(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('not-found', name);
    if (code === 'EACCES' || code === 'EPERM') return fail('permission', name);
    return fail('unreadable', name, code);
  }
}
