import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoteId } from '../../../electron/contract/ids.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const notSaved = NoteId.parse('n000000000000');

async function threeNotes(t: Parameters<typeof temporaryLibrary>[0]) {
  const temporary = temporaryLibrary(t);
  const ids: NoteId[] = [];
  for (const title of ['One', 'Two', 'Three']) ids.push((await temporary.ask('notes.create', { title })).id);
  return { ...temporary, ids };
}

test('several notes are archived, tagged and given a status at once, and taken back as they were', async (t) => {
  const { ask, ids } = await threeNotes(t);
  await ask('notes.describe', {
    id: ids[0] ?? notSaved,
    details: { tags: ['visit'], addressee: 'The minister' },
  });
  const { notes } = await ask('notes.arrange', {
    notes: ids.map((id) => ({ id, archived: true, status: 'final' as const, tags: ['ASEAN'] })),
  });
  assert.deepEqual(
    notes.map(({ title, archived, details }) => [title, archived, details.status, details.tags]),
    ['One', 'Two', 'Three'].map((title) => [title, true, 'final', ['ASEAN']]),
  );
  assert.equal(notes[0]?.details.addressee, 'The minister');
  const { notes: after } = await ask('notes.arrange', {
    notes: [{ id: ids[0] ?? notSaved, archived: false, tags: ['visit'] }],
  });
  assert.deepEqual(
    [after[0]?.archived, after[0]?.details.tags, after[0]?.details.status],
    [false, ['visit'], 'final'],
  );
});

test('arranging several notes of which one is not there changes none', async (t) => {
  const { ask, refused, ids } = await threeNotes(t);
  const failure = await refused('notes.arrange', {
    notes: [...ids, notSaved].map((id) => ({ id, binned: true })),
  });
  assert.deepEqual([failure.code, failure.about], ['not-found', notSaved]);
  assert.equal((await ask('notes.list', {})).notes.length, 3);
});

test('notes in the bin are listed apart, last binned first, with a version kept, until it is emptied', async (t) => {
  const { ask, refused, ids, clock, library } = await threeNotes(t);
  const [one = notSaved, two = notSaved] = ids;
  await ask('notes.arrange', { notes: [{ id: one, binned: true }] });
  clock.now = new Date(clock.now.getTime() + 1_000);
  await ask('notes.arrange', { notes: [{ id: two, binned: true }] });
  const binned = (await ask('notes.list', { binned: true })).notes;
  assert.deepEqual(
    binned.map(({ id }) => id),
    [two, one],
  );
  assert.equal((await ask('notes.versions', { id: one })).versions[0]?.reason, 'bin');
  assert.deepEqual(await ask('notes.empty-bin', {}), { removed: 2 });
  assert.equal((await refused('notes.get', { id: one })).code, 'not-found');
  assert.equal((await ask('notes.list', {})).notes.length, 1);
  const left = library.db.prepare('SELECT count(*) AS n FROM note_version').get();
  assert.equal(left?.['n'], 0);
});

test('a copy of a note has its words, clips and details under a title of its own, and is a draft', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs: ['The ministers met in Cebu.'] });
  const clip = await ask('clips.quote', { article, quote: 'met in Cebu' });
  const { id } = await ask('notes.create', { title: 'Cebu' });
  const { state } = await ask('notes.append-clip', { id, clip: clip.id });
  await ask('notes.describe', { id, details: { event: 'The retreat', status: 'final' } });
  const copy = await ask('notes.duplicate', { id, title: 'Cebu, a copy' });
  assert.deepEqual(
    [copy.title, copy.state, copy.details.event, copy.details.status, copy.revision],
    ['Cebu, a copy', state, 'The retreat', 'draft', 0],
  );
  assert.deepEqual(new Set((await ask('clips.get', { id: clip.id })).notes), new Set([id, copy.id]));
});

test('a note is found by its details as by its words', async (t) => {
  const { ask, ids } = await threeNotes(t);
  await ask('notes.describe', {
    id: ids[1] ?? notSaved,
    details: { addressee: 'Bộ trưởng', tags: ['Mekong'] },
  });
  for (const query of ['mekong', 'bo truong', 'two']) {
    const { hits } = await ask('search.notes', { query });
    assert.deepEqual(
      hits.map(({ note }) => note.id),
      [ids[1]],
      query,
    );
  }
});
