import type { NoteId } from '../../electron/contract/ids.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import type { Note } from '../../electron/contract/models/note.ts';
import { call } from '../connection/call.ts';
import { tell, valueOrTell } from '../state/messages.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { currentDraft, flushNote, openNote, reopenNote, useOpenNote } from './open-note.ts';

/** Makes a note and opens it; null when that failed, which is told. */
export async function createNote(title: string, language: Language, template?: string): Promise<Note | null> {
  const note = valueOrTell(
    await call('notes.create', { title, language, ...(template === undefined ? {} : { template }) }),
  );
  if (!note) return null;
  await openNote(note.id);
  if (useOpenNote.getState().note?.id !== note.id) return null;
  navigate({ note: note.id });
  return note;
}

/** Puts a note into the bin, with everything typed into it, and offers to undo that. */
export async function binNote(id: NoteId): Promise<void> {
  if (useOpenNote.getState().note?.id === id && !(await flushNote())) {
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  if (!valueOrTell(await call('notes.bin', { id, binned: true }))) return;
  if (useNavigation.getState().note === id) {
    await reopenNote(null);
    navigate({ note: null });
  }
  const undo = async () => {
    if (valueOrTell(await call('notes.bin', { id, binned: false }))) tell(null);
  };
  tell({ kind: 'success', key: 'note.binned', action: { label: 'action.undo', run: () => void undo() } });
}

/** Keeps what the window has as a note of its own, after another window saved the one it came from. */
export async function keepAsNewNote(): Promise<void> {
  const { title, language, state } = currentDraft();
  const note = valueOrTell(await call('notes.create', { title, language }));
  if (!note) return;
  const { id, revision } = note;
  if (!valueOrTell(await call('notes.save', { id, revision, title, language, state }))) return;
  await reopenNote(id);
  navigate({ note: id });
}
