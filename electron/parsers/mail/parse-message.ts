import PostalMime, { type Email } from 'postal-mime';
import { utf16Order } from '../encoding/utf16.ts';

/** Parts in parts in parts: what people send stays under ten. */
const deepestPart = 50;

/** A message taken apart, or null when it is none. Messages forwarded inside it stay whole, as attachments. */
export async function parseMessage(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, {
      rfc822Attachments: true,
      maxNestingDepth: deepestPart,
      maxHeadersSize: 1024 * 1024,
    });
  } catch {
    return null;
  }
}

/** A message in the bytes that mails have: without a byte order mark, and not in UTF-16, in which some programs save them. */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  const order =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const unmarked = order === null && (first === 0 || second === 0) ? utf16Order(bytes) : order;
  return unmarked === null ? bytes : new TextEncoder().encode(new TextDecoder(unmarked).decode(bytes));
}
