import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../electron/contract/failure.ts';
import { JobId, type NoteId, newId } from '../../electron/contract/ids.ts';
import { type ExportFormat, ExportSettings } from '../../electron/contract/models/export.ts';
import { diskFolder } from '../../electron/host/disk-folder.ts';
import { exportMany, type FileFolder } from '../../electron/host/export-many.ts';
import { keptPrints } from '../../electron/host/kept-prints.ts';
import type { LibraryConnection } from '../../electron/host/library-connection.ts';
import type { PdfPrinter } from '../../electron/host/pdf-printer.ts';
import { dispatch } from '../../electron/library/dispatch.ts';
import { exports } from '../../electron/serve/exports.ts';
import { zipFolder } from '../../electron/serve/zip-folder.ts';
import { noteOf, paragraph } from '../support/note-of-blocks.ts';
import {
  type TemporaryLibrary,
  temporaryFolder,
  temporaryLibrary,
  value,
} from '../support/temporary-library.ts';

function exporter({ library }: TemporaryLibrary, openFolder: () => Promise<Result<FileFolder>>) {
  let begin = () => {};
  const printing = new Promise<void>((resolve) => {
    begin = resolve;
  });
  /** Prints nothing until it is given up. */
  const printer: PdfPrinter = (_html, signal) => {
    begin();
    return new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
    });
  };
  const prints = keptPrints(printer);
  const connection = {
    call: (name: string, input: unknown) => dispatch(library, name as never, input),
  } as unknown as LibraryConnection;
  const parts = { library: connection, openFolder, emit: () => {} };
  const stop = new AbortController();
  const run = async (ids: NoteId[], format: ExportFormat, unverified = false) =>
    value(
      await exportMany(
        parts,
        prints,
        {
          job: newId(JobId, 'j'),
          ids,
          format,
          settings: ExportSettings.parse({}),
          name: '{title}',
          unverified,
        },
        stop.signal,
      ),
    );
  return { stop, prints, printing, run };
}

/** A note whose only quotation has lost a word. */
async function altered(library: TemporaryLibrary): Promise<NoteId> {
  const article = library.add({ paragraphs: ['Ministers reaffirmed the consensus on Thursday.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'reaffirmed the consensus' });
  return noteOf(library, 'Altered', [
    {
      type: 'quotation',
      version: 1,
      clip: clip.id,
      children: [
        ...(paragraph('reaffirmed consensus')['children'] as object[]),
        { type: 'citation', version: 1, clip: clip.id },
      ],
    },
  ]);
}

test('a note with a quotation that does not stand is left out, until it is exported all the same', async (t) => {
  const library = temporaryLibrary(t);
  const folder = temporaryFolder(t);
  const ids = [await noteOf(library, 'Plain', [paragraph('Words.')]), await altered(library)];
  const { run } = exporter(library, async () => ok(await diskFolder(folder)));
  const first = await run(ids, 'txt');
  assert.deepEqual(
    first.failed.map(({ note, code, about }) => [note, code, about]),
    [[ids[1], 'not-verified', '1']],
  );
  assert.deepEqual(readdirSync(folder), ['Plain.txt']);
  assert.equal(first.place, folder);
  await run(ids.slice(1), 'txt', true);
  assert.match(readFileSync(join(folder, 'Altered.txt'), 'utf8'), /reaffirmed consensus/);
});

test('in the served app they are one archive, which is downloaded once', async (t) => {
  const library = temporaryLibrary(t);
  const kept = exports();
  const { run } = exporter(library, async () => ok(zipFolder(kept, 'notes 2026-02-01')));
  const ids = [await noteOf(library, 'Một', [paragraph('Chữ.')]), await noteOf(library, 'Một', [])];
  const { place, download } = await run(ids, 'md');
  assert.equal(place, 'notes 2026-02-01.zip');
  const files = unzipSync(kept.take(download ?? '')?.bytes ?? new Uint8Array());
  assert.deepEqual(Object.keys(files), ['Một.md', 'Một (2).md']);
  assert.match(strFromU8(files['Một.md'] ?? new Uint8Array()), /Chữ\./);
  assert.equal(kept.take(download ?? ''), null);
});

test('cancelled in the middle, the note that is being printed is given up and those behind it are not begun', async (t) => {
  const library = temporaryLibrary(t);
  const folder = temporaryFolder(t);
  const { run, stop, prints, printing } = exporter(library, async () => ok(await diskFolder(folder)));
  const ids = [await noteOf(library, 'One', []), await noteOf(library, 'Two', [])];
  const running = run(ids, 'pdf');
  await printing;
  stop.abort();
  prints.cancel();
  const { exported, failed, cancelled } = await running;
  assert.deepEqual([exported, failed, cancelled], [[], [], true]);
  assert.deepEqual(readdirSync(folder), []);
});
