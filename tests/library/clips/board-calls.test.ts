import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClipId } from '../../../electron/contract/ids.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const paragraphs = ['The ministers met in Cebu. They agreed on two points.', 'Nguyễn said so.'];

test('clips that overlap or touch become one, which says all that they said; undone, they are back', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const one = await ask('clips.create', {
    article,
    start: 4,
    end: 26,
    comment: 'where',
    tags: ['a', 'b'],
    colour: 3,
  });
  const two = await ask('clips.create', { article, start: 18, end: 53, comment: 'what', tags: ['b', 'c'] });
  const three = await ask('clips.create', { article, start: 55, end: 61 });
  const { clip, binned } = await ask('clips.merge', { clips: [three.id, two.id, one.id] });
  assert.deepEqual(
    { quote: clip.quote, comment: clip.comment, tags: clip.tags, colour: clip.colour },
    {
      quote: 'ministers met in Cebu. They agreed on two points.\n\nNguyễn',
      comment: 'where\n\nwhat',
      tags: ['a', 'b', 'c'],
      colour: 3,
    },
  );
  const listed = async () => (await ask('clips.list', {})).clips.map(({ id }) => id);
  assert.deepEqual(await listed(), [clip.id]);
  await ask('clips.swap', { bin: [clip.id], restore: binned });
  assert.deepEqual(new Set(await listed()), new Set([one.id, two.id, three.id]));
});

test('clips with words between them, or of different articles, are not merged, and stay', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const other = add({ title: 'Another', paragraphs: ['Something else.'] });
  const clips = [
    await ask('clips.create', { article, start: 0, end: 3 }),
    await ask('clips.create', { article, start: 14, end: 17 }),
    await ask('clips.create', { article: other, start: 0, end: 3 }),
  ].map(({ id }) => id);
  assert.equal((await refused('clips.merge', { clips: clips.slice(0, 2) })).code, 'clips-apart');
  assert.equal((await refused('clips.merge', { clips: clips.slice(1) })).code, 'clips-of-several-articles');
  assert.equal((await refused('clips.merge', { clips: [clips[0], clips[0]] })).code, 'invalid-input');
  assert.equal((await ask('clips.list', {})).total, 3);
});

test('a clip is split where the analyst says, white space at the seam belonging to neither', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.create', {
    article,
    start: 0,
    end: 53,
    comment: 'why',
    tags: ['x'],
    colour: 2,
  });
  const { clips, binned } = await ask('clips.split', { id: clip.id, at: 26 });
  assert.deepEqual(
    clips.map(({ quote, comment, tags, colour }) => [quote, comment, tags, colour]),
    [
      ['The ministers met in Cebu.', 'why', ['x'], 2],
      ['They agreed on two points.', '', ['x'], 2],
    ],
  );
  assert.equal(binned, clip.id);
  for (const at of [0, 53, 500]) {
    assert.equal((await refused('clips.split', { id: clips[0].id, at })).code, 'invalid-input');
  }
});

test('clips keep the order that they are put in by hand, however often one is moved', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const ids: ClipId[] = [];
  for (const start of [0, 4, 14, 18])
    ids.push((await ask('clips.create', { article, start, end: start + 3 })).id);
  const [a, b, c, d] = ids as [ClipId, ClipId, ClipId, ClipId];
  const order = async () =>
    (await ask('clips.list', {})).clips.sort((one, other) => one.rank - other.rank).map(({ id }) => id);
  assert.deepEqual(await order(), [d, c, b, a]);
  await ask('clips.move', { id: a, before: d });
  assert.deepEqual(await order(), [a, d, c, b]);
  await ask('clips.move', { id: d, before: null });
  assert.deepEqual(await order(), [a, c, b, d]);
  // More often than the numbers between two ranks can be halved.
  for (let turn = 0; turn < 120; turn++)
    await ask('clips.move', { id: turn % 2 ? c : b, before: turn % 2 ? b : c });
  assert.deepEqual(await order(), [a, c, b, d]);
});

