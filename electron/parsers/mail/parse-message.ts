import PostalMime, { type Email } from 'postal-mime';

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
