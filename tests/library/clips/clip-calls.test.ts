import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const paragraphs = ['The ministers met in Cebu.', 'They agreed on “two” points, Nguyễn said.'];

test('a clip holds its place, its words and what stands on either side of them', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ title: 'Retreat', agency: 'VNA', publishedOn: '2026-01-29', paragraphs });
  const clip = await ask('clips.create', { article, start: 4, end: 17, tags: ['asean'], colour: 3 });
  assert.deepEqual(
    { quote: clip.quote, prefix: clip.prefix, suffix: clip.suffix, tags: clip.tags, colour: clip.colour },
    {
      quote: 'ministers met',
      prefix: 'The ',
      suffix: ' in Cebu.\n\nThey agreed on “two” ',
      tags: ['asean'],
      colour: 3,
    },
  );
  assert.deepEqual(clip.source, {
    title: 'Retreat',
    agency: 'VNA',
    outlet: null,
    place: null,
    publishedOn: '2026-01-29',
    language: 'en',
    address: null,
    importedAt: '2026-02-01T09:00:00.000Z',
  });
  assert.deepEqual(await ask('clips.get', { id: clip.id }), clip);
});

test('a clip may reach across paragraphs', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.create', { article, start: 21, end: 32 });
  assert.equal(clip.quote, 'Cebu.\n\nThey');
});

test('a quotation is clipped where it first stands, typed in either Unicode form', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.quote', { article, quote: 'Nguyễn said'.normalize('NFD') });
  assert.equal(paragraphs.join('\n\n').slice(clip.start, clip.end), 'Nguyễn said');
});

test('words that do not stand in the article are not clipped', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const failure = await refused('clips.quote', { article, quote: 'They agreed on three points' });
  assert.equal(failure.code, 'quote-not-found');
  assert.equal((await ask('clips.list', {})).total, 0);
});

test('a place outside the text, or an article that is not there, is refused', async (t) => {
  const { add, refused } = temporaryLibrary(t);
  const article = add({ paragraphs });
  for (const [start, end] of [
    [0, 5000],
    [9, 9],
    [9, 3],
  ]) {
    assert.equal((await refused('clips.create', { article, start, end })).code, 'invalid-input');
  }
  assert.equal(
    (await refused('clips.create', { article: 'a000000000000', start: 0, end: 3 })).code,
    'not-found',
  );
  assert.equal(
    (await refused('clips.create', { article: "a' OR 1=1 --", start: 0, end: 3 })).code,
    'invalid-input',
  );
});

test('a clip in the bin is not listed, is still there for the notes that cite it, and comes back', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const { id } = await ask('clips.create', { article, start: 0, end: 3 });
  await ask('clips.bin', { id, binned: true });
  assert.equal((await ask('clips.list', { article })).total, 0);
  assert.equal((await ask('clips.get', { id })).quote, 'The');
  await ask('clips.bin', { id, binned: false });
  assert.equal((await ask('clips.list', { article })).total, 1);
});

test('what the analyst says of a clip can change, its passage cannot', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.create', { article, start: 0, end: 3, comment: 'first' });
  const changed = await ask('clips.update', { id: clip.id, comment: 'second', colour: 5 });
  assert.deepEqual(changed, { ...clip, comment: 'second', colour: 5 });
  assert.equal((await refused('clips.update', { id: clip.id, start: 1 })).code, 'invalid-input');
});
