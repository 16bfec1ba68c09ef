import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { paragraph, state, text } from '../../../electron/library/notes/note-state.ts';
import { createSaver, type SaveStatus } from '../../../renderer/notes/save-note.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

test('while the disk is full the text stays in the window and that is said; with room it is saved by itself', async (t) => {
  const { ask, library } = temporaryLibrary(t);
  const { id } = await ask('notes.create', { title: 'Note' });
  const long = state([paragraph([text('More than is free. '.repeat(20_000))])]);
  const statuses: SaveStatus[] = [];
  const waiting: (() => void)[] = [];
  const saver = createSaver(
    { title: 'Note', language: 'en', state: long, revision: 0, empty: false },
    {
      draft: () => ({ title: 'Note', language: 'en', state: long, empty: false }),
      write: ({ title, language, state: written }, revision) =>
        dispatch(library, 'notes.save', { id, title, language, state: written, revision }),
      stored: () => dispatch(library, 'notes.get', { id }),
      onStatus: (status) => statuses.push(status),
      clock: {
        now: () => 0,
        after(_delayMs, callback) {
          waiting.push(callback);
          return () => {};
        },
      },
    },
  );
  const pages = Number(library.db.prepare('PRAGMA page_count').get()?.['page_count']);
  library.db.exec(`PRAGMA max_page_count = ${pages}`);
  saver.touched();
  saver.changed();
  assert.equal(await saver.flush(), false);
  assert.deepEqual(statuses.at(-1), { kind: 'failed', failure: { code: 'disk-full' } });
  assert.equal((await ask('notes.get', { id })).revision, 0);
  library.db.exec('PRAGMA max_page_count = 1073741823');
  waiting.at(-1)?.();
  assert.equal(await saver.flush(), true);
  assert.equal(statuses.at(-1)?.kind, 'saved');
  assert.equal((await ask('notes.get', { id })).state, long);
});