test('the bin is emptied of what no note uses; a citation of what stays is still checked', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const used = await ask('clips.quote', { article, quote: 'two points' });
  const unused = await ask('clips.quote', { article, quote: 'met in Cebu' });
  const note = await ask('notes.create', { title: 'Briefing' });
  await ask('notes.append-clip', { id: note.id, clip: used.id });
  await ask('clips.swap', { bin: [used.id, unused.id], restore: [] });
  assert.deepEqual(
    (await ask('clips.list', { binned: true })).clips.map(({ quote, notes }) => [quote, notes]),
    [
      ['met in Cebu', []],
      ['two points', [note.id]],
    ],
  );
  assert.deepEqual(await ask('clips.empty-bin', {}), { removed: 1, kept: 1 });
  assert.equal((await ask('notes.verify', { id: note.id })).quotations[0]?.state, 'verbatim');
});

test('a clip knows the notes that use it and where, however the note came to be written', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.quote', { article, quote: 'two points' });
  const note = await ask('notes.create', { title: 'Briefing' });
  const other = await ask('notes.create', { title: 'Other' });
  assert.deepEqual((await ask('clips.uses', { id: clip.id })).uses, []);
  await ask('notes.append-clip', { id: note.id, clip: clip.id });
  await ask('notes.append-clip', { id: note.id, clip: clip.id });
  await ask('notes.append-clip', { id: other.id, clip: clip.id });
  const uses = (await ask('clips.uses', { id: clip.id })).uses;
  assert.deepEqual(
    new Set(uses.map(({ title, places }) => `${title}: ${places.join(', ')}`)),
    new Set(['Other: two points', 'Briefing: two points, two points']),
  );
  await ask('notes.bin', { id: other.id, binned: true });
  assert.deepEqual((await ask('clips.get', { id: clip.id })).notes, [note.id]);
  const saved = await ask('notes.get', { id: note.id });
  const state = '{"root":{"type":"root","version":1,"children":[]}}';
  const { id, revision, title, language } = saved;
  await ask('notes.save', { id, revision, title, language, state });
  assert.deepEqual((await ask('clips.get', { id: clip.id })).notes, []);
});

test('a change names the clips that it changed, and they can be asked for by themselves', async (t) => {
  const { ask, add, events } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const one = await ask('clips.create', { article, start: 4, end: 26 });
  const two = await ask('clips.create', { article, start: 28, end: 53 });
  const named = async (act: () => Promise<unknown>) => {
    events.length = 0;
    await act();
    return events.flatMap(({ name, data }) =>
      name === 'library.changed' && 'what' in data && data.what === 'clips' ? [data.clips] : [],
    );
  };
  assert.deepEqual(await named(() => ask('clips.update', { id: one.id, comment: 'x' })), [[one.id]]);
  assert.deepEqual(await named(() => ask('clips.move', { id: one.id, before: two.id })), [[one.id]]);
  const { id, revision } = await ask('notes.create', { title: 'N' });
  const cite = (...clips: ClipId[]) =>
    JSON.stringify({
      root: { type: 'root', children: clips.map((clip) => ({ type: 'citation', version: 1, clip })) },
    });
  const note = { id, title: 'N', language: 'en' as const };
  assert.deepEqual(await named(() => ask('notes.save', { ...note, revision, state: cite(one.id) })), [
    [one.id],
  ]);
  const second = { ...note, revision: revision + 1, state: cite(one.id, two.id) };
  assert.deepEqual(await named(() => ask('notes.save', second)), [[two.id]]);
  const third = { ...note, revision: revision + 2, state: cite(two.id, one.id) };
  assert.deepEqual(await named(() => ask('notes.save', third)), []);
  const { clips } = await ask('clips.some', { clips: [two.id] });
  assert.deepEqual(
    clips.map(({ id: clip, notes }) => [clip, notes]),
    [[two.id, [id]]],
  );
});
