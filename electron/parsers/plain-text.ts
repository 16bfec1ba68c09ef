import { fail, ok, type Result } from '../contract/failure.ts';
import { decodeText } from './encoding/decode.ts';
import { decodingWarnings } from './encoding/decoding-warnings.ts';
import { nothingStated, type ReaderContext, type SourceDocument } from './source-document.ts';
import { splitParagraphs } from './text/lines.ts';
import { readMarkup } from './text/markup.ts';
import { normalise } from './text/normalise.ts';
import { signKinds, signsIn } from './text/signs.ts';

/** Reads a plain text file, in whatever encoding it is. Fails with `empty` or `unreadable` (a binary). */
export function readText(
  bytes: Uint8Array,
  { name, encoding: forced }: ReaderContext,
): Result<SourceDocument[]> {
  const decoded = decodeText(bytes, name, { forced });
  if (!decoded.ok) return decoded;
  const text = normalise(decoded.value.text);
  const parts = readMarkup(splitParagraphs(text));
  if (parts.every(({ removed }) => removed !== null)) return fail('empty', name);
  const warnings = decodingWarnings(decoded.value);
  const { encoding } = decoded.value;
  const stated = { ...nothingStated };
  const isClean = (signsIn(text) & signKinds.foreign) === 0;
  return ok([{ parts, isClean, stated, mediaType: 'text/plain', encoding, warnings, notArticle: false }]);
}
