import { type ByteTable, tcvn3Table, tcvn5712Table, visciiTable, windows1252Table } from './tables.ts';
import { fromVni } from './vni.ts';

/** The encodings of single bytes that are told apart by what words they make; the likelier of equals first. */
export const legacyEncodings = [
  'windows-1252',
  'windows-1258',
  'tcvn3',
  'vni',
  'viscii',
  'tcvn5712',
] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

const windows1258 = new TextDecoder('windows-1258');

/** Text of `bytes` in a Vietnamese or Western single-byte encoding, composed. Never fails. */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): string {
  switch (encoding) {
    case 'windows-1252':
      return decodeTable(bytes, windows1252Table);
    case 'windows-1258':
      return windows1258.decode(bytes).normalize('NFC');
    case 'vni':
      return fromVni(decodeTable(bytes, windows1252Table));
    case 'tcvn3':
      return raiseCapitals(decodeTable(bytes, tcvn3Table));
    case 'tcvn5712':
      return decodeTable(bytes, tcvn5712Table);
    case 'viscii':
      return decodeTable(bytes, visciiTable);
  }
}

export function isLegacyEncoding(name: string): name is LegacyEncoding {
  return (legacyEncodings as readonly string[]).includes(name);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these encodings put letters among the control characters
const notAscii = /[\x01-\x1f\x80-\xff]/g;

function decodeTable(bytes: Uint8Array, table: ByteTable): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(notAscii, (sign) => table.get(sign.charCodeAt(0)) ?? sign).normalize('NFC');
}

/** ABC has no capitals with tones: `VIệT` was drawn as `VIỆT` by a font of capitals. */
function raiseCapitals(text: string): string {
  return text.replace(/\p{L}{2,}/gu, (word) =>
    /[A-ZĂÂĐÊÔƠƯ].*[A-ZĂÂĐÊÔƠƯ]/.test(word) && !/[a-z]/.test(word) ? word.toUpperCase() : word,
  );
}
