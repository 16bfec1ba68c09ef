import { fail, type Result } from '../../contract/failure.ts';
import { mailDate } from '../mail/mail-date.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { largestPage, readDecoded } from './html-reader.ts';
import { contentOf, headerField, type MimePart, readMimeParts } from './mime-parts.ts';
import { decodePage } from './page-text.ts';
import { webAddress } from './saved-page.ts';

const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** Reads a page saved as MHTML (RFC 2557). Fails with `too-large`, `unreadable` when it holds no page, or `empty`. */
export function readMhtml(bytes: Uint8Array, context: ReaderContext): Result<SourceDocument[]> {
  if (bytes.length > largestPage) return fail('too-large', context.name);
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readMimeParts(message);
  const head = message.toString('latin1', 0, 8_192);
  const snapshot = webAddress(/^snapshot-content-location:\s*(\S+)/im.exec(head)?.[1]);
  const page = rootPage(parts, snapshot);
  if (page === null) return fail('unreadable', context.name);
  const charset = headerField(page.headers.get('content-type') ?? '', 'charset') ?? undefined;
  const decoded = decodePage(contentOf(page), context, charset);
  if (!decoded.ok) return decoded;
  const address = snapshot ?? webAddress(page.headers.get('content-location'));
  const at = mailDate(/^date:\s*(.{10,60})$/im.exec(head)?.[1] ?? '');
  return readDecoded(decoded.value, { address, at }, 'multipart/related', context);
}

/** The page itself, not one of its frames: the part at the address of the snapshot, else the first that is a page. */
function rootPage(parts: readonly MimePart[], snapshot: string | null): MimePart | null {
  const pages = parts.filter(({ headers }) => isPage.test(headers.get('content-type') ?? ''));
  const own = pages.find(
    ({ headers }) => snapshot !== null && webAddress(headers.get('content-location')) === snapshot,
  );
  return own ?? pages[0] ?? null;
}
