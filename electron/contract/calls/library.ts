import { z } from 'zod';
import type { LibraryCheck, LibraryDescription } from '../models/library.ts';
import { library, nothing } from './define-call.ts';

export const libraryCalls = {
  /** Where the library is, how much it holds, and whether this process may write to it. */
  'library.describe': library<LibraryDescription>()(nothing),
  /** Verifies database, hashes, references and index; a damaged index is built anew. */
  'library.check': library<LibraryCheck>()(nothing),
  /** What the analyst has set in this library: names and values. */
  'settings.read': library<Record<string, string>>()(nothing),
  'settings.write': library<null>()(
    z.strictObject({ name: z.string().max(100), value: z.string().max(10_000) }),
  ),
};
