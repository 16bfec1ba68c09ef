import { decodeLegacy, type LegacyEncoding, legacyEncodings } from './encodings.ts';
import { isVietnameseSyllable } from './syllables.ts';

/** So many bytes tell enough; the rest is not looked at. */
const sampleBytes = 256 * 1024;
/** So many different words with signs that are not ASCII tell enough. */
const mostWords = 300;

/** How well a reading of the bytes fits, as a sum over its words that are not ASCII. */
export interface Reading {
  encoding: LegacyEncoding;
  score: number;
  /** Each word's reading and points, in the same order for every encoding of the same bytes. */
  words: { text: string; points: number }[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: VISCII and TCVN 5712 put letters among the control characters
const byteWord = /[A-Za-z0-9\x01-\x06\x11-\x17\x19\x1e\x80-\xff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const beyondAscii = /[\x01-\x06\x11-\x17\x19\x1e\x80-\xff]/;

/** The readings of 8-bit text, the best first; of equals, and of those that read the same, the first of the list. */
export function readingsOf(bytes: Uint8Array): Reading[] {
  const sample = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, sampleBytes));
  const { beyond, vietnamese } = wordsOf(sample.toString('latin1'));
  const western = beyond.map((word) => decodeLegacy(word, 'windows-1252'));
  const readings = legacyEncodings.map((encoding): Reading => {
    const words = beyond.map((word, index) => {
      const text = decodeLegacy(word, encoding);
      // Among English words “I is no syllable in capitals.
      const quoted = !vietnamese && text !== western[index] && onlyPunctuated(western[index] ?? '');
      return { text, points: quoted ? -1 : pointsOf(text, encoding) };
    });
    return { encoding, score: words.reduce((sum, { points }) => sum + points, 0), words };
  });
  const ranked = readings.toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  const first = readings.find((reading) => best !== undefined && readsTheSame(reading, best));
  return first === undefined ? ranked : [first, ...ranked.filter((reading) => reading !== first)];
}

function readsTheSame(a: Reading, b: Reading): boolean {
  return a.words.every(({ text }, index) => text === b.words[index]?.text);
}

/** To be certain a reading must be better by so many points a word, and so many in all. */
const clearMargin = 0.3;
const clearSum = 1;

/** Whether the first reading is clearly better than the second, in all or where they differ, or reads the same. */
export function isClearlyBetter(first: Reading, second: Reading): boolean {
  let differing = 0;
  let margin = 0;
  for (const [index, { text, points }] of first.words.entries()) {
    const other = second.words[index];
    if (other === undefined || other.text === text) continue;
    differing++;
    margin += points - other.points;
  }
  if (differing === 0) return true;
  const all = first.score - second.score;
  return (
    (margin >= clearSum && margin >= clearMargin * differing) ||
    (all >= clearSum && all >= clearMargin * first.words.length)
  );
}

/** At least so many words of plain letters tell the language, when so large a share of them are syllables. */
const enoughPlain = 5;
const vietnameseShare = 0.7;

/** The different words that have bytes beyond ASCII; and whether the others do not speak against Vietnamese. */
function wordsOf(latin1: string): { beyond: Buffer[]; vietnamese: boolean } {
  const beyond = new Set<string>();
  const plain = new Set<string>();
  for (const [word] of latin1.matchAll(byteWord)) {
    if (beyondAscii.test(word)) beyond.add(word.slice(0, 60));
    else if (/^[A-Za-z]{2}/.test(word) && plain.size < mostWords) plain.add(word);
    if (beyond.size >= mostWords) break;
  }
  const syllables = [...plain].filter(isVietnameseSyllable).length;
  return {
    beyond: [...beyond].map((word) => Buffer.from(word, 'latin1')),
    vietnamese: plain.size < enoughPlain || syllables >= plain.size * vietnameseShare,
  };
}

const opening = /^[“‘«‹„‚–—…•€£©§¿¡\u00a0]+/;
const closing = /[”’»›…–—™®°²³½ºª‰\u00a0]+$/;
const between = /[“”‘’«»‹›–—…•€\u00a0]/;

/** A Vietnamese syllable is strict and counts most; a word that could be of any Western language less. */
const vietnamesePoints = 1;
const westernPoints = 0.4;
/** A sign or a letter alone tells next to nothing. */
const signPoints = 0.2;

/** The pieces of a word between its punctuation that are more than plain letters. */
function piecesOf(text: string): string[] {
  const bare = text.replace(opening, '').replace(closing, '');
  return bare.split(between).filter((piece) => /[^A-Za-z0-9]/.test(piece));
}

function onlyPunctuated(text: string): boolean {
  return piecesOf(text).length === 0;
}

function pointsOf(text: string, encoding: LegacyEncoding): number {
  const pieces = piecesOf(text);
  const pointsOfPiece = encoding === 'windows-1252' ? westernOf : vietnameseOf;
  return pieces.length === 0 ? signPoints : Math.min(...pieces.map(pointsOfPiece));
}

function vietnameseOf(piece: string): number {
  if (!isVietnameseSyllable(piece)) return -1;
  // “I in windows-1252 is two capitals of VISCII.
  return piece.length === 1 || /^\p{Lu}{2}$/u.test(piece) ? signPoints : vietnamesePoints;
}

/** Letters only, capitals where words have them, and not many more accented than plain. */
function westernOf(piece: string): number {
  if (!/^\p{L}+$/u.test(piece) || !/^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)(?:\p{Lu}\p{Ll}+)?$/u.test(piece)) return -1;
  const accented = piece.match(/[^A-Za-z]/g)?.length ?? 0;
  return accented <= Math.ceil((piece.length * 2) / 3) ? westernPoints : -1;
}
