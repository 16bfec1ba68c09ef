import type { Failure, Result } from '../contract/failure.ts';
import type { ParsedArticle } from '../contract/models.ts';
import type { IndexFields } from '../library/search/index-fields.ts';

/** What a parser is asked: to read the file at a path, or what was pasted. `name` is what a failure is about. */
export type ParseRequest = { id: number; name: string; importedAt: Date } & (
  | { path: string }
  | { bytes: Uint8Array }
);

/** All that the library keeps of one file, made where two cores can work on it. */
export interface ParsedFile {
  /** A block inside the canonical text comes without its own: its place tells it, and messages are copied twice. */
  article: ParsedArticle;
  bytes: Uint8Array;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
  fields: IndexFields;
}

export interface ParseAnswer {
  id: number;
  result: Result<ParsedFile>;
}

/** Whether a message is an answer of the right shape: a parser reads hostile files and is not to be trusted blindly. */
export function isParseAnswer(message: unknown): message is ParseAnswer {
  if (!isObject(message) || typeof message['id'] !== 'number' || !isObject(message['result'])) return false;
  const { ok, failure, value } = message['result'];
  if (ok === false) return isFailure(failure);
  return ok === true && isParsedFile(value);
}

function isParsedFile(value: unknown): value is ParsedFile {
  if (!isObject(value)) return false;
  const { article, bytes, sha256, fields } = value;
  return (
    bytes instanceof Uint8Array &&
    typeof sha256 === 'string' &&
    isObject(fields) &&
    Object.values(fields).every((field) => typeof field === 'string') &&
    isObject(article) &&
    typeof article['title'] === 'string' &&
    typeof article['text'] === 'string' &&
    Array.isArray(article['blocks']) &&
    Array.isArray(article['removed']) &&
    Array.isArray(article['warnings'])
  );
}

function isFailure(value: unknown): value is Failure {
  return isObject(value) && typeof value['code'] === 'string';
}

export function isParseRequest(message: unknown): message is ParseRequest {
  if (!isObject(message) || typeof message['id'] !== 'number' || typeof message['name'] !== 'string')
    return false;
  if (!(message['importedAt'] instanceof Date)) return false;
  return typeof message['path'] === 'string' || message['bytes'] instanceof Uint8Array;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
