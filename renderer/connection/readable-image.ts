/** Of a JPEG that is made, between 0 and 1: no loss can be seen. */
const quality = 0.95;

/**
 * The bytes of an image as every export can hold them: of a WebP, which Word does not show, a JPEG, or a PNG where nothing
 * of it may be lost or it is see-through. What is no WebP, or cannot be read as one, stays as it is.
 */
export async function readableImage(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = webpKind(bytes);
  if (!kind) return bytes;
  try {
    const image = await createImageBitmap(file);
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    image.close();
    const type = kind === 'lossy' ? 'image/jpeg' : 'image/png';
    const made = await canvas.convertToBlob({ type, quality });
    return new Uint8Array(await made.arrayBuffer());
  } catch {
    return bytes;
  }
}

/** Of the first byte of a VP8X chunk. */
const alphaFlag = 0x10;

/** What its chunks say of a WebP (RFC 9649): whether it was made without loss or is see-through; null for anything else. */
function webpKind(bytes: Uint8Array): 'lossy' | 'exact' | null {
  const name = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (name(0) !== 'RIFF' || name(8) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A chunk of an odd length has a byte behind it.
  const lengthAt = (at: number) => 8 + 2 * Math.ceil(view.getUint32(at + 4, true) / 2);
  for (let at = 12; at + 8 <= bytes.length; at += lengthAt(at)) {
    const seeThrough = name(at) === 'VP8X' && ((bytes[at + 8] ?? 0) & alphaFlag) !== 0;
    if (seeThrough || name(at) === 'VP8L') return 'exact';
  }
  return 'lossy';
}
