import { fail, ok, type Result } from '../contract/failure.ts';
import type { NoteId } from '../contract/ids.ts';
import type { ExportedNote, ExportFormat, ExportSettings } from '../contract/models/export.ts';
import { unverifiedCount } from '../contract/models/verification.ts';
import { documentName } from './file-name.ts';
import type { KeptPrints } from './kept-prints.ts';
import type { LibraryConnection } from './library-connection.ts';
import { noteFile } from './note-file.ts';
import { countPages } from './page-count.ts';

/** How each of several notes is exported. */
export interface ExportWay {
  ask: LibraryConnection['call'];
  print: KeptPrints['print'];
  format: ExportFormat;
  settings: ExportSettings;
  /** The pattern of its name, as in documentName. */
  pattern: string;
  /** Also a note whose quotations do not all stand; else that fails with `not-verified` and their count. */
  unverified: boolean;
  /** Writes a file whole; answers what it is called now. */
  write(name: string, bytes: Uint8Array): Promise<Result<string>>;
}

/** Makes the file of one note and writes it. Fails as rendering, printing and writing do. */
export async function exportOne(note: NoteId, way: ExportWay): Promise<Result<ExportedNote>> {
  const { ask, format } = way;
  if (!way.unverified) {
    const verified = await ask('notes.verify', { id: note });
    if (!verified.ok) return verified;
    const count = unverifiedCount(verified.value);
    if (count > 0) return fail('not-verified', String(count));
  }
  const rendered = await ask('notes.render', { id: note, format, settings: way.settings });
  if (!rendered.ok) return rendered;
  const made = await noteFile(rendered.value, format, way.print);
  if (!made.ok) return made;
  const written = await way.write(documentName(way.pattern, rendered.value.facts, format), made.value);
  if (!written.ok) return written;
  const { imagesLeftOut } = rendered.value;
  const pages = format === 'pdf' ? countPages(made.value) : null;
  return ok({ note, name: written.value, bytes: made.value.byteLength, pages, imagesLeftOut });
}
