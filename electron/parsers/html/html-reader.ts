import { fail, ok, type Result } from '../../contract/failure.ts';
import type { ImportWarning } from '../../contract/models.ts';
import type { Decoded } from '../encoding/decode.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodePage } from './page-text.ts';
import { readPage } from './read-page.ts';

/** A page with all its pictures inside can be large; a larger one is no article. Bytes. */
export const largestPage = 50 * 1024 * 1024;

/** Reads a saved page: complete, single-file, or plain. Fails with `too-large`, `unreadable` or `empty`. */
export function readHtml(bytes: Uint8Array, context: ReaderContext): Result<SourceDocument[]> {
  if (bytes.length > largestPage) return fail('too-large', context.name);
  const decoded = decodePage(bytes, context);
  return decoded.ok ? pageOf(decoded.value, null, 'text/html', context) : decoded;
}

/** The one document of a decoded page, with what its decoding has to warn of. */
export function pageOf(
  { text, encoding, certain, repaired, replaced }: Decoded,
  address: string | null,
  mediaType: string,
  context: ReaderContext,
): Result<SourceDocument[]> {
  const page = readPage({ markup: text, address, encoding, mediaType }, context.name);
  if (!page.ok) return page;
  const warnings: ImportWarning[] = [];
  if (!certain && context.encoding === undefined) warnings.push('encoding-uncertain');
  if (repaired) warnings.push('repaired-text');
  if (replaced) warnings.push('replaced-characters');
  return ok([{ ...page.value, warnings }]);
}
