import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../contract/failure.ts';
import { indexFields } from '../library/search/index-fields.ts';
import { isPlainText } from './detect-format.ts';
import type { ParsedFile, ParseRequest } from './parser-protocol.ts';
import { largestText, parseText } from './text.ts';

/** Reads one file and makes of it all that the library keeps. Fails with `unsupported-format` and as parseText does. */
export function parseFile(request: ParseRequest): Result<ParsedFile> {
  const read = 'bytes' in request ? ok(request.bytes) : readWhole(request.path, request.name);
  if (!read.ok) return read;
  const bytes = read.value;
  if (bytes.length > 0 && !isPlainText(request.name, bytes)) return fail('unsupported-format', request.name);
  const parsed = parseText(bytes, request.name, request.importedAt);
  if (!parsed.ok)
    return isBinaryOfAnotherKind(request.name, parsed.failure.code)
      ? fail('unsupported-format', request.name)
      : parsed;
  const article = parsed.value;
  const blocks = article.blocks.map((block) => (block.start === null ? block : { ...block, text: '' }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ article: { ...article, blocks }, bytes, sha256, fields: indexFields(article) });
}

function isBinaryOfAnotherKind(name: string, code: string): boolean {
  return code === 'unreadable' && !/\.(?:txt|text|md)$/i.test(name);
}

function readWhole(path: string, name: string): Result<Uint8Array> {
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > largestText) return fail('too-large', name);
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
