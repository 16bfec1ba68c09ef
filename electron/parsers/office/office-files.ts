import { fail, ok, type Result } from '../../contract/failure.ts';
import { decodeXml, hasDoctype } from '../xml/read-xml.ts';
import { newBudget, readEntries } from '../zip/read-entries.ts';

/** The XML files of a Word or OpenDocument package by their name. */
export type OfficeFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Takes the `wanted` XML out of a package. Fails as readEntries does, with `encrypted`, and with `unreadable` for XML that
 * declares a document type.
 */
export async function readOfficeFiles(
  bytes: Uint8Array,
  about: string,
  wanted: RegExp,
): Promise<Result<OfficeFiles>> {
  if (isCompoundFile(bytes)) {
    // Office wraps what a password protects in its old container; else it is a document of the old kind.
    return fail(holdsEncryptedPackage(bytes) ? 'encrypted' : 'unsupported-format', about);
  }
  const entries = await readEntries(bytes, about, newBudget(bytes.length), (name) => wanted.test(name));
  if (!entries.ok) return entries;
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes: file } of entries.value) {
    if (!file.ok) return fail(file.failure.code, about);
    if (hasDoctype(decodeXml(file.value))) return fail('unreadable', about, 'DOCTYPE');
    files.set(name, file.value);
  }
  return ok(files);
}

function isCompoundFile([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
