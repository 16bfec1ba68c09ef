import { ok, type Result } from '../../contract/failure.ts';
import type { ContainerEntry, ReaderContext } from '../source-document.ts';
import { parseMessage, plainBytes } from './parse-message.ts';
import { statedByMail } from './read-message.ts';

/** What mails carry besides documents: pictures, signatures, invitations, business cards. */
const noDocument = /^(?:image|audio|video|font)\/|pkcs7|pgp-|calendar|vcard|delivery-status|rfc822-headers/;

/** The documents attached to a mail, which its date is a hint for. Never fails: what is no mail has none. */
export async function unpackMessage(
  given: Uint8Array,
  _context: ReaderContext,
): Promise<Result<ContainerEntry[]>> {
  const bytes = plainBytes(given);
  if (!mayHaveAttachments(bytes)) return ok([]);
  const email = await parseMessage(bytes);
  if (!email) return ok([]);
  const { publishedOn } = statedByMail(email);
  const stated = publishedOn === null ? {} : { createdOn: publishedOn };
  const entries: ContainerEntry[] = [];
  for (const { filename, mimeType, content, related } of email.attachments) {
    if (related || noDocument.test(mimeType) || typeof content === 'string') continue;
    const name = filename ?? `${entries.length + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
    entries.push({ name, bytes: ok(new Uint8Array(content)), stated });
  }
  return ok(entries);
}

function mayHaveAttachments(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return /content-disposition:\s*attachment|\bname\*?=|message\/rfc822/i.test(text);
}
