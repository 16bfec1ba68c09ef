import { z } from 'zod';
import { JobId, SourceToken } from '../ids.ts';
import type { Exported, RenderedNote } from '../models/export.ts';
import type { ImportReport, ImportReportSummary } from '../models/import.ts';
import { host, internal, library, longText, nothing } from './define-call.ts';

export const importCalls = {
  /** Imports what the analyst chose or dropped. Progress and the report come as events. */
  'import.start': host<{ job: JobId }>()(
    z.strictObject({ sources: z.array(SourceToken).min(1).max(100_000) }),
  ),
  /** Imports the five sample articles that come with the app. */
  'import.sample': host<{ job: JobId }>()(nothing),
  /** Imports pasted text as one article and answers when it is in. */
  'import.paste': library<ImportReport>()(z.strictObject({ text: longText, html: longText.optional() })),
  /** Ends a running import after the file at hand; what is in stays in. */
  'import.cancel': library<{ cancelled: boolean }>()(z.strictObject({ job: JobId })),
  /** Reports of earlier imports, newest first. */
  'import.reports': library<{ reports: ImportReportSummary[] }>()(nothing),
  /** One report, whole. */
  'import.report': library<ImportReport>()(z.strictObject({ job: JobId })),
  /** Hands a report over as a Markdown file. */
  'import.export-report': host<Exported>()(z.strictObject({ job: JobId })),
  /** A report as Markdown, for a host to hand over. */
  'import.render-report': internal<RenderedNote>()(z.strictObject({ job: JobId })),
  /** Watches a folder that was chosen and imports what is saved into it; null ends the watching. */
  'import.watch': host<{ path: string | null }>()(z.strictObject({ source: SourceToken.nullable() })),
  /**
   * A token for a folder of this machine that the analyst typed the path of. Only where the host has no dialog that
   * chooses a folder (served); elsewhere it fails with `refused`. Fails with `not-a-folder` and `permission`.
   */
  'import.name-folder': host<{ source: SourceToken }>()(z.strictObject({ path: z.string().max(4_096) })),
  'import.watch-folder': internal<{ path: string | null }>()(z.strictObject({ path: z.string().nullable() })),
  /** Imports files and, recursively, folders. Progress and the report come as events. */
  'import.files': internal<{ job: JobId }>()(
    z.strictObject({
      job: JobId,
      files: z.array(z.strictObject({ path: z.string(), name: z.string().optional() })),
    }),
  ),
};
