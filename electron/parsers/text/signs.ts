import { unitsOf } from '../../library/search/words/units.ts';
import { windows1252C1 } from '../encoding/tables.ts';

/** Kinds of signs that a text may hold, as bits. */
export const signKinds = {
  /** What `normalise` changes: spaces but the common one, invisible signs, marks apart, and all it has not met. */
  unusual: 1,
  /** U+FFFD and the control characters that no text has. */
  broken: 2,
  /** A letter or sign of windows-1252 beyond ASCII. */
  western: 4,
  /** What has no place in windows-1252. */
  notWestern: 8,
  /** A mark of Vietnamese that stands apart from its letter. */
  apart: 16,
  /** Signs of other scripts, symbols and private signs. */
  foreign: 32,
  /** Two signs side by side that may be the first bytes of one in UTF-8; leading below is the bit of the first alone. */
  misread: 64,
  /** 0 to 9. */
  figure: 512,
} as const;

/** Kinds of the units themselves, beside those above, which only two together are. */
const leading = 64;
const continuing = 128;
const unmet = 256;
const ofUnits = ~(leading | continuing);

const tests: readonly [kind: number, pattern: RegExp][] = [
  [
    signKinds.unusual,
    /[^\n -~\u00a1-\u00ac\u00ae-\u024f\u1ea0-\u1ef9\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]/,
  ],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary
  [signKinds.broken, /[\ufffd\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/],
  [signKinds.western, /[\u00a0-\u00ff]/],
  [signKinds.notWestern, new RegExp(`[^\\u0000-\\u00ff${windows1252C1}]`)],
  [signKinds.apart, /[\u0300-\u0303\u0306\u0309\u031b\u0323]/],
  [signKinds.foreign, /[\u0370-\u1dff\u2070-\uffff]/],
  [signKinds.figure, /\d/],
  [leading, /[\u00c2-\u00dfĂ\u00e0-\u00ef\u00f0-\u00f4]/],
  [continuing, new RegExp(`[\\u0080-\\u00bf${windows1252C1}]`)],
];

/** The kinds of each UTF-16 unit. */
const kinds = new Uint16Array(0x10000).fill(unmet);

function classify(unit: number): void {
  const sign = String.fromCharCode(unit);
  kinds[unit] = tests.reduce((sum, [bit, pattern]) => (pattern.test(sign) ? sum | bit : sum), 0);
}

/** The text that was asked for last: each step of reading asks for the same one again. A long one is not held on to. */
let last = { text: '', signs: 0 };
const longestKept = 64 * 1024;

/**
 * The kinds of signs that a text holds, as the sum of their bits. One pass for what else took a regular expression
 * each: most texts hold none of them, and then nothing has to be looked for.
 */
export function signsIn(text: string): number {
  if (text === last.text) return last.signs;
  const signs = lookForSigns(text);
  if (text.length <= longestKept) last = { text, signs };
  return signs;
}

function lookForSigns(text: string): number {
  const units = unitsOf(text);
  const found = kindsAmong(units, text.length);
  if ((found & unmet) === 0) return found;
  for (let at = 0; at < text.length; at++) if (kinds[units[at] ?? 0] === unmet) classify(units[at] ?? 0);
  return kindsAmong(units, text.length);
}

/** Without a branch, which is what takes long where it cannot be foreseen: `unmet` is told of all units together. */
function kindsAmong(units: Uint16Array, length: number): number {
  // A name of its own: what a module names is looked up anew for each unit.
  const kindsOf = kinds;
  let found = 0;
  let before = 0;
  let misread = 0;
  for (let at = 0; at < length; at++) {
    const kind = kindsOf[units[at] ?? 0] ?? 0;
    found |= kind;
    // The bit of what continues a sign is that of what leads it, one place up.
    misread |= before & (kind >> 1);
    before = kind;
  }
  return (found & ofUnits) | (misread & leading);
}
