import type { NoteId } from '../../../electron/contract/ids.ts';
import type { NoteSummary } from '../../../electron/contract/models/note.ts';
import { call } from '../../connection/call.ts';
import { type SentenceKey, sayIn } from '../../locale/sentences.ts';
import { tell, valueOrTell } from '../../state/messages.ts';
import { navigate, useNavigation } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import { flushNote, reopenNote, useOpenNote } from '../open-note.ts';
import { chooseNotes } from './note-view.ts';

/** What is said of one note; what is left out stays as it is. */
interface Arrangement {
  id: NoteId;
  archived?: boolean;
  binned?: boolean;
  tags?: string[];
}

/** Puts notes into the bin, with everything typed into them, and offers to undo that. */
export async function binNotes(notes: readonly NoteSummary[]): Promise<void> {
  const open = useOpenNote.getState().note?.id;
  if (notes.some(({ id }) => id === open) && !(await flushNote())) {
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  const done = await arrange(
    notes.map(({ id }) => ({ id, binned: true })),
    notes.map(({ id }) => ({ id, binned: false })),
    'notes.binned',
  );
  const shown = useNavigation.getState().note;
  if (!done || !notes.some(({ id }) => id === shown)) return;
  await reopenNote(null);
  navigate({ note: null });
}

/** Takes notes out of the bin. */
export async function restoreNotes(notes: readonly NoteSummary[]): Promise<void> {
  await arrange(
    notes.map(({ id }) => ({ id, binned: false })),
    notes.map(({ id }) => ({ id, binned: true })),
    'notes.restored',
  );
}

/** Archives notes, or takes them out of the archive when all of them are in it. */
export async function archiveNotes(notes: readonly NoteSummary[]): Promise<void> {
  const archived = !notes.every((note) => note.archived);
  await arrange(
    notes.map(({ id }) => ({ id, archived })),
    notes.map((note) => ({ id: note.id, archived: note.archived })),
    archived ? 'notes.archived' : 'notes.unarchived',
  );
}

/** Adds tags to notes and takes others from them. */
export async function tagNotes(
  notes: readonly NoteSummary[],
  added: readonly string[],
  removed: readonly string[],
): Promise<boolean> {
  return arrange(
    notes.map(({ id, details }) => ({
      id,
      tags: [...new Set([...details.tags.filter((tag) => !removed.includes(tag)), ...added])].slice(0, 50),
    })),
    notes.map(({ id, details }) => ({ id, tags: details.tags })),
    'notes.tagged',
  );
}

/** Makes a copy of a note, opens it, and offers to undo that. */
export async function duplicateNote({ id, title }: NoteSummary): Promise<void> {
  if (useOpenNote.getState().note?.id === id) await flushNote();
  const say = sayIn(useSettings.getState().language);
  const copied = say('notes.copy-of', { title: title || say('note.untitled') }).slice(0, 500);
  const copy = valueOrTell(await call('notes.duplicate', { id, title: copied }));
  if (!copy) return;
  navigate({ note: copy.id });
  tell({
    kind: 'success',
    key: 'notes.copied',
    action: { label: 'action.undo', run: () => void binNotes([copy]) },
  });
}

/** Removes for good what is in the bin. */
export async function emptyNoteBin(): Promise<void> {
  const emptied = valueOrTell(await call('notes.empty-bin', {}));
  if (emptied) tell({ kind: 'success', key: 'notes.bin-emptied', values: { count: emptied.removed } });
}

async function arrange(notes: Arrangement[], before: Arrangement[], key: SentenceKey): Promise<boolean> {
  const arranged = notes.length > 0 ? valueOrTell(await call('notes.arrange', { notes })) : null;
  if (!arranged) return false;
  chooseNotes([]);
  const undo = async () => {
    const undone = valueOrTell(await call('notes.arrange', { notes: before }));
    if (!undone) return;
    tell(null);
  };
  tell({
    kind: 'success',
    key,
    values: { count: notes.length },
    action: { label: 'action.undo', run: () => void undo() },
  });
  return true;
}
