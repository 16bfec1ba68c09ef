import { fail, type Result } from '../../contract/failure.ts';
import { mailDate } from '../mail/mail-date.ts';
import { standing } from '../parts.ts';
import type { ReaderContext, SourceDocument } from '../source-document.ts';
import { largestPage, readDecoded } from './html-reader.ts';
import { contentOf, headerField, type MimePart, readMimeParts } from './mime-parts.ts';
import { decodePage } from './page-text.ts';
import { type Saved, webAddress } from './saved-page.ts';

const isPage = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** Reads a page saved as MHTML (RFC 2557). Fails with `too-large`, `unreadable` when it holds no page, or `empty`. */
export function readMhtml(bytes: Uint8Array, context: ReaderContext): Result<SourceDocument[]> {
  if (bytes.length > largestPage) return fail('too-large', context.name);
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readMimeParts(message);
  const head = message.toString('latin1', 0, 8_192);
  const snapshot = webAddress(/^snapshot-content-location:\s*(\S+)/im.exec(head)?.[1]);
  const at = mailDate(/^date:\s*(.{10,60})$/im.exec(head)?.[1] ?? '');
  const [page, ...frames] = pagesOf(parts, snapshot);
  if (page === undefined) return fail('unreadable', context.name);
  const address = snapshot ?? webAddress(page.headers.get('content-location'));
  const read = readPart(page, { address, at }, context);
  if (read.ok || read.failure.code !== 'empty') return read;
  // A page of frames holds nothing itself; what it was saved for is the one that tells the most.
  const told = frames.flatMap((frame) => {
    const inside = readPart(frame, { address, at }, context);
    return inside.ok ? [inside] : [];
  });
  return told.reduce<Result<SourceDocument[]>>(
    (most, one) => (lengthOf(one) > lengthOf(most) ? one : most),
    read,
  );
}

function readPart(page: MimePart, saved: Saved, context: ReaderContext): Result<SourceDocument[]> {
  const charset = headerField(page.headers.get('content-type') ?? '', 'charset') ?? undefined;
  const decoded = decodePage(contentOf(page), context, charset);
  return decoded.ok ? readDecoded(decoded.value, saved, 'multipart/related', context) : decoded;
}

function lengthOf(read: Result<SourceDocument[]>): number {
  const parts = read.ok ? read.value.flatMap((document) => standing(document.parts)) : [];
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/** More frames are advertisements. */
const mostFrames = 20;

/** The page itself, the part at the address of the snapshot or else the first, and then its frames. */
function pagesOf(parts: readonly MimePart[], snapshot: string | null): MimePart[] {
  const pages = parts.filter(({ headers }) => isPage.test(headers.get('content-type') ?? ''));
  const own = pages.find(
    ({ headers }) => snapshot !== null && webAddress(headers.get('content-location')) === snapshot,
  );
  return (own ? [own, ...pages.filter((page) => page !== own)] : pages).slice(0, mostFrames);
}
