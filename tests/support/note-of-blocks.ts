import type { NoteId } from '../../electron/contract/ids.ts';
import type { ExportSettings } from '../../electron/contract/models/export.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import type { NoteDetails } from '../../electron/contract/models/note.ts';
import { printNote } from '../../electron/host/print-note.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { type TemporaryLibrary, value } from './temporary-library.ts';

export type Json = Record<string, unknown>;

export const text = (words: string, format = 0): Json => ({ type: 'text', version: 1, text: words, format });
export const paragraph = (words: string): Json => ({
  type: 'paragraph',
  version: 1,
  children: [text(words)],
});
export const heading = (words: string, tag = 'h1'): Json => ({
  type: 'heading',
  version: 1,
  tag,
  children: [text(words)],
});

/** A table of so many rows and columns under a header row. */
export function table(rows: number, columns: number, words: (row: number, column: number) => string): Json {
  const cell = (row: number, column: number): Json => ({
    type: 'tablecell',
    version: 1,
    headerState: row === 0 ? 1 : 0,
    colSpan: 1,
    rowSpan: 1,
    children: [paragraph(words(row, column))],
  });
  const row = (at: number): Json => ({
    type: 'tablerow',
    version: 1,
    children: Array.from({ length: columns }, (_, column) => cell(at, column)),
  });
  return { type: 'table', version: 1, children: Array.from({ length: rows + 1 }, (_, at) => row(at)) };
}

/** A note of these blocks, saved. */
export async function noteOf(
  { ask }: TemporaryLibrary,
  title: string,
  blocks: readonly Json[],
  { language = 'en', details }: { language?: Language; details?: Partial<NoteDetails> } = {},
): Promise<NoteId> {
  const { id, revision } = await ask('notes.create', { title, language });
  const state = JSON.stringify({
    root: { type: 'root', version: 1, children: blocks, direction: null, format: '', indent: 0 },
  });
  await ask('notes.save', { id, revision, title, language, state });
  if (details) await ask('notes.describe', { id, details });
  return id;
}

/** The PDF of a note, as every host makes it. */
export async function pdfOf(
  { ask }: TemporaryLibrary,
  id: NoteId,
  settings: Partial<ExportSettings> = {},
): Promise<Uint8Array> {
  const rendered = await ask('notes.render', { id, format: 'pdf', settings });
  return value(await printNote(chromiumPdfPrinter(), rendered));
}
