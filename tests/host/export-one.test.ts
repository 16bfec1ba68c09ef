import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fail, ok } from '../../electron/contract/failure.ts';
import { type ExportFormat, ExportSettings, type ExportStep } from '../../electron/contract/models/export.ts';
import { type ExportWay, exportOne } from '../../electron/host/export-one.ts';
import { keptPrints } from '../../electron/host/kept-prints.ts';
import type { PdfPrinter } from '../../electron/host/pdf-printer.ts';
import { chromiumPdfPrinter } from '../../electron/serve/chromium-pdf-printer.ts';
import { heading, noteOf, paragraph } from '../support/note-of-blocks.ts';
import { type TemporaryLibrary, temporaryLibrary, value } from '../support/temporary-library.ts';

/** How a note of the library is exported; what is begun stands in `heard`, what is written in `written`. */
function wayFor({ ask }: TemporaryLibrary, printer: PdfPrinter, format: ExportFormat = 'pdf') {
  const heard: ExportStep[] = [];
  const written: string[] = [];
  const stop = new AbortController();
  const prints = keptPrints(printer);
  const way: ExportWay = {
    ask: async (name, input) => ok(await ask(name, input)),
    print: prints.print,
    format,
    settings: ExportSettings.parse({ contents: true, pack: true }),
    pattern: '{title}',
    unverified: true,
    signal: stop.signal,
    hear: (step) => void heard.push(step),
    async write(name) {
      written.push(name);
      return ok(name);
    },
  };
  return { way, heard, written, stop, prints };
}

/** A note of a few pages that cites one article. */
async function citing(library: TemporaryLibrary) {
  const id = await noteOf(library, 'Pack', [heading('One'), paragraph('Words. '.repeat(900))]);
  const article = library.add({ paragraphs: ['Ministers met on Friday.'] });
  const clip = await library.ask('clips.quote', { article, quote: 'Ministers met' });
  await library.ask('notes.append-clip', { id, clip: clip.id });
  return id;
}

test('each step of an export is told as it begins, with how many there are and how many pages are printed', async (t) => {
  const library = temporaryLibrary(t);
  const id = await citing(library);
  const { way, heard } = wayFor(library, chromiumPdfPrinter());
  const { pages } = value(await exportOne(id, way));
  assert.ok(pages !== null && pages > 1);
  assert.deepEqual(
    heard.map(({ name, count }) => [name, count]),
    [
      ['setting', 0],
      ['measuring', 0],
      ['printing', 1],
      ['finishing', pages],
      ['evidence', pages],
      ['writing', 0],
    ],
  );
  assert.deepEqual(
    heard.map(({ done, total }) => [done, total]),
    heard.map((_, at) => [at, 6]),
  );
  // The same again was printed a moment ago, and a format without pages has fewer steps.
  heard.length = 0;
  value(await exportOne(id, way));
  value(await exportOne(id, { ...way, format: 'md', unverified: false }));
  assert.deepEqual(
    heard.map(({ name, done, total }) => `${name} ${done}/${total}`),
    ['setting 0/6', 'writing 5/6', 'checking 0/3', 'setting 1/3', 'writing 2/3'],
  );
});

test('an export that is given up while it is set or printed writes nothing', async (t) => {
  const library = temporaryLibrary(t);
  const id = await citing(library);
  const never: PdfPrinter = (_html, signal) =>
    new Promise((resolve) => {
      const end = () => resolve(fail('cancelled'));
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end, { once: true });
    });
  for (const [at, format] of [
    ['measuring', 'pdf'],
    ['setting', 'docx'],
  ] as const) {
    const { way, written, stop, prints } = wayFor(library, never, format);
    const made = await exportOne(id, {
      ...way,
      hear({ name }) {
        if (name !== at) return;
        stop.abort();
        prints.cancel();
      },
    });
    assert.deepEqual(made, fail('cancelled'));
    assert.deepEqual(written, []);
  }
});

test('who exports what is being previewed hears the steps that are left', async (t) => {
  const library = temporaryLibrary(t);
  const id = await citing(library);
  const { way, heard, prints } = wayFor(library, chromiumPdfPrinter());
  const rendered = await library.ask('notes.render', { id, format: 'pdf', settings: way.settings });
  const joined = Promise.withResolvers<void>();
  const preview = prints.print(rendered, (name) => name === 'measuring' && joined.resolve());
  await joined.promise;
  value(await exportOne(id, way));
  value(await preview);
  assert.deepEqual(
    heard.map(({ name }) => name),
    ['setting', 'printing', 'finishing', 'evidence', 'writing'],
  );
});
