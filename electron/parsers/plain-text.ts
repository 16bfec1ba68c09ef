import { fail, ok, type Result } from '../contract/failure.ts';
import { decodeText } from './encoding/decode.ts';
import { decodingWarnings } from './encoding/decoding-warnings.ts';
import { nothingStated, type ReaderContext, type SourceDocument } from './source-document.ts';
import { splitParagraphs } from './text/lines.ts';
import { readMarkup } from './text/markup.ts';
import { normalise } from './text/normalise.ts';

/** Reads a plain text file, in whatever encoding it is. Fails with `empty` or `unreadable` (a binary). */
export function readText(
  bytes: Uint8Array,
  { name, encoding: forced }: ReaderContext,
): Result<SourceDocument[]> {
  const decoded = decodeText(bytes, name, { forced });
  if (!decoded.ok) return decoded;
  const parts = readMarkup(splitParagraphs(normalise(decoded.value.text)));
  if (parts.every(({ removed }) => removed !== null)) return fail('empty', name);
  const warnings = decodingWarnings(decoded.value);
  const { encoding } = decoded.value;
  const stated = { ...nothingStated };
  return ok([{ parts, stated, mediaType: 'text/plain', encoding, warnings, notArticle: false }]);
}
