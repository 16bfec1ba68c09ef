import { type Decoded, decode } from '../encoding/decode.ts';
import { canonicalName } from '../encoding/guess-encoding.ts';
import { contentOf, headerField, type MimePart, readMimeParts } from '../html/mime-parts.ts';

/** The text of a mail, decoded by what its bytes say. Of each kind null where it has none. */
export interface MailText {
  plain: string | null;
  html: string | null;
  /** How the part was decoded that tells the most against its header. */
  decoded: Decoded;
}

/**
 * The text of a mail whose headers say another encoding than it is in, or none; null where they tell the truth.
 * `forced`: the encoding that the analyst chose.
 */
export function misdeclaredText(bytes: Uint8Array, forced: string | undefined): MailText | null {
  const parts = readMimeParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).filter(isText);
  const read = parts.map((part) => ({ isHtml: /html/i.test(typeOf(part)), ...readPart(part, forced) }));
  const wrong = read.find(({ misdeclared }) => misdeclared);
  if (!wrong) return null;
  const textOf = (html: boolean) => {
    const texts = read.filter(({ isHtml }) => isHtml === html).map(({ decoded }) => decoded.text);
    return texts.length === 0 ? null : texts.join('\n');
  };
  return { plain: textOf(false), html: textOf(true), decoded: wrong.decoded };
}

function typeOf({ headers }: MimePart): string {
  return headers.get('content-type') ?? 'text/plain';
}

function isText(part: MimePart): boolean {
  const attached = /^attachment/i.test(part.headers.get('content-disposition') ?? '');
  return !attached && /^text\/(?:plain|html)\b/i.test(typeOf(part));
}

function readPart(part: MimePart, forced: string | undefined): { decoded: Decoded; misdeclared: boolean } {
  const content = contentOf(part);
  const declared = headerField(typeOf(part), 'charset') ?? undefined;
  const decoded = decode(content, { declared, forced });
  const isAscii = content.every((byte) => byte < 0x80);
  const misdeclared =
    !isAscii && (decoded.repaired || decoded.encoding !== (canonicalName(declared) ?? 'utf-8'));
  return { decoded, misdeclared };
}
