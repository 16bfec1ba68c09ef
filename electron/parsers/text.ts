import { fail, ok, type Result } from '../contract/failure.ts';
import type { ParsedArticle } from '../contract/models.ts';
import { decodeText } from './decode.ts';
import { splitParagraphs } from './lines.ts';
import { readMarkup } from './markup.ts';
import { removeNoise } from './noise.ts';
import { normalise } from './normalise.ts';
import { removal } from './parts.ts';
import { readStory } from './story.ts';

/** A text file of more bytes than this is no article. */
export const largestText = 20 * 1024 * 1024;

/**
 * Makes an article of a plain text file in UTF-8. `name` is what a failure is about. Fails with `empty`, `unreadable`
 * (a binary, another encoding) or `too-large`.
 */
export function parseText(bytes: Uint8Array, name: string, importedAt: Date): Result<ParsedArticle> {
  if (bytes.length > largestText) return fail('too-large', name);
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const clean = removeNoise(normalise(decoded.value.text));
  const { parts, removed } = readMarkup(splitParagraphs(clean.text));
  if (parts.length === 0) return fail('empty', name);
  const noise = clean.signs.map((sign) => removal('noise-character', sign));
  const article = readStory(parts, [...noise, ...removed], importedAt);
  if (decoded.value.replaced) article.warnings.push('replaced-characters');
  return ok({ ...article, mediaType: 'text/plain' });
}
