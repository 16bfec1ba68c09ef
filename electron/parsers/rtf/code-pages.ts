import iconv from 'iconv-lite';
import { drawnBy, type LegacyFont, legacyFontOf } from '../office/legacy-fonts.ts';

/** Windows code pages of the character sets that fonts name (\fcharset). */
const ofCharset: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** How a font's bytes are read; a `codePage` of null is the document's own. */
export interface FontReading {
  codePage: number | null;
  legacy: LegacyFont | null;
}

export function readingOf(charset: number, fontName: string): FontReading {
  return { codePage: ofCharset[charset] ?? null, legacy: legacyFontOf(fontName) };
}

/** Bytes (characters up to U+00FF) as text; an unknown code page is taken for windows-1252. */
export function decodeBytes(bytes: string, { codePage, legacy }: FontReading, own: number): string {
  if (legacy) return drawnBy(bytes, legacy);
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  const page = codePage ?? own;
  const name = page === 10000 ? 'macroman' : page === 65001 ? 'utf8' : `cp${page}`;
  return iconv.decode(Buffer.from(bytes, 'latin1'), iconv.encodingExists(name) ? name : 'cp1252');
}
