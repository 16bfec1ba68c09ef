import iconv from 'iconv-lite';
import type { Entry } from 'yauzl';

const utf8Flag = 0x800;
/** Info-ZIP's Unicode Path: version, CRC-32 of the plain name, the name in UTF-8. */
const unicodePath = 0x7075;

/**
 * The name of an entry. The format knows UTF-8 (flagged) and CP437; Windows writes its own code page without saying so,
 * which in Vietnam is windows-1258 and shows as box drawing and Greek when it is taken for CP437.
 */
export function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const field = entry.extraFields.find((extra) => extra.id === unicodePath);
  if (field && field.data.length > 5) return field.data.subarray(5).toString('utf8').normalize('NFC');
  const utf8 = decodeUtf8(raw);
  if (utf8 !== null || entry.generalPurposeBitFlag & utf8Flag) return utf8 ?? raw.toString('utf8');
  const common = raw.filter((byte) => byte > 0xaf).length === 0;
  return iconv.decode(raw, common ? 'cp437' : 'windows-1258').normalize('NFC');
}

function decodeUtf8(raw: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw).normalize('NFC');
  } catch {
    return null;
  }
}

/** Whether a name stays in the folder it is unpacked to: no drive, no root, no way up, on any system. */
export function staysInside(name: string): boolean {
  if (name.includes('\\') || name.includes('\0')) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  return !name.split('/').includes('..');
}

/** What systems put into an archive for themselves: macOS's resource forks, hidden files, thumbnails. */
export function isOfTheSystem(name: string): boolean {
  return name
    .split('/')
    .some(
      (part) => part === '__MACOSX' || part.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(part),
    );
}
