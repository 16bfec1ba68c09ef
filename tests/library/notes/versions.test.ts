import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallInput } from '../../../electron/contract/calls.ts';
import type { NoteId } from '../../../electron/contract/ids.ts';
import { paragraph, state, text } from '../../../electron/library/notes/note-state.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const words = (...paragraphs: string[]) => state(paragraphs.map((one) => paragraph(one ? [text(one)] : [])));

async function writing(t: Parameters<typeof temporaryLibrary>[0]) {
  const temporary = temporaryLibrary(t);
  const { ask, clock } = temporary;
  const { id } = await ask('notes.create', { title: 'Forum' });
  let revision = 0;
  const pass = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  };
  const save = async (change: Partial<CallInput<'notes.save'>>) => {
    const saved = await ask('notes.save', {
      id,
      title: 'Forum',
      language: 'en',
      state: words(''),
      ...change,
      revision,
    });
    revision = saved.revision;
    return revision;
  };
  return { ...temporary, id: id as NoteId, save, pass };
}

test('a version says what it is: number, reason, name, time, size, and that it is whole', async (t) => {
  const { ask, save, id, pass, clock } = await writing(t);
  const savedAt = clock.now.toISOString();
  await save({ state: words('Sent on Monday: 3 lines.') });
  pass(2);
  const kept = await ask('notes.keep-version', { id, name: ' sent to the minister ' });
  assert.deepEqual(kept, {
    version: 1,
    reason: 'named',
    name: 'sent to the minister',
    title: 'Forum',
    madeAt: clock.now.toISOString(),
    savedAt,
    bytes: Buffer.byteLength(words('Sent on Monday: 3 lines.')),
    words: 5,
    damaged: false,
  });
  const { revision, versions } = await ask('notes.versions', { id });
  assert.deepEqual([revision, versions.map(({ version }) => version)], [1, [1, 0]]);
  assert.equal((await ask('notes.version', { id, version: 1 })).state, words('Sent on Monday: 3 lines.'));
});

test('a version keeps what was said of the note besides its words, is compared by it, and brings it back', async (t) => {
  const { ask, save, id, pass } = await writing(t);
  const describe = (details: CallInput<'notes.describe'>['details']) =>
    ask('notes.describe', { id, details });
  await save({ state: words('One') });
  await describe({ addressee: 'The minister', tags: ['ASEAN'] });
  await ask('notes.keep-version', { id, name: 'sent' });
  await describe({ addressee: 'The deputy', classification: 'Internal' });
  const [sent] = (await ask('notes.versions', { id })).versions;
  assert.equal(sent?.name, 'sent');
  const version = sent?.version ?? 0;
  const compared = await ask('notes.compare', { id, first: version, second: null });
  assert.equal(compared.formOnly, false);
  assert.deepEqual(
    [compared.details?.first, compared.details?.second].map((said) => [
      said?.addressee,
      said?.classification,
    ]),
    [
      ['The minister', ''],
      ['The deputy', 'Internal'],
    ],
  );
  const { revision } = await ask('notes.get', { id });
  const restored = await ask('notes.restore-version', { id, version, revision });
  assert.deepEqual([restored.details.addressee, restored.details.classification], ['The minister', '']);
  const [before] = (await ask('notes.versions', { id })).versions;
  const undone = await ask('notes.restore-version', {
    id,
    version: before?.version ?? 0,
    revision: restored.revision,
  });
  assert.deepEqual([undone.details.addressee, undone.details.tags], ['The deputy', ['ASEAN']]);
  pass(6);
  await describe({ event: 'The retreat' });
  const [due] = (await ask('notes.versions', { id })).versions;
  assert.deepEqual([due?.version, due?.reason], [undone.revision, 'editing'], 'saying something is editing');
});

test('a version from before they were kept leaves what is said of the note as it is', async (t) => {
  const { ask, library, save, id } = await writing(t);
  await save({ state: words('One') });
  await ask('notes.keep-version', { id, name: 'old' });
  library.db.exec('UPDATE note_version SET details = NULL');
  await ask('notes.describe', { id, details: { event: 'The retreat' } });
  assert.equal((await ask('notes.compare', { id, first: 1, second: null })).details, null);
  const restored = await ask('notes.restore-version', { id, version: 1, revision: 2 });
  assert.equal(restored.details.event, 'The retreat');
});

