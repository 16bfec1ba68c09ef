import iconv from 'iconv-lite';
import {
  type ByteTable,
  tcvn3Table,
  tcvn5712Table,
  visciiTable,
} from '../../../electron/parsers/encoding/tables.ts';

/** Encodes a text as programs of the time wrote it, or null when the encoding lacks one of its signs. */
export function encode(text: string, encoding: string): Uint8Array | null {
  switch (encoding) {
    case 'tcvn3':
      return byTable(text, tcvn3Table);
    case 'tcvn5712':
      return byTable(text, tcvn5712Table);
    case 'viscii':
      return byTable(text, visciiTable);
    case 'vni':
      return byIconv(toVni(text), 'windows-1252');
    case 'windows-1258':
      return byIconv(tonesApart(text), 'windows-1258');
    default:
      return byIconv(text, encoding);
  }
}

function byTable(text: string, table: ByteTable): Uint8Array | null {
  const bytes = new Map([...table].map(([byte, sign]) => [sign, byte]));
  const taken = new Set(table.keys());
  const encoded = [...text].map((sign) => {
    const code = sign.charCodeAt(0);
    return bytes.get(sign) ?? (code < 0x80 && !taken.has(code) ? code : -1);
  });
  return encoded.includes(-1) ? null : Uint8Array.from(encoded);
}

function byIconv(text: string, encoding: string): Uint8Array | null {
  const bytes = iconv.encode(text, encoding);
  return iconv.decode(bytes, encoding) === text ? bytes : null;
}

/** Tones as signs of their own after the vowel; other marks stay with it. */
function tonesApart(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => {
      const apart = sign.normalize('NFD');
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(apart)?.[0] ?? '';
      return apart.replace(tone, '').normalize('NFC') + tone;
    })
    .join('');
}

const tones = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const marksOf = (signs: string) => new Map(tones.map((tone, index) => [tone, signs[index] ?? '']));
const vniMarks = marksOf('ùøûõï');
const vniCircumflex = marksOf('áàåãä');
const vniBreve = marksOf('éèúüë');
const vniLetters = new Map([...'ơưđíìỉĩịỵ'].map((letter, index) => [letter, 'ôöñíìæóòî'[index] ?? '']));

function toVni(text: string): string {
  return [...text.normalize('NFC')].map(vniSign).join('');
}

function vniSign(sign: string): string {
  const lower = sign.toLowerCase();
  const cased = (vni: string) => (lower === sign ? vni : vni.toUpperCase());
  const letter = vniLetters.get(lower);
  if (letter !== undefined) return cased(letter);
  const [vowel = '', ...marks] = [...lower.normalize('NFD')];
  if (marks.length === 0) return sign;
  const tone = marks.find((mark) => vniMarks.has(mark)) ?? '';
  if (marks.includes('\u031b')) return cased((vowel === 'o' ? 'ô' : 'ö') + (vniMarks.get(tone) ?? ''));
  if (marks.includes('\u0302')) return cased(vowel + (vniCircumflex.get(tone) ?? 'â'));
  if (marks.includes('\u0306')) return cased(vowel + (vniBreve.get(tone) ?? 'ê'));
  return cased(vowel + (vniMarks.get(tone) ?? ''));
}
