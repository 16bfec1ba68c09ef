import { decodeLegacy } from '../encoding/encodings.ts';

/** A font that draws Vietnamese letters where Latin-1 has others, as they were made before Unicode. */
export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** The font draws capitals for small letters (.VnTimeH). */
  capitals: boolean;
}

export function legacyFontOf(name: string): LegacyFont | null {
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: /[a-z]H$/.test(name) };
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : null;
}

/** Text of characters up to U+00FF as such a font draws it; other text stays. */
export function drawnBy(text: string, { encoding, capitals }: LegacyFont): string {
  const isBytes = !/[^\0-\xff]/.test(text);
  const drawn = isBytes ? decodeLegacy(Buffer.from(text, 'latin1'), encoding) : text;
  return capitals ? drawn.toUpperCase() : drawn;
}
