import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NoteId } from '../../../electron/contract/ids.ts';
import { noDetails } from '../../../electron/contract/models/note.ts';
import { parseNoteState, textOf } from '../../../electron/contract/note-document.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const paragraphs = ['Vietnam will host the third ASEAN Future Forum in 2026.', 'It thanked the others.'];

async function noteWithQuotation(t: Parameters<typeof temporaryLibrary>[0]) {
  const temporary = temporaryLibrary(t);
  const article = temporary.add({ paragraphs });
  const clip = await temporary.ask('clips.quote', { article, quote: 'the third ASEAN Future Forum' });
  const { id } = await temporary.ask('notes.create', { title: 'Forum' });
  const note = await temporary.ask('notes.append-clip', { id, clip: clip.id });
  return { ...temporary, article, clip, note };
}

test('a new note is empty, or has the headings of its template in its language', async (t) => {
  const { ask, refused } = temporaryLibrary(t);
  const empty = await ask('notes.create', { title: 'Empty' });
  assert.deepEqual(parseNoteState(empty.state), [{ type: 'paragraph', align: null, children: [] }]);
  const filled = await ask('notes.create', { title: 'Ghi', template: 'briefing-note', language: 'vi' });
  assert.equal(textOf(parseNoteState(filled.state)?.[0] ?? { type: 'linebreak' }), 'Mục đích');
  assert.equal((await refused('notes.create', { title: 'x', template: '../../package' })).code, 'not-found');
});

test('a note that was begun and never written is discarded; one that was saved, described or kept stays', async (t) => {
  const { ask } = temporaryLibrary(t);
  const begin = () => ask('notes.create', { title: '' });
  const discard = async ({ id }: { id: NoteId }) => (await ask('notes.discard', { id })).discarded;
  const [untouched, saved, described, kept] = [await begin(), await begin(), await begin(), await begin()];
  await ask('notes.save', summary(saved));
  await ask('notes.describe', { id: described.id, details: { tags: ['asean'] } });
  await ask('notes.keep-version', { id: kept.id, name: 'first' });
  const others = [saved, described, kept, await ask('notes.create', { title: 'T' })];
  const filled = await ask('notes.create', { title: '', template: 'briefing-note' });
  for (const note of [...others, filled]) assert.equal(await discard(note), false);
  assert.equal(await discard(untouched), true);
  assert.equal(await discard(untouched), false);
  const { notes } = await ask('notes.list', {});
  assert.deepEqual(notes.map(({ id }) => id).sort(), [...others, filled].map(({ id }) => id).sort());
});

test('every template has its twin in the other language', async (t) => {
  const { ask } = temporaryLibrary(t);
  const { templates } = await ask('notes.templates', {});
  const names = (language: string) =>
    templates.filter((one) => one.language === language).map(({ name }) => name);
  assert.ok(names('en').length > 0);
  assert.deepEqual(names('en'), names('vi'));
});

test('a clip that is put into a note is a quotation that verifies as verbatim', async (t) => {
  const { ask, note, clip } = await noteWithQuotation(t);
  const { quotations, verbatim } = await ask('notes.verify', { id: note.id });
  assert.equal(verbatim, 1);
  assert.deepEqual(quotations, [
    {
      index: 0,
      clip: clip.id,
      state: 'verbatim',
      allowed: [],
      differences: [],
      leftOut: [],
      quoted: clip.quote,
      source: clip.quote,
      inline: false,
      place: { path: [0], start: 0, end: clip.quote.length },
    },
  ]);
});

test('one changed word makes a quotation altered, and saving says so', async (t) => {
  const { ask, note } = await noteWithQuotation(t);
  const state = note.state.replace('third ASEAN', 'fourth ASEAN');
  const saved = await ask('notes.save', { ...summary(note), state });
  assert.deepEqual([saved.verification.verbatim, saved.verification.altered], [0, 1]);
  assert.equal(saved.verification.quotations[0]?.quoted, 'the fourth ASEAN Future Forum');
});

test('a line break where the source has one, and other white space, are not an alteration', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ paragraphs });
  const clip = await ask('clips.create', { article, start: 0, end: paragraphs.join('\n\n').length });
  const { id } = await ask('notes.create', { title: 'Both' });
  await ask('notes.append-clip', { id, clip: clip.id });
  assert.equal((await ask('notes.verify', { id })).verbatim, 1);
});

test('a quotation of a clip that this library does not have is orphaned', async (t) => {
  const { ask, note, clip } = await noteWithQuotation(t);
  const state = note.state.replaceAll(clip.id, 'c000000000000');
  const { verification } = await ask('notes.save', { ...summary(note), state });
  assert.equal(verification.orphaned, 1);
});

