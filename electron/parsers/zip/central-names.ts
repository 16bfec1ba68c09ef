/** So many names tell what an archive is. */
const mostNames = 500;
/** The end of an archive may have a comment of so many bytes behind it. */
const longestComment = 65_535;
const endBytes = 22;
const headerBytes = 46;

/**
 * The names of an archive's own entries, as the list at its end has them (APPNOTE 4.3.12, 4.3.16), byte by byte; null
 * where there is no such list, as in one that is cut off. What stands in a file inside it, stored as it is, does not count.
 */
export function centralNames(bytes: Uint8Array): string[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < Math.max(0, buffer.length - endBytes - longestComment) || end + endBytes > buffer.length)
    return null;
  const names: string[] = [];
  let at = end - buffer.readUInt32LE(end + 12);
  while (
    names.length < mostNames &&
    at >= 0 &&
    at + headerBytes <= end &&
    buffer.readUInt32LE(at) === 0x02014b50
  ) {
    const length = buffer.readUInt16LE(at + 28);
    names.push(buffer.toString('latin1', at + headerBytes, at + headerBytes + length));
    at += headerBytes + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names.length > 0 || buffer.readUInt16LE(end + 10) === 0 ? names : null;
}
