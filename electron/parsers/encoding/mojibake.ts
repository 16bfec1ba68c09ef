import { signKinds, signsIn } from '../text/signs.ts';
import { decodeLegacy } from './encodings.ts';
import { isClearlyBetter, readingsOf } from './letter-statistics.ts';
import { windows1252C1 } from './tables.ts';

/** UTF-8 that was read as a single-byte encoding, perhaps twice; more rounds are not looked for. */
const mostRounds = 3;

/** The byte that a sign was read from, in windows-1252 or latin-1; or, for the sign Ă, in windows-1258. */
const byteOf = new Map<string, number>([
  ...[...windows1252C1].map((sign, index): [string, number] => [sign, 0x80 + index]),
  ...Array.from({ length: 0x80 }, (_, index): [string, number] => [
    String.fromCharCode(0x80 + index),
    0x80 + index,
  ]),
  ['Ă', 0xc3],
]);
const continuation = `[\\u0080-\\u00bf${windows1252C1}]`;
/** Two, three or four signs that are the bytes of one sign in UTF-8. */
const misread = new RegExp(
  `[\\u00c2-\\u00dfĂ]${continuation}|[\\u00e0-\\u00ef]${continuation}{2}|[\\u00f0-\\u00f4]${continuation}{3}`,
  'g',
);
/** What such signs are in the texts of the press: Latin letters and marks, punctuation, currency, symbols. */
const expected =
  /^(?:[\u0080-\u024f\u02c6\u02dc]|\p{Mn}|[\u1e00-\u1eff\u2000-\u22ff\u25a0-\u27bf]|[\ufeff\ufffd]|[\u{1f300}-\u{1faff}])$/u;
/** Two signs alone can stand side by side by chance, as a letter and the quotation mark after it. */
const chancePair = /^[\u00c2-\u00dfĂ][‚„…‘’“”•–—›»«™®°\u00a0]$/;
/** "Ã" and a space, where the byte 0xa0 has become a common one. */
const lostSpace = /(?<=\p{L})Ã (?=\p{L}| )/gu;

/**
 * A text whose signs were read in the wrong encoding and saved so, as it was meant: UTF-8 taken for windows-1252 or
 * latin-1 ("Viá»‡t Nam", "â€œ"), once or over again, in all of the text or in places; TCVN3, VNI or VISCII taken for
 * windows-1252 ("Vieät Nam"); letters and marks apart, composed. `repaired` false: the text is as it came.
 */
export function repairText(text: string): { text: string; repaired: boolean } {
  const signs = signsIn(text);
  const legacy = (signs & (signKinds.western | signKinds.notWestern)) === signKinds.western;
  if (!legacy && (signs & (signKinds.misread | signKinds.apart)) === 0) return { text, repaired: false };
  const meant = composed(unfold(legacy ? legacyMisread(text) : text));
  return { text: meant, repaired: meant !== text };
}

function unfold(text: string): string {
  let meant = text;
  for (let round = 0; round < mostRounds; round++) {
    const better = unfoldOnce(meant);
    if (better === meant) break;
    meant = better;
  }
  return meant;
}

function unfoldOnce(text: string): string {
  const meanings = new Map<string, string | null>();
  let sure = 0;
  let chances = 0;
  const meant = text.replace(misread, (found) => {
    let meaning = meanings.get(found);
    if (meaning === undefined) {
      meaning = meantBy(found);
      meanings.set(found, meaning);
    }
    if (meaning === null) return found;
    if (chancePair.test(found)) chances++;
    else sure++;
    return meaning;
  });
  // Signs that chance can have put side by side are believed where others vouch for them.
  if (sure === 0 && chances < fewestChances) return text;
  return sure >= fewestChances ? meant.replace(lostSpace, 'à') : meant;
}

const fewestChances = 3;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function meantBy(signs: string): string | null {
  try {
    const sign = strictUtf8.decode(Uint8Array.from(signs, (each) => byteOf.get(each) ?? 0));
    return expected.test(sign) ? sign : null;
  } catch {
    return null;
  }
}

function composed(text: string): string {
  return (signsIn(text) & signKinds.apart) === 0 ? text : text.normalize('NFC');
}

/** So many points a word, and so many Vietnamese words, are enough; see letter-statistics.ts. */
const clearlyVietnamese = 0.8;
const enoughVietnamese = 3;

/** Text of windows-1252's signs: in an old Vietnamese encoding, perhaps, that a program took for that, all of it. */
function legacyMisread(text: string): string {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at] = unit < 0x100 ? unit : (byteOf.get(text.charAt(at)) ?? unit);
  }
  const [best, ...others] = readingsOf(bytes);
  if (best === undefined || best.encoding === 'windows-1252' || best.encoding === 'windows-1258') return text;
  const plain = others.find(({ encoding }) => encoding === 'windows-1252');
  const vietnamese = best.words.filter(({ points }) => points === 1).length;
  const clear = vietnamese >= enoughVietnamese && best.score >= best.words.length * clearlyVietnamese;
  return clear && plain && isClearlyBetter(best, plain) ? decodeLegacy(bytes, best.encoding) : text;
}
