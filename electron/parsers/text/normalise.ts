import { signKinds, signsIn } from './signs.ts';

/** Zero-width and directional signs, soft hyphens, the sign for an object, and control characters but line ends. */
const invisible = /[[\p{Cc}\p{Cf}\ufffc\u034f]--[\n]]/gv;
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Every space but the common one, tabs too. */
const spaces = /[[\t\p{Zs}]--[ ]]/gv;

/**
 * Text as everything after it sees it: line ends `\n`, every space U+0020, nothing invisible, NFC. Runs once, before
 * any offset exists.
 */
export function normalise(text: string): string {
  // Most English and Vietnamese text is normal already.
  if ((signsIn(text) & signKinds.unusual) === 0) return text;
  return text.replace(lineEnds, '\n').replace(spaces, ' ').replace(invisible, '').normalize('NFC');
}
