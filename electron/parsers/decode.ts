import { fail, ok, type Result } from '../contract/failure.ts';

/** Above this share of broken or control characters a file is no text of ours, and nobody could read it. */
const mostBroken = 0.05;

/**
 * UTF-8 bytes as text, without a byte order mark. `replaced` tells that some bytes were no UTF-8 and became U+FFFD.
 * Fails with `empty` for nothing but white space and `unreadable` for a binary or another encoding.
 */
export function decodeText(bytes: Uint8Array, about: string): Result<{ text: string; replaced: boolean }> {
  if (bytes.includes(0)) return fail('unreadable', about);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return fail('empty', about);
  const { broken, control } = countDamage(text);
  if ((broken + control) / text.length > mostBroken) return fail('unreadable', about);
  return ok({ text, replaced: broken > 0 });
}

function countDamage(text: string): { broken: number; control: number } {
  let broken = 0;
  let control = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code === 0x7f || (code < 0x20 && (code < 0x09 || code > 0x0d))) control++;
  }
  return { broken, control };
}
