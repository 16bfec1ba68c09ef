import chardet, { type Match } from 'chardet';
import iconv from 'iconv-lite';
import { isLegacyEncoding } from './encodings.ts';
import { isClearlyBetter, readingsOf } from './letter-statistics.ts';

/** So many bytes tell enough. */
const sampleBytes = 64 * 1024;

export interface Guess {
  encoding: string;
  certain: boolean;
}

/**
 * The encoding of 8-bit text that is not valid UTF-8. Which Vietnamese encoding makes words is asked first, as its
 * syllables are strict; then chardet, for the rest of the world; then it is windows-1252. `declared` is believed where
 * the words do not speak against it.
 */
export function guessEncoding(bytes: Uint8Array, declared?: string): Guess {
  if (isMostlyUtf8(bytes)) return { encoding: 'utf-8', certain: true };
  return likelyEncodings(bytes, declared)[0] ?? { encoding: 'windows-1252', certain: false };
}

/** As guessEncoding, with what else it may be, the likeliest first. */
export function likelyEncodings(bytes: Uint8Array, declared?: string): Guess[] {
  const sample = bytes.subarray(0, sampleBytes);
  const [best, next, ...others] = readingsOf(sample);
  if (best === undefined || next === undefined) return [];
  const plausible = best.score > 0 && best.score >= best.words.length * leastPlausible;
  const rivals = [next, ...others];
  const vietnamese = plausible && best.encoding !== 'windows-1252';
  const matches = vietnamese ? [] : chardet.analyse(sample);
  const certain =
    plausible &&
    rivals.every((rival) => isClearlyBetter(best, rival)) &&
    !(best.words.length >= enoughWords && isForeign(matches));
  const ours: Guess[] = [{ encoding: best.encoding, certain }, ...rivals.map(unlikely)];

  const said = canonicalName(declared);
  // Where it is no Western text, markup and English between its words say nothing.
  const words = () => chardet.analyse(wordsBeyondAscii(sample));
  const witness =
    readWitness(matches, sample, plausible) ??
    (vietnamese || plausible ? null : readWitness(words(), sample, plausible));
  const ranked = [
    ...(vietnamese ? ours.slice(0, 1) : []),
    ...(said !== null && decodesCleanly(sample, said) && !(isLegacyEncoding(said) && !plausible)
      ? [{ encoding: said, certain: true }]
      : []),
    ...(witness === null ? [] : [witness]),
    ...ours,
  ];
  const names = ranked.map(({ encoding }) => encoding);
  return ranked.filter(({ encoding }, index) => names.indexOf(encoding) === index);
}

function unlikely({ encoding }: { encoding: string }): Guess {
  return { encoding, certain: false };
}

/** Points a word that a reading must have on average to be believed; see letter-statistics.ts. */
const leastPlausible = 0.15;

/** UTF-8 with so few bytes that are none for each of its signs beyond ASCII is damaged UTF-8. */
const mostDamage = 0.1;

function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4 * sampleBytes));
  let damaged = 0;
  let whole = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged++;
    else if (code >= 0x80) whole++;
  }
  return damaged <= whole * mostDamage;
}

/** How sure chardet must be (per cent) of an encoding: less where the text can be no Western one. */
const sureOf = { plausible: 40, implausible: 12 };
/** Sure without a doubt. */
const certainlySure = 50;

/** So many words beyond ASCII are enough for chardet to be asked. */
const enoughWords = 8;

/** What chardet takes for another encoding than that of Western Europe. */
function isForeign([first]: readonly Match[]): boolean {
  return !/^(?:windows-125[248]|ISO-8859-(?:1|9|15)|UTF-.*|ASCII)$/.test(first?.name ?? 'ASCII');
}

function wordsBeyondAscii(sample: Uint8Array): Uint8Array {
  const text = Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength).toString('latin1');
  const words = (text.match(/[a-z\x80-\xff]+/gi) ?? []).filter((word) => /[\x80-\xff]/.test(word));
  return Buffer.from(words.join(' '), 'latin1');
}

/** Encodings of East Asia, which chardet tells by the pairs of bytes that are common. */
const paired = /^(?:Shift_JIS|EUC-|Big5|GB18030|ISO-2022-)/;
/** How many times as sure it must be as of the next encoding. */
const leastAhead = { paired: 1.1, single: 1.5 };

function readWitness(matches: readonly Match[], sample: Uint8Array, plausible: boolean): Guess | null {
  const [first, second] = matches;
  const encoding = canonicalName(first?.name);
  if (!first || encoding === null || !isForeign(matches) || !decodesCleanly(sample, encoding)) return null;
  if (first.confidence < (plausible ? sureOf.plausible : sureOf.implausible)) return null;
  const ahead = paired.test(first.name) ? leastAhead.paired : leastAhead.single;
  if (first.confidence < ahead * (second?.confidence ?? 0)) return null;
  return { encoding, certain: first.confidence >= certainlySure };
}

/** Whether no byte is without a meaning; the last sign may have been cut by the sample's end. */
function decodesCleanly(bytes: Uint8Array, encoding: string): boolean {
  if (isLegacyEncoding(encoding)) return true;
  return !iconv.decode(Buffer.from(bytes), encoding).slice(0, -2).includes('\ufffd');
}

/** WHATWG's name of an encoding, or this project's; null when it is not known. */
export function canonicalName(name: string | null | undefined): string | null {
  const lower = name?.trim().toLowerCase() ?? '';
  if (isLegacyEncoding(lower)) return lower;
  try {
    return new TextDecoder(lower).encoding;
  } catch {
    return lower !== '' && iconv.encodingExists(lower) ? lower : null;
  }
}
