/** So many 16-bit units tell enough. */
const sampleUnits = 4_096;
/** At least so many of them must be signs that texts have. */
const mostlyText = 0.95;

/** Which UTF-16 bytes without a mark are in: most of the units are letters, punctuation or white space; or null. */
export function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units = Math.min(sampleUnits, Math.floor(bytes.length / 2));
  let little = 0;
  let big = 0;
  for (let unit = 0; unit < units; unit++) {
    if (isTextUnit(view.getUint16(unit * 2, true))) little++;
    if (isTextUnit(view.getUint16(unit * 2, false))) big++;
  }
  if (little >= units * mostlyText && little > big) return 'utf-16le';
  return big >= units * mostlyText && big > little ? 'utf-16be' : null;
}

function isTextUnit(unit: number): boolean {
  if (unit < 0x20) return unit >= 0x09 && unit <= 0x0d;
  return (
    (unit < 0x250 && !(unit >= 0x7f && unit < 0xa0)) ||
    (unit >= 0x300 && unit < 0x370) ||
    (unit >= 0x1e00 && unit < 0x1f00) ||
    (unit >= 0x2010 && unit < 0x2123) ||
    unit === 0xfeff
  );
}
