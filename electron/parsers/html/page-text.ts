import type { Result } from '../../contract/failure.ts';
import { type Decoded, decodeText } from '../encoding/decode.ts';
import type { ReaderContext } from '../source-document.ts';

/** The charset stands in the first bytes of a page; savers put long comments before it. */
const headBytes = 8_192;
const charset =
  /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/** The text of a page's bytes. Fails as decodeText does. `header`: what a container says its charset is. */
export function decodePage(bytes: Uint8Array, context: ReaderContext, header?: string): Result<Decoded> {
  const declared = header ?? declaredCharset(bytes);
  return decodeText(bytes, context.name, { declared, forced: context.encoding });
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
