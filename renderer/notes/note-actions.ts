import type { Language } from '../../electron/contract/models/language.ts';
import type { Note } from '../../electron/contract/models/note.ts';
import { call } from '../connection/call.ts';
import { valueOrTell } from '../state/messages.ts';
import { navigate } from '../state/navigation.ts';
import { currentDraft, openNote, reopenNote, useOpenNote } from './open-note.ts';

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
