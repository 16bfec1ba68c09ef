import { fail, ok, type Result } from '../../contract/failure.ts';
import { type Decoded, decodeText } from '../encoding/decode.ts';
import type { ReaderContext } from '../source-document.ts';

/** The charset stands in the first bytes of a page; savers put long comments before it. */
const headBytes = 8_192;
const charset =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of a page's bytes. Fails with `empty` and `unreadable`. `header`: what a container says its charset is.
 * UTF-8 is not looked through for misreadings: most of a page is script, and its story is looked at later.
 */
export function decodePage(bytes: Uint8Array, context: ReaderContext, header?: string): Result<Decoded> {
  const utf8 = context.encoding === undefined ? readUtf8(bytes) : null;
  if (utf8 === null) {
    const declared = header ?? declaredCharset(bytes);
    return decodeText(bytes, context.name, { declared, forced: context.encoding });
  }
  if (!/\S/.test(utf8)) return fail('empty', context.name);
  return ok({ text: utf8, encoding: 'utf-8', certain: true, repaired: false, replaced: false });
}

/** Null for what is not UTF-8 throughout; a byte of zero speaks of UTF-16. */
function readUtf8(bytes: Uint8Array): string | null {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0)) return null;
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return null;
  }
}

/** What a page says its charset is, in a meta element or an XML declaration. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, headBytes);
  const head = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString('latin1');
  const found = charset.exec(head);
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  // A page whose meta element can be read is not in UTF-16, whatever that says.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
