import type { Failure, Result } from '../contract/failure.ts';
import type { ArticleFacts, RemovalCounts } from '../contract/models/article.ts';
import { isPackedBody } from '../library/articles/article-body.ts';

/**
 * What a parser is asked: to read the file at a path, or what was pasted. `name` is what a failure is about. `exported`:
 * it is a PDF of ours, to be read as what it shows and not as an article.
 */
export type ParseSource = {
  name: string;
  importedAt: Date;
  encoding?: string;
  pasted?: boolean;
  exported?: boolean;
} & ({ path: string } | { bytes: Uint8Array });
export type ParseRequest = ParseSource & { id: number };
/** Many requests go in one message: each message costs both sides a system call, as much as reading a short text. */
export type ParseRequests = readonly ParseRequest[];

/**
 * All that the library keeps of one article, made where two cores can work on it, and in bytes as they are stored: a
 * text is otherwise copied and encoded at every step.
 */
export interface ParsedFile {
  facts: ArticleFacts;
  /** As packBody makes it; see wholeArticle in compose.ts. */
  body: Uint8Array;
  removed: RemovalCounts;
  /** The original: the file, or the entry of a container. Articles split from one file have the same. */
  bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
  /** Which of the articles of its original it is, from 0. */
  ordinal: number;
  /** As indexTerms makes them. */
  terms: Uint8Array;
  /** By which near duplicates are found; see signature.ts. */
  signature: number[] | Uint32Array;
}

/** One article of a file, or what could not be read of it. `name`: the file's own, or with what it is inside it. */
export interface ParsedItem {
  name: string;
  result: Result<ParsedFile>;
}

/** What an exported PDF holds: its evidence as it stands there, null when it has none, and the text of each page. */
export interface ReadExport {
  evidence: string | null;
  pages: string[];
}

/** It fails as a whole when the file cannot be read at all. */
export type ParseResult = Result<{ items: ParsedItem[]; exported?: ReadExport }>;

export interface ParseAnswer {
  id: number;
  result: ParseResult;
}

/** Whether a message is an answer of the right shape: a parser reads hostile files and is not to be trusted blindly. */
export function isParseAnswer(message: unknown): message is ParseAnswer {
  if (!isObject(message) || typeof message['id'] !== 'number') return false;
  return isResult(message['result'], (value) => {
    const items = isObject(value) ? value['items'] : null;
    if (!isObject(value) || (value['exported'] !== undefined && !isReadExport(value['exported'])))
      return false;
    return Array.isArray(items) && items.every(isParsedItem);
  });
}

function isResult(result: unknown, isValue: (value: unknown) => boolean): boolean {
  if (!isObject(result)) return false;
  return result['ok'] === true
    ? isValue(result['value'])
    : result['ok'] === false && isFailure(result['failure']);
}

function isParsedItem(item: unknown): item is ParsedItem {
  return isObject(item) && typeof item['name'] === 'string' && isResult(item['result'], isParsedFile);
}

function isParsedFile(value: unknown): value is ParsedFile {
  if (!isObject(value)) return false;
  const { facts, body, removed, bytes, sha256, ordinal, terms, signature } = value;
  return (
    bytes instanceof Uint8Array &&
    typeof sha256 === 'string' &&
    typeof ordinal === 'number' &&
    (Array.isArray(signature) || signature instanceof Uint32Array) &&
    terms instanceof Uint8Array &&
    isPackedBody(body) &&
    isObject(removed) &&
    Object.values(removed).every((count) => typeof count === 'number') &&
    isObject(facts) &&
    typeof facts['title'] === 'string' &&
    Array.isArray(facts['warnings'])
  );
}

function isReadExport(value: unknown): value is ReadExport {
  if (!isObject(value)) return false;
  const { evidence, pages } = value;
  return (
    (evidence === null || typeof evidence === 'string') &&
    Array.isArray(pages) &&
    pages.every((page) => typeof page === 'string')
  );
}

function isFailure(value: unknown): value is Failure {
  return isObject(value) && typeof value['code'] === 'string';
}

export function isParseRequests(message: unknown): message is ParseRequests {
  return Array.isArray(message) && message.every(isParseRequest);
}

function isParseRequest(message: unknown): message is ParseRequest {
  if (!isObject(message) || typeof message['id'] !== 'number' || typeof message['name'] !== 'string')
    return false;
  if (!(message['importedAt'] instanceof Date)) return false;
  if (message['encoding'] !== undefined && typeof message['encoding'] !== 'string') return false;
  return typeof message['path'] === 'string' || message['bytes'] instanceof Uint8Array;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
