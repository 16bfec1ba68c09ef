import { fail, ok } from '../../contract/failure.ts';
import type { NoteSummary } from '../../contract/models/note.ts';
import { clipsUsedBy } from '../clips/clip-uses.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers } from '../library.ts';
import {
  archiveNote,
  binNote,
  describeNote,
  discardNote,
  insertNote,
  listBinnedNotes,
  readNote,
  removeBinnedNotes,
} from './note-table.ts';
import { keepVersion } from './version-table.ts';

/** Notes as things in a list: archived, binned, tagged, copied. */
export const arrangeCalls: Handlers<
  'notes.arrange' | 'notes.discard' | 'notes.duplicate' | 'notes.empty-bin'
> = {
  'notes.arrange': ({ db, emit, now }, { notes }) => {
    const missing = notes.find(({ id }) => !readNote(db, id));
    if (missing) return fail('not-found', missing.id);
    const arranged = transaction(db, () =>
      notes.flatMap(({ id, archived, binned, status, tags }): NoteSummary[] => {
        const note = readNote(db, id);
        if (!note) return [];
        if (archived !== undefined) archiveNote(db, id, archived ? now() : null);
        if (binned && !note.binned) keepVersion(db, id, 'bin', now());
        if (binned !== undefined) binNote(db, id, binned ? now() : null);
        if (status !== undefined || tags !== undefined)
          describeNote(
            db,
            note,
            {
              ...note.details,
              ...(status === undefined ? {} : { status }),
              ...(tags === undefined ? {} : { tags }),
            },
            now(),
          );
        const { state: _, revision: _revision, ...summary } = readNote(db, id) ?? note;
        return [summary];
      }),
    );
    emit('library.changed', { what: 'notes' });
    for (const { id, details } of arranged) emit('note.described', { note: id, details });
    // A note in the bin uses no clips.
    const used = notes.some(({ id, binned }) => binned !== undefined && clipsUsedBy(db, id).length > 0);
    if (used) emit('library.changed', { what: 'clips' });
    return ok({ notes: arranged });
  },

  'notes.discard': ({ db, emit }, { id }) => {
    const discarded = transaction(db, () => discardNote(db, id));
    if (discarded) emit('library.changed', { what: 'notes' });
    return ok({ discarded });
  },

  'notes.duplicate': ({ db, emit, now }, { id, title }) => {
    const note = readNote(db, id);
    if (!note) return fail('not-found', id);
    const copy = transaction(db, () => {
      const details = { ...note.details, status: 'draft' as const };
      const made = insertNote(db, { title, language: note.language, state: note.state, details }, now());
      return readNote(db, made);
    });
    emit('library.changed', { what: 'notes' });
    if (clipsUsedBy(db, id).length > 0) emit('library.changed', { what: 'clips' });
    return copy ? ok(copy) : fail('not-found', id);
  },

  'notes.empty-bin': ({ db, emit }) => {
    const clips = listBinnedNotes(db).some(({ id }) => clipsUsedBy(db, id).length > 0);
    const removed = transaction(db, () => removeBinnedNotes(db));
    emit('library.changed', { what: 'notes' });
    if (clips) emit('library.changed', { what: 'clips' });
    return ok({ removed });
  },
};
