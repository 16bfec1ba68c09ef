import { fail, ok, type Result } from '../contract/failure.ts';
import type { NoteId } from '../contract/ids.ts';
import type {
  ExportedNote,
  ExportFormat,
  ExportSettings,
  ExportStep,
  ExportStepName,
} from '../contract/models/export.ts';
import { unverifiedCount } from '../contract/models/verification.ts';
import { wantsPlaces } from '../contract/print-places.ts';
import { stepOf } from './export-steps.ts';
import { documentName } from './file-name.ts';
import type { KeptPrints } from './kept-prints.ts';
import type { LibraryConnection } from './library-connection.ts';
import { noteFile } from './note-file.ts';
import { countPages } from './page-count.ts';

/** How a note is exported, in both hosts and on the command line alike. */
export interface ExportWay {
  ask: LibraryConnection['call'];
  print: KeptPrints['print'];
  format: ExportFormat;
  settings: ExportSettings;
  /** The pattern of its name, as in documentName. */
  pattern: string;
  /** Also a note whose quotations do not all stand; else that fails with `not-verified` and their count. */
  unverified: boolean;
  /** Ends it behind the step that is being done; who prints gives up that too. */
  signal: AbortSignal;
  /** Hears what begins. */
  hear: (step: ExportStep) => void;
  /** Writes a file whole; answers what it is called now. */
  write(name: string, bytes: Uint8Array): Promise<Result<string>>;
}

/** Makes the file of a note and writes it. Fails as rendering, printing and writing do, and with `cancelled`. */
export async function exportOne(note: NoteId, way: ExportWay): Promise<Result<ExportedNote>> {
  const { ask, format, settings, signal, hear } = way;
  const twice = settings.contents || settings.lineNumbers;
  const plan = { format, checks: !way.unverified, twice, writes: true };
  const begin = (name: ExportStepName, count = 0) => hear(stepOf(plan, name, count));

  if (plan.checks) {
    begin('checking');
    const verified = await ask('notes.verify', { id: note });
    if (!verified.ok) return verified;
    const count = unverifiedCount(verified.value);
    if (count > 0) return fail('not-verified', String(count));
  }
  if (signal.aborted) return fail('cancelled');
  begin('setting');
  const rendered = await ask('notes.render', { id: note, format, settings });
  if (!rendered.ok) return rendered;
  if (signal.aborted) return fail('cancelled');
  const { content, facts, imagesLeftOut } = rendered.value;
  // A note can have contents of its own.
  plan.twice = wantsPlaces(content) !== null;
  const made = await noteFile(rendered.value, format, (one) => way.print(one, begin));
  if (!made.ok) return made;
  if (signal.aborted) return fail('cancelled');
  const pages = format === 'pdf' ? countPages(made.value) : null;
  begin('writing');
  const written = await way.write(documentName(way.pattern, facts, format), made.value);
  if (!written.ok) return written;
  return ok({ note, name: written.value, bytes: made.value.byteLength, pages, imagesLeftOut });
}
