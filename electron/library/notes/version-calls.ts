import { fail, ok, type Result } from '../../contract/failure.ts';
import type { NoteId } from '../../contract/ids.ts';
import type { NoteVersion, WholeVersion } from '../../contract/models/note-version.ts';
import { compareTexts } from '../compare-texts.ts';
import { transaction } from '../db/transaction.ts';
import type { Handlers, Library } from '../library.ts';
import { readNote, saveNote } from './note-table.ts';
import { keepPlace, readPlace } from './place-table.ts';
import { keepVersion, listVersions, readOneVersion, versionHealth } from './version-table.ts';
import { comparedText } from './version-text.ts';

export const versionCalls: Handlers<
  | 'notes.versions'
  | 'notes.version-health'
  | 'notes.version'
  | 'notes.compare'
  | 'notes.keep-version'
  | 'notes.restore-version'
  | 'notes.place'
  | 'notes.keep-place'
> = {
  'notes.versions': ({ db }, { id }) => {
    const note = readNote(db, id);
    if (!note) return fail('not-found', id);
    return ok({ revision: note.revision, versions: listVersions(db, id).map(withoutState) });
  },

  'notes.version-health': ({ db }, { id }) => ok(versionHealth(db, id)),

  'notes.version': (library, { id, version }) => wholeVersion(library, id, version),

  'notes.compare': (library, { id, first, second }) => {
    const one = wholeVersion(library, id, first);
    if (!one.ok) return one;
    const other = second === null ? current(library, id) : wholeVersion(library, id, second);
    if (!other.ok) return other;
    const differences = compareTexts(comparedText(one.value), comparedText(other.value));
    const sameWords = differences.every(({ kind }) => kind === 'both');
    const [before, after] = [one.value.details, other.value.details];
    return ok({
      differences,
      formOnly: sameWords && one.value.state !== other.value.state,
      details: before && after && { first: before, second: after },
    });
  },

  'notes.keep-version': ({ db, emit, now }, { id, name }) => {
    const note = readNote(db, id);
    if (!note) return fail('not-found', id);
    transaction(db, () => keepVersion(db, id, 'named', now(), name));
    emit('library.changed', { what: 'notes' });
    const kept = readOneVersion(db, id, note.revision);
    return kept ? ok(withoutState(kept)) : fail('not-found', id);
  },

  'notes.restore-version': (library, { id, version, revision }) => {
    const { db, emit, now } = library;
    const wanted = wholeVersion(library, id, version);
    if (!wanted.ok) return wanted;
    const { title, language, state, details } = wanted.value;
    const restored = transaction(db, () => {
      if (readNote(db, id)?.revision !== revision) return false;
      keepVersion(db, id, 'restore', now());
      return saveNote(db, { id, title, language, state, details, revision }, now());
    });
    if (!restored) return fail('stale', id);
    emit('library.changed', { what: 'notes' });
    if (details) emit('note.described', { note: id, details });
    return current(library, id);
  },

  'notes.place': ({ db }, { id }) => ok({ place: readPlace(db, id) }),

  'notes.keep-place': ({ db }, { id, place }) => {
    keepPlace(db, id, place);
    return ok(null);
  },
};

function current({ db }: Library, id: NoteId) {
  const note = readNote(db, id);
  return note ? ok(note) : fail('not-found', id);
}

function wholeVersion({ db }: Library, id: NoteId, version: number): Result<WholeVersion> {
  const kept = readOneVersion(db, id, version);
  if (!kept) return fail('not-found', `${id} ${version}`);
  return kept.damaged ? fail('version-damaged', id, String(version)) : ok(kept);
}

function withoutState({ state: _, language: __, details: ___, ...version }: WholeVersion): NoteVersion {
  return version;
}
