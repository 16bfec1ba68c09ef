import { fail, ok, type Result } from '../contract/failure.ts';
import type { ImportWarning } from '../contract/models.ts';
import { decodeText } from './decode.ts';
import { splitParagraphs } from './lines.ts';
import { readMarkup } from './markup.ts';
import { normalise } from './normalise.ts';
import { nothingStated, type ReaderContext, type SourceDocument } from './source-document.ts';

/** Reads a plain text file in UTF-8. Fails with `empty` or `unreadable` (a binary, another encoding). */
export function readText(bytes: Uint8Array, { name }: ReaderContext): Result<SourceDocument[]> {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const parts = readMarkup(splitParagraphs(normalise(decoded.value.text)));
  if (parts.every(({ removed }) => removed !== null)) return fail('empty', name);
  const warnings: ImportWarning[] = decoded.value.replaced ? ['replaced-characters'] : [];
  const stated = { ...nothingStated };
  return ok([{ parts, stated, mediaType: 'text/plain', encoding: 'utf-8', warnings, notArticle: false }]);
}
