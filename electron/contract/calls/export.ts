import { z } from 'zod';
import { JobId, NoteId, SourceToken } from '../ids.ts';
import {
  type Exported,
  type ExportedMany,
  ExportFormat,
  ExportSettings,
  type RenderedDocument,
} from '../models/export.ts';
import type { ExportCheck } from '../models/export-check.ts';
import { host, internal, library, nothing } from './define-call.ts';

export const exportCalls = {
  /** Checks an exported PDF or HTML file against itself and the library. Fails with `no-evidence`, or where it cannot be read. */
  'exports.verify': internal<ExportCheck>()(
    z.strictObject({ path: z.string().min(1).max(32_768), name: z.string().max(1_000).optional() }),
  ),
  /** The same for a file that the analyst chose. */
  'exports.check': host<ExportCheck>()(z.strictObject({ source: SourceToken })),
  /** The whole note as one document, ready to write or to print. Only a `preview` leaves no version behind. */
  'notes.render': internal<RenderedDocument>()(
    z.strictObject({
      id: NoteId,
      format: ExportFormat,
      settings: ExportSettings.prefault({}),
      preview: z.boolean().default(false),
    }),
  ),
  /** A note for an e-mail, as rich text and as plain text in lines of 72 letters. */
  'notes.for-email': library<{ html: string; text: string }>()(z.strictObject({ id: NoteId })),
  /** The PDF that an export with the same settings writes, in base 64, with `export.progressed` at each step; it is not written anywhere. */
  'notes.preview': host<{ base64: string; pages: number | null }>()(
    z.strictObject({ id: NoteId, job: JobId.optional(), settings: ExportSettings.prefault({}) }),
  ),
  /**
   * Exports notes into a folder that the analyst chooses (one archive to download in the served app), one after the
   * other, with `export.progressed` at each step of each. Without `unverified` a note with a quotation that does not stand is left
   * out. Fails with `cancelled` when no folder was chosen.
   */
  'notes.export-many': host<ExportedMany>()(
    z.strictObject({
      job: JobId,
      ids: z.array(NoteId).min(1).max(1_000),
      format: ExportFormat,
      settings: ExportSettings,
      name: z.string().trim().max(200),
      unverified: z.boolean(),
    }),
  ),
  /** Shows the last export where it is on disk. Fails with `refused` in the served app, which knows of no place. */
  'exports.show': host<null>()(nothing),
  /** Gives up the previews and exports that are being printed; they fail with `cancelled`. */
  'notes.cancel-export': host<null>()(nothing),
  /**
   * Renders a note and writes it where the analyst says (a dialog in Electron, a download in the served app), with
   * `export.progressed` at each step for who names a `job`.
   */
  'notes.export': host<Exported>()(
    z.strictObject({
      id: NoteId,
      job: JobId.optional(),
      format: ExportFormat.default('pdf'),
      settings: ExportSettings.prefault({}),
      /** The file's name, with {title}, {date}, {reference} and {author}. */
      name: z.string().trim().max(200).default('{title}'),
    }),
  ),
};
