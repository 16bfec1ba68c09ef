import { fail, ok, type Result } from '../../contract/failure.ts';
import type { Decoded } from '../encoding/decode.ts';
import { decodingWarnings } from '../encoding/decoding-warnings.ts';
import { repairText } from '../encoding/mojibake.ts';
import { standing } from '../parts.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { decodePage } from './page-text.ts';
import { readPastedPage } from './pasted-page.ts';
import { type Page, readPage } from './read-page.ts';
import { notSaved, type Saved } from './saved-page.ts';

/** A page with all its pictures inside can be large; a larger one is no article. Bytes. */
export const largestPage = 50 * 1024 * 1024;

/** Reads a saved page: complete, single-file, or plain; or one from the clipboard. Fails with `too-large`, `unreadable` or `empty`. */
export function readHtml(bytes: Uint8Array, context: ReaderContext): Result<SourceDocument[]> {
  if (bytes.length > largestPage) return fail('too-large', context.name);
  const decoded = decodePage(bytes, context);
  if (decoded.ok && context.pasted) {
    const pasted = readPastedPage(decoded.value.text, context.name);
    return pasted.ok ? ok([pasted.value]) : pasted;
  }
  return decoded.ok ? readDecoded(decoded.value, notSaved, 'text/html', context) : decoded;
}

/** The one document of a decoded page, with what its decoding has to warn of. `saved`: as its container says. */
export function readDecoded(
  decoded: Decoded,
  saved: Saved,
  mediaType: string,
  context: ReaderContext,
): Result<SourceDocument[]> {
  const page: Page = { markup: decoded.text, saved, encoding: decoded.encoding, mediaType };
  let read = readPage(page, context.name);
  if (!read.ok) return read;
  const spoilt = !decoded.repaired && repairText(textOf(read.value)).repaired;
  if (spoilt) {
    read = readPage({ ...page, markup: repairText(decoded.text).text }, context.name);
    if (!read.ok) return read;
  }
  const warnings = decodingWarnings({
    ...decoded,
    certain: decoded.certain || context.encoding !== undefined,
    repaired: decoded.repaired || spoilt,
    replaced: decoded.replaced || textOf(read.value).includes('\ufffd'),
  });
  return ok([{ ...read.value, warnings }]);
}

function textOf({ parts, stated }: SourceDocument): string {
  return [stated.title ?? '', ...standing(parts).map(({ text }) => text)].join('\n');
}
