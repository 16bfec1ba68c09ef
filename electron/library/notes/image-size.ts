/** What an image's first bytes say of it; sizes in pixels. */
export interface ImageFacts {
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  width: number;
  height: number;
}

/**
 * Tells PNG, JPEG, GIF and WebP by their own signatures (W3C PNG, JFIF/ITU T.81, GIF89a, RFC 9649), whatever a file is
 * called; null for anything else. Vector images are left out: they can hold scripts and addresses.
 */
export function imageFacts(bytes: Uint8Array): ImageFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = png(bytes, view) ?? gif(bytes, view) ?? webp(bytes, view) ?? jpeg(bytes, view);
  return facts && facts.width > 0 && facts.height > 0 ? facts : null;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function png(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (bytes.length < 24 || ascii(bytes, 1, 4) !== 'PNG' || ascii(bytes, 12, 16) !== 'IHDR') return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (bytes.length < 10 || !['GIF87a', 'GIF89a'].includes(ascii(bytes, 0, 6))) return null;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 12) !== 'WEBP') return null;
  const size = (width: number, height: number): ImageFacts => ({ mediaType: 'image/webp', width, height });
  switch (ascii(bytes, 12, 16)) {
    case 'VP8X':
      return size(
        (view.getUint32(24, true) & 0xffffff) + 1,
        (view.getUint16(27, true) | ((bytes[29] ?? 0) << 16)) + 1,
      );
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return size((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
    }
    case 'VP8 ':
      return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    default:
      return null;
  }
}

/** The size stands in the first frame header (SOF0 to SOF15, without the tables DHT, JPG and DAC among them). */
function jpeg(bytes: Uint8Array, view: DataView): ImageFacts | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