test('a version that is there already gets the name that it is given, and keeps it', async (t) => {
  const { ask, save, id } = await writing(t);
  await save({ state: words('One') });
  await ask('notes.render', { id, format: 'md' });
  await ask('notes.keep-version', { id, name: 'first draft' });
  await ask('notes.bin', { id, binned: true });
  const [newest] = (await ask('notes.versions', { id })).versions;
  assert.deepEqual([newest?.version, newest?.reason, newest?.name], [1, 'export', 'first draft']);
});

test('restoring makes a new revision of the old words, and keeps those that were there', async (t) => {
  const { ask, refused, save, id } = await writing(t);
  await save({ state: words('Old words'), title: 'Cũ', language: 'vi' });
  await ask('notes.keep-version', { id, name: 'old' });
  await save({ state: words('New words'), title: 'New' });
  const restored = await ask('notes.restore-version', { id, version: 1, revision: 2 });
  assert.deepEqual(
    [restored.revision, restored.title, restored.language, restored.state],
    [3, 'Cũ', 'vi', words('Old words')],
  );
  const [newest] = (await ask('notes.versions', { id })).versions;
  assert.deepEqual([newest?.version, newest?.reason, newest?.title], [2, 'restore', 'New']);
  const undone = await ask('notes.restore-version', { id, version: 2, revision: 3 });
  assert.deepEqual([undone.revision, undone.state], [4, words('New words')]);
  const late = await refused('notes.restore-version', { id, version: 1, revision: 3 });
  assert.equal(late.code, 'stale');
  assert.equal((await ask('notes.get', { id })).revision, 4);
  assert.equal((await refused('notes.restore-version', { id, version: 77, revision: 4 })).code, 'not-found');
});

test('two states are compared word by word, title and citations too, and form is told apart', async (t) => {
  const { ask, save, id, add } = await writing(t);
  await save({ state: words('The forum meets in Hanoi.', 'Second.') });
  await ask('notes.keep-version', { id, name: 'one' });
  await save({ state: words('The forum met in Hanoi.', 'Second.'), title: 'The Forum' });
  const { differences, formOnly } = await ask('notes.compare', { id, first: 1, second: null });
  assert.deepEqual(
    differences.filter(({ kind }) => kind !== 'both').map(({ kind, text: said }) => [kind, said.trim()]),
    [
      ['second', 'The'],
      ['first', 'meets'],
      ['second', 'met'],
    ],
  );
  assert.equal(formOnly, false);
  await ask('notes.keep-version', { id, name: 'two' });
  await save({
    state: words('The forum met in Hanoi.', 'Second.').replace('"format":0', '"format":1'),
    title: 'The Forum',
  });
  const bold = await ask('notes.compare', { id, first: 2, second: null });
  assert.deepEqual([bold.differences.length, bold.formOnly], [1, true]);
  const article = add({ paragraphs: ['It thanked the others for it.'] });
  const clip = await ask('clips.quote', { article, quote: 'the others' });
  await ask('notes.append-clip', { id, clip: clip.id });
  const cited = await ask('notes.compare', { id, first: 2, second: null });
  assert.match(
    cited.differences
      .filter(({ kind }) => kind === 'second')
      .map(({ text: said }) => said)
      .join(''),
    /the others.*\[1\]/s,
  );
});

test('a damaged version says so, is not restored, and leaves the others as they are', async (t) => {
  const { ask, refused, save, id, library } = await writing(t);
  await save({ state: words('Whole') });
  await ask('notes.keep-version', { id, name: 'whole' });
  await save({ state: words('Broken') });
  await ask('notes.keep-version', { id, name: 'broken' });
  library.db.exec("UPDATE note_version SET state = replace(state, 'Broken', 'Br0ken') WHERE revision = 2");
  const { versions } = await ask('notes.versions', { id });
  assert.deepEqual(
    versions.map(({ version, damaged }) => [version, damaged]),
    [
      [2, true],
      [1, false],
      [0, false],
    ],
  );
  for (const [call, input] of [
    ['notes.version', { id, version: 2 }],
    ['notes.compare', { id, first: 2, second: null }],
    ['notes.restore-version', { id, version: 2, revision: 2 }],
  ] as const)
    assert.deepEqual(await refused(call, input), { code: 'version-damaged', about: id, detail: '2' });
  assert.equal((await ask('notes.get', { id })).state, words('Broken'));
  assert.equal((await ask('notes.restore-version', { id, version: 1, revision: 2 })).state, words('Whole'));
});

