import { create } from 'zustand';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type { NoteDetails, NoteSummary } from '../../../electron/contract/models/note.ts';
import { call } from '../../connection/call.ts';
import { valueOrTell } from '../../state/messages.ts';
import { useOpenNote } from '../open-note.ts';

/** Whether the fields of the open note are in sight. */
export const useDetailsPanel = create<{ open: boolean }>(() => ({ open: false }));

const restMs = 400;
/** What is typed into the fields and not yet in the library. */
let unsaved: { id: NoteId; details: Partial<NoteDetails> } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something of the open note besides its words; kept after a rest in typing. */
export function describeOpenNote(change: Partial<NoteDetails>): void {
  const { note } = useOpenNote.getState();
  if (!note) return;
  useOpenNote.setState({ note: { ...note, details: { ...note.details, ...change } } });
  if (unsaved && unsaved.id !== note.id) void keepDetails();
  unsaved = { id: note.id, details: { ...unsaved?.details, ...change } };
  clearTimeout(timer);
  timer = setTimeout(() => void keepDetails(), restMs);
}

/** Keeps what was typed into the fields, now. */
export async function keepDetails(): Promise<void> {
  clearTimeout(timer);
  const kept = unsaved;
  unsaved = null;
  if (kept) valueOrTell(await call('notes.describe', kept));
}

/** Shows in the open note's fields what was said of it elsewhere, but for what is being typed. */
export function detailsChanged(notes: readonly NoteSummary[]): void {
  const { note } = useOpenNote.getState();
  const changed = notes.find(({ id }) => id === note?.id);
  if (!note || !changed) return;
  const typed = unsaved?.id === note.id ? unsaved.details : {};
  useOpenNote.setState({ note: { ...note, details: { ...changed.details, ...typed } } });
}
