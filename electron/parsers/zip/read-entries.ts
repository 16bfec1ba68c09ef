import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { type Failure, fail, ok, type Result } from '../../contract/failure.ts';
import type { ContainerEntry } from '../source-document.ts';
import { entryName, isOfTheSystem, staysInside } from './entry-name.ts';

const MiB = 1024 * 1024;

export const mostEntries = 2_000;
/** Bytes, of all entries together. */
export const mostInflated = 200 * MiB;
/** Inflated bytes to bytes of the archive. Below the floor even a text of one letter is harmless. */
export const highestRatio = 100;
const ratioFloor = 2 * MiB;

/** What may still be taken out. An archive inside another one is counted on its budget. */
export interface Budget {
  entries: number;
  /** Bytes. */
  inflated: number;
}

export function newBudget(archiveBytes: number): Budget {
  return {
    entries: mostEntries,
    inflated: Math.min(mostInflated, Math.max(ratioFloor, archiveBytes * highestRatio)),
  };
}

/**
 * Takes out the entries of a zip that are `wanted`, counting while they stream; without that, all but what systems put
 * in. Folders are skipped. Fails as a whole with `archive-bomb`, `truncated`, `unreadable`, or `encrypted` when every entry is; an entry
 * alone fails with `encrypted`, `outside-folder` or `unreadable`.
 */
export async function readEntries(
  bytes: Uint8Array,
  about: string,
  budget: Budget,
  wanted: (name: string) => boolean = (name) => !staysInside(name) || !isOfTheSystem(name),
): Promise<Result<ContainerEntry[]>> {
  let zip: ZipFile;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  } catch {
    return fail(startsAsZip(bytes) ? 'truncated' : 'unreadable', about);
  }
  const entries: ContainerEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (--budget.entries < 0) return fail('archive-bomb', about, `> ${mostEntries}`);
      const name = entryName(entry);
      if (name.endsWith('/') || !wanted(name)) continue;
      const taken = await takeOut(zip, entry, name, budget);
      if (!taken.ok && taken.failure.code === 'archive-bomb') return fail('archive-bomb', about);
      entries.push({ name, bytes: taken });
    }
  } catch {
    return fail('unreadable', about);
  } finally {
    zip.close();
  }
  const locked = entries.length > 0 && entries.every(({ bytes }) => codeOf(bytes) === 'encrypted');
  return locked ? fail('encrypted', about) : ok(entries);
}

function codeOf(result: Result<unknown>): Failure['code'] | null {
  return result.ok ? null : result.failure.code;
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

async function takeOut(
  zip: ZipFile,
  entry: Entry,
  name: string,
  budget: Budget,
): Promise<Result<Uint8Array>> {
  if (!staysInside(name) || isLink(entry)) return fail('outside-folder', name);
  if (entry.isEncrypted()) return fail('encrypted', name);
  // What an entry says of its size is not to be trusted; where it already says too much there is no need to look.
  if (entry.uncompressedSize > budget.inflated) return fail('archive-bomb', name);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) return fail('unreadable', name);
      budget.inflated -= chunk.length;
      if (budget.inflated < 0) return fail('archive-bomb', name);
      chunks.push(chunk);
    }
    return ok(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
  } catch {
    return fail('unreadable', name);
  }
}

/** A symbolic link, as Unix writes the file's mode into the upper half of the external attributes. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
