import iconv from 'iconv-lite';
import { fail, ok, type Result } from '../../contract/failure.ts';
import { signKinds, signsIn } from '../text/signs.ts';
import { decodeLegacy, isLegacyEncoding } from './encodings.ts';
import { guessEncoding } from './guess-encoding.ts';
import { repairText } from './mojibake.ts';
import { utf16Order } from './utf16.ts';

export interface Decoded {
  /** Without a byte order mark; composed where it was repaired. */
  text: string;
  /** WHATWG's name in small letters, or tcvn3, tcvn5712, vni, viscii. */
  encoding: string;
  /** Whether no other encoding is nearly as likely. */
  certain: boolean;
  /** Whether the text had been spoilt before it was saved, and was repaired. */
  repaired: boolean;
  /** Whether bytes that are no text became U+FFFD. */
  replaced: boolean;
}

/** `declared`: what the format says of itself (charset of a page or a mail); `forced`: what the analyst chose. */
export interface DecodeOptions {
  declared?: string | undefined;
  forced?: string | undefined;
}

/** The text of bytes in whatever encoding they are. Never fails: what is no text comes out as nonsense. */
export function decode(bytes: Uint8Array, { declared, forced }: DecodeOptions = {}): Decoded {
  const chosen = forced === undefined ? null : readAs(bytes, forced);
  // Who chose a single-byte encoding wants to see what it gives.
  if (chosen !== null) return finish(chosen, true, !chosen.encoding.startsWith('utf'));
  const known = readMarked(bytes) ?? readUtf8(bytes);
  if (known === null) {
    const order = utf16Order(bytes);
    const guessed = order === null ? guessEncoding(bytes, declared) : { encoding: order, certain: true };
    return finish(readAs(bytes, guessed.encoding) ?? readLossy(bytes), guessed.certain);
  }
  return finish(known, true, known.text.length === bytes.length);
}

/** Above this share of broken or control characters a file is no text of ours, and nobody could read it. */
const mostBroken = 0.05;

/**
 * As decode, for a file that ought to be text. Fails with `empty` for nothing but white space and with `unreadable`
 * for a binary. `about` is what a failure is about.
 */
export function decodeText(bytes: Uint8Array, about: string, options: DecodeOptions = {}): Result<Decoded> {
  const decoded = decode(bytes, options);
  if (decoded.text.trim() === '') return fail('empty', about);
  if ((signsIn(decoded.text) & signKinds.broken) === 0) return ok(decoded);
  const broken = decoded.text.match(damage)?.length ?? 0;
  return broken / decoded.text.length > mostBroken ? fail('unreadable', about) : ok(decoded);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary
const damage = /[\ufffd\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

interface Read {
  text: string;
  encoding: string;
}

/** `asIs`: there is nothing to repair. */
function finish({ text, encoding }: Read, certain: boolean, asIs = false): Decoded {
  const { text: meant, repaired } = asIs ? { text, repaired: false } : repairText(text);
  return { text: meant, encoding, certain, repaired, replaced: meant.includes('\ufffd') };
}

/** UTF-8 or UTF-16 with a byte order mark, whatever follows it. */
function readMarked(bytes: Uint8Array): Read | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return readLossy(bytes);
  if (a === 0xff && b === 0xfe) return readAs(bytes, 'utf-16le');
  return a === 0xfe && b === 0xff ? readAs(bytes, 'utf-16be') : null;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Text without a byte of zero that is UTF-8 throughout; null for anything else. */
function readUtf8(bytes: Uint8Array): Read | null {
  // Buffer looks for a byte ten times as fast as Uint8Array does.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(0)) return null;
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch {
    return null;
  }
}

function readLossy(bytes: Uint8Array): Read {
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
}

/** Null when no such encoding is known. */
function readAs(bytes: Uint8Array, name: string): Read | null {
  const encoding = name.trim().toLowerCase();
  if (isLegacyEncoding(encoding)) return { text: decodeLegacy(bytes, encoding), encoding };
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    if (!iconv.encodingExists(encoding)) return null;
    return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
  }
}
