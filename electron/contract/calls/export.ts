import { z } from 'zod';
import { NoteId } from '../ids.ts';
import { type Exported, ExportFormat, ExportSettings, type RenderedDocument } from '../models/export.ts';
import { host, internal } from './define-call.ts';

export const exportCalls = {
  /** The whole note as one document, ready to write or to print. Only a `preview` leaves no version behind. */
  'notes.render': internal<RenderedDocument>()(
    z.strictObject({
      id: NoteId,
      format: ExportFormat,
      settings: ExportSettings.prefault({}),
      preview: z.boolean().default(false),
    }),
  ),
  /** Renders a note and writes it where the analyst says (a dialog in Electron, a download in the served app). */
  'notes.export': host<Exported>()(
    z.strictObject({
      id: NoteId,
      format: ExportFormat.default('pdf'),
      settings: ExportSettings.prefault({}),
    }),
  ),
};
