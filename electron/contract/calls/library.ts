import { z } from 'zod';
import { SourceToken } from '../ids.ts';
import type {
  BackupContents,
  BackupDescription,
  FoundBackup,
  LibraryCheck,
  LibraryDescription,
  Replaced,
} from '../models/library.ts';
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
  /** What a file holds that is to be restored. Fails as inspectBackup does. */
  'library.describe-backup': internal<BackupDescription>()(
    z.strictObject({ path: z.string().min(1).max(32_768), name: z.string().max(1_000) }),
  ),
  /** The backups that the served app has written beside the library's folder, the newest first; else none. */
  'library.backups': host<{ backups: FoundBackup[] }>()(nothing),
  /** The same as `library.describe-backup` for a file that was chosen or found. */
  'library.inspect-backup': host<BackupDescription>()(z.strictObject({ source: SourceToken })),
  /**
   * Puts a backup in the place of the library, which is kept aside. Every window saves what is typed first, and hears
   * `library.replaced` afterwards. Fails as restoreLibrary does; the library is then as it was.
   */
  'library.restore': host<Replaced>()(z.strictObject({ source: SourceToken })),
  /** What the analyst has set in this library: names and values. */
  'settings.read': library<Record<string, string>>()(nothing),
  'settings.write': library<null>()(
    z.strictObject({ name: z.string().max(100), value: z.string().max(10_000) }),
  ),
};
