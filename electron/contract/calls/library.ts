import { z } from 'zod';
import type { BackupContents, LibraryCheck, LibraryDescription } from '../models/library.ts';
import { host, internal, library, nothing } from './define-call.ts';

export const libraryCalls = {
  /** Where the library is, how much it holds, and whether this process may write to it. */
  'library.describe': library<LibraryDescription>()(nothing),
  /** Verifies database, hashes, references and index; a damaged index is built anew. */
  'library.check': library<LibraryCheck>()(nothing),
  /** Writes a checked copy of the whole library to a file, which then takes the place of an older one. */
  'library.backup': internal<BackupContents>()(z.strictObject({ path: z.string().min(1).max(32_768) })),
  /**
   * The same to where the analyst says; in the served app beside the library's folder, under the day's date. Fails with
   * `cancelled`.
   */
  'library.save-backup': host<BackupContents>()(nothing),
  /** What the analyst has set in this library: names and values. */
  'settings.read': library<Record<string, string>>()(nothing),
  'settings.write': library<null>()(
    z.strictObject({ name: z.string().max(100), value: z.string().max(10_000) }),
  ),
};