test('what takes away every word keeps them as a version first, however young the last one is', async (t) => {
  const { ask, save, id, pass } = await writing(t);
  await save({ state: words('A day of writing') });
  pass(1);
  await save({ state: words('', ' ') });
  const [newest] = (await ask('notes.versions', { id })).versions;
  assert.deepEqual([newest?.version, newest?.reason, newest?.words], [1, 'emptying', 4]);
  pass(1);
  await save({ state: words('') });
  assert.equal((await ask('notes.versions', { id })).versions.length, 2);
});

test('after seven days the last of each day stays, and what was kept on purpose', async (t) => {
  const { ask, save, id, clock } = await writing(t);
  const at = (day: number, hour: number) => {
    clock.now = new Date(2026, 1, day, hour);
  };
  for (const hour of [9, 10, 11]) {
    at(2, hour);
    await save({ state: words(`Monday ${hour}`) });
  }
  at(2, 12);
  await ask('notes.keep-version', { id, name: 'sent' });
  for (const hour of [13, 14, 15]) {
    at(2, hour);
    await save({ state: words(`Monday ${hour}`) });
  }
  at(2, 16);
  await ask('notes.render', { id, format: 'md' });
  for (const hour of [9, 10, 11]) {
    at(3, hour);
    await save({ state: words(`Tuesday ${hour}`) });
  }
  const listed = async () =>
    (await ask('notes.versions', { id })).versions.map(({ version, reason }) => `${version} ${reason}`);
  const all = await listed();
  at(9, 8);
  await ask('notes.keep-version', { id, name: 'Tuesday is young' });
  assert.deepEqual(await listed(), ['9 named', ...all]);
  at(12, 9);
  await save({ state: words('Later') });
  at(12, 10);
  await save({ state: words('Later still') });
  assert.deepEqual(await listed(), ['10 editing', '9 named', '6 export', '3 named', '0 editing']);
});

test('a state from a newer version comes back byte for byte', async (t) => {
  const { ask, save, id } = await writing(t);
  const newer = '{"root":{"children":[{"type":"hologram","depth":3.50,"é":"\\u00e9"}],"type":"root"},"v":9}';
  await save({ state: newer });
  await ask('notes.keep-version', { id, name: 'newer' });
  await save({ state: words('mine') });
  assert.equal((await ask('notes.restore-version', { id, version: 1, revision: 2 })).state, newer);
});

test('where the analyst was in a note is known when it is opened again', async (t) => {
  const { ask, id } = await writing(t);
  assert.deepEqual(await ask('notes.place', { id }), { place: null });
  const place = {
    anchor: { path: [0, 1], offset: 5 },
    focus: { path: [2], offset: 0 },
    top: { block: 3, px: 12.5 },
    focused: true,
  };
  await ask('notes.keep-place', { id, place });
  assert.deepEqual(await ask('notes.place', { id }), { place });
});

test('a full disk fails a save loudly, leaves what is stored, and saving works once there is room', async (t) => {
  const { ask, refused, save, id, library } = await writing(t);
  await save({ state: words('Safe') });
  const pages = Number(library.db.prepare('PRAGMA page_count').get()?.['page_count']);
  library.db.exec(`PRAGMA max_page_count = ${pages}`);
  const long = words('Much more than is free. '.repeat(20_000));
  const input = { id, title: 'Forum', language: 'en' as const, state: long, revision: 1 };
  assert.equal((await refused('notes.save', input)).code, 'disk-full');
  const stored = await ask('notes.get', { id });
  assert.deepEqual([stored.revision, stored.state], [1, words('Safe')]);
  assert.deepEqual((await ask('library.check', {})).findings, []);
  library.db.exec('PRAGMA max_page_count = 1073741823');
  assert.equal((await ask('notes.save', input)).revision, 2);
  assert.equal((await ask('notes.get', { id })).state, long);
});
