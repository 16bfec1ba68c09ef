import { execFile, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Why what needs LibreOffice is skipped; false where it is there. */
export const noOffice: string | false =
  spawnSync('soffice', ['--version']).status === 0 ? false : 'LibreOffice (soffice) is not installed';

/** A Word document as LibreOffice sets it, with its headings as bookmarks. `folder`: empty, for its profile too. */
export async function wordToPdf(folder: string, docx: Uint8Array): Promise<Uint8Array> {
  await writeFile(join(folder, 'note.docx'), docx);
  const bookmarks = JSON.stringify({ ExportBookmarks: { type: 'boolean', value: 'true' } });
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    `pdf:writer_pdf_Export:${bookmarks}`,
    '--outdir',
    folder,
    join(folder, 'note.docx'),
  ]);
  return readFile(join(folder, 'note.pdf'));
}