test('a save on top of an older revision is refused and changes nothing', async (t) => {
  const { ask, refused, note } = await noteWithQuotation(t);
  await ask('notes.save', { ...summary(note), title: 'Newer' });
  const failure = await refused('notes.save', { ...summary(note), title: 'Older' });
  assert.equal(failure.code, 'stale');
  assert.equal((await ask('notes.get', { id: note.id })).title, 'Newer');
});

test('what is no editor state is refused, and the note keeps what it had', async (t) => {
  const { ask, refused, note } = await noteWithQuotation(t);
  for (const state of ['', '{}', '{"root":{}}', 'null']) {
    assert.equal((await refused('notes.save', { ...summary(note), state })).code, 'invalid-input');
  }
  assert.equal((await ask('notes.get', { id: note.id })).state, note.state);
});

test('appending leaves what stands before it as it is, nodes of a later version too', async (t) => {
  const { ask, note, clip } = await noteWithQuotation(t);
  const later = { type: 'table-of-the-future', version: 9, cells: [[{ odd: true }]] };
  const parsed = JSON.parse(note.state) as { root: { children: unknown[] } };
  parsed.root.children.unshift(later);
  await ask('notes.save', { ...summary(note), state: JSON.stringify(parsed) });
  const appended = await ask('notes.append-clip', { id: note.id, clip: clip.id });
  const { children } = (JSON.parse(appended.state) as { root: { children: unknown[] } }).root;
  assert.deepEqual(children[0], later);
  assert.equal(children.length, parsed.root.children.length + 1);
});

test('a version is kept for every five minutes of editing, and of what goes to the bin', async (t) => {
  const { ask, clock, library, note } = await noteWithQuotation(t);
  const versions = () => library.db.prepare('SELECT title, reason FROM note_version ORDER BY revision').all();
  const before = versions().length;
  let revision = note.revision;
  for (const minute of [1, 2, 6, 7, 12]) {
    clock.now = new Date(Date.UTC(2026, 1, 1, 9, minute));
    ({ revision } = await ask('notes.save', { ...summary(note), revision, title: `At ${minute}` }));
  }
  assert.deepEqual(
    versions()
      .slice(before)
      .map((row) => row['title']),
    ['At 2', 'At 7'],
  );
  await ask('notes.bin', { id: note.id, binned: true });
  assert.deepEqual({ ...versions().at(-1) }, { title: 'At 12', reason: 'bin' });
  assert.deepEqual((await ask('notes.list', {})).notes, []);
  await ask('notes.bin', { id: note.id, binned: false });
  assert.equal((await ask('notes.list', {})).notes.length, 1);
});

test('Markdown becomes the blocks of a note and comes back as it was', async (t) => {
  const { ask } = temporaryLibrary(t);
  const { id } = await ask('notes.create', { title: 'Title' });
  const markdown = [
    '## Purpose',
    'Plain, **bold**, *slanted* and [a link](https://example.org/).',
    '- one\n- two\n  - nested',
    '1. first\n2. second',
    '> quoted\n',
  ].join('\n\n');
  await ask('notes.append-markdown', { id, markdown });
  const { content } = await ask('notes.render', { id, format: 'md' });
  assert.equal(
    content,
    [
      '# Title',
      '## Purpose',
      'Plain, **bold**, *slanted* and [a link](https://example.org/).',
      '- one\n- two\n  - nested',
      '1. first\n2. second',
      '> quoted',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
});

function summary({
  id,
  title,
  language,
  state,
  revision,
}: Awaited<ReturnType<typeof noteWithQuotation>>['note']) {
  return { id, title, language, state, revision };
}

test('what is said of a note besides its words changes field by field, on top of what is kept of it', async (t) => {
  const { ask, refused } = temporaryLibrary(t);
  const note = await ask('notes.create', { title: 'Visit', language: 'en' });
  assert.deepEqual(note.details, noDetails);
  await ask('notes.describe', { id: note.id, details: { addressee: 'The minister', tags: ['ASEAN'] } });
  await ask('notes.describe', { id: note.id, details: { status: 'review' } });
  const described = await ask('notes.get', { id: note.id });
  assert.deepEqual(described.details, {
    ...noDetails,
    addressee: 'The minister',
    tags: ['ASEAN'],
    status: 'review',
  });
  // The first words about a new note make its first version due; what is kept is not described anew.
  assert.equal(described.revision, note.revision + 1);
  const { versions } = await ask('notes.versions', { id: note.id });
  assert.deepEqual(
    versions.map(({ version, reason }) => [version, reason]),
    [[note.revision, 'editing']],
  );
  assert.equal(
    (await refused('notes.describe', { id: note.id, details: { date: 'soon' } })).code,
    'invalid-input',
  );
});
