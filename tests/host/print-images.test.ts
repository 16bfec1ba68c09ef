import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePng } from '../support/make-png.ts';
import { noteOf, paragraph, pdfOf } from '../support/note-of-blocks.ts';
import { readGeometry } from '../support/pdf-geometry.ts';
import { temporaryLibrary } from '../support/temporary-library.ts';

const english =
  'The chairmanship intends to keep the special envoy in place and to widen the range of interlocutors, whatever the ' +
  'difficulties of communication that representatives reported throughout the previous year. ';
const mm = 72 / 25.4;

test('images are whole within the margins, in their proportions, each over its caption on one page', async (t) => {
  const library = temporaryLibrary(t);
  const shapes = [
    [2_400, 300],
    [300, 2_400],
    [40, 30],
    [1_200, 900],
  ] as const;
  const blocks = [];
  for (const [at, [across, down]] of shapes.entries()) {
    const base64 = Buffer.from(makePng(across, down)).toString('base64');
    const { id: image } = await library.ask('notes.add-image', { base64 });
    const shown = {
      type: 'image',
      version: 1,
      image,
      description: 'Map',
      caption: `Caption ${at}`,
      width: 100,
    };
    blocks.push(paragraph(english.repeat(4)), shown);
  }
  const geometry = await readGeometry(await pdfOf(library, await noteOf(library, 'Images', blocks)));
  const margin = 25 * mm;
  const found = geometry.pages.flatMap(({ images, texts, width, height }) =>
    images.map((image) => {
      assert.ok(image.left >= margin - 1 && image.right <= width - margin + 1, JSON.stringify(image));
      assert.ok(image.top >= margin - 1 && image.bottom <= height - margin + 1, JSON.stringify(image));
      const below = texts
        .filter(({ bottom }) => bottom > image.bottom)
        .toSorted((a, b) => a.bottom - b.bottom);
      const ratio = (image.right - image.left) / (image.bottom - image.top);
      return { caption: below[0]?.text, distance: (below[0]?.bottom ?? 0) - image.bottom, ratio };
    }),
  );
  assert.deepEqual(
    found.map(({ caption }) => caption),
    shapes.map((_, at) => `Caption ${at}`),
  );
  for (const [at, { distance, ratio }] of found.entries()) {
    const [across, down] = shapes[at] ?? [1, 1];
    assert.ok(distance < 24, `${distance} pt to the caption`);
    assert.ok(Math.abs(ratio / (across / down) - 1) < 0.02, `${ratio} for ${across}/${down}`);
  }
});
