import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heading, noteOf, paragraph, pdfOf } from '../support/note-of-blocks.ts';
import { readPdf } from '../support/read-pdf.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';

test('five exports at once are each what they would be alone', async (t) => {
  const library = temporaryLibrary(t);
  const ids = await Promise.all(
    [1, 2, 3, 4, 5].map((at) =>
      noteOf(library, `Note ${at}`, [heading(`Own ${at}`), paragraph('Words of its own. '.repeat(40 * at))]),
    ),
  );
  const together = await Promise.all(ids.map((id) => pdfOf(library, id, { contents: true })));
  const texts = await Promise.all(together.map(async (bytes) => (await readPdf(bytes)).pages.join(' ')));
  for (const [at, read] of texts.entries())
    assert.deepEqual(
      [...new Set([...read.matchAll(/(?:Note|Own) (\d)/g)].map(([, n]) => n))],
      [String(at + 1)],
    );
  const alone = await pdfOf(library, ids[2] ?? assert.fail(), { contents: true });
  assert.ok(Buffer.from(alone).equals(Buffer.from(together[2] ?? [])));
});
