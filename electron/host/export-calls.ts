import { ok } from '../contract/failure.ts';
import { exportMany } from './export-many.ts';
import { documentName } from './file-name.ts';
import type { HostHandlers, HostParts } from './host.ts';
import { keptPrints } from './kept-prints.ts';
import { noteFile } from './note-file.ts';
import { countPages } from './page-count.ts';

/** Renders notes, prints them and hands them over. */
export function exportHandlers(
  parts: Pick<HostParts, 'library' | 'printPdf' | 'deliver' | 'openFolder' | 'emit'>,
): Pick<HostHandlers, 'notes.preview' | 'notes.export' | 'notes.export-many' | 'notes.cancel-export'> {
  const { library, printPdf, deliver } = parts;
  const prints = keptPrints(printPdf);
  const many = exportMany(parts, prints);
  return {
    'notes.preview': async ({ id, settings }) => {
      const rendered = await library.call('notes.render', { id, format: 'pdf', settings, preview: true });
      if (!rendered.ok) return rendered;
      const made = await prints.print(rendered.value);
      if (!made.ok) return made;
      return ok({ base64: Buffer.from(made.value).toString('base64'), pages: countPages(made.value) });
    },

    'notes.export': async ({ id, format, settings, name }) => {
      const rendered = await library.call('notes.render', { id, format, settings });
      if (!rendered.ok) return rendered;
      const { facts } = rendered.value;
      const made = await noteFile(rendered.value, format, prints.print);
      if (!made.ok) return made;
      const delivered = await deliver({
        kind: 'note',
        name: documentName(name, facts, format),
        bytes: made.value,
      });
      if (!delivered.ok) return delivered;
      const pages = format === 'pdf' ? countPages(made.value) : null;
      const { imagesLeftOut } = rendered.value;
      return ok({ ...delivered.value, bytes: made.value.byteLength, pages, imagesLeftOut });
    },

    'notes.export-many': many.answer,

    'notes.cancel-export': async () => {
      many.cancel();
      prints.cancel();
      return ok(null);
    },
  };
}
