import { create } from 'zustand';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type { NoteVersion } from '../../../electron/contract/models/note-version.ts';
import { call } from '../../connection/call.ts';
import { closeDialog, openDialog } from '../../state/dialogs.ts';
import { tell, valueOrTell } from '../../state/messages.ts';
import { keepDetails } from '../details/describe-note.ts';
import { flushNote, reopenNote, useOpenNote } from '../open-note.ts';

export interface Versions {
  /** Of the note whose dialog is open; null until they are there. */
  listed: readonly NoteVersion[] | null;
  /** How many versions the open note has, and when the last one was made. */
  health: { total: number; lastMadeAt: string | null } | null;
}

export const useVersions = create<Versions>(() => ({ listed: null, health: null }));

/** Shows the open note's versions, with all that was typed saved. */
export async function openVersions(): Promise<void> {
  await Promise.all([keepDetails(), flushNote()]);
  useVersions.setState({ listed: null });
  openDialog('versions');
}

/** Asks for the open note's versions. */
export async function fetchVersions(id: NoteId): Promise<void> {
  const found = valueOrTell(await call('notes.versions', { id }));
  if (useOpenNote.getState().note?.id !== id) return;
  const listed = found?.versions ?? [];
  const lastMadeAt = listed.reduce<string | null>(
    (last, { madeAt }) => (last === null || madeAt > last ? madeAt : last),
    null,
  );
  useVersions.setState({ listed, health: { total: listed.length, lastMadeAt } });
}

/** Asks how many versions there are now. */
export async function fetchHealth(id: NoteId): Promise<void> {
  const health = await call('notes.version-health', { id });
  if (health.ok && useOpenNote.getState().note?.id === id) useVersions.setState({ health: health.value });
}

/** Keeps the open note as it is now under a name. */
export async function nameVersion(id: NoteId, name: string): Promise<boolean> {
  await keepDetails();
  if (!(await flushNote())) return false;
  const kept = valueOrTell(await call('notes.keep-version', { id, name }));
  if (kept) await fetchVersions(id);
  return kept !== null;
}

/** Makes a version the note again, and offers to undo that: what the note was is a version then too. */
export async function restoreVersion(id: NoteId, version: number): Promise<void> {
  await keepDetails();
  if (!(await flushNote())) {
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  const before = valueOrTell(await call('notes.get', { id }));
  if (!before) return;
  const { revision } = before;
  const restored = await call('notes.restore-version', { id, version, revision });
  // The library may have died between the restoring and its answer.
  let after = restored.ok ? restored : await call('notes.get', { id });
  if (!after.ok && after.failure.code === 'library-restarted') after = await call('notes.get', { id });
  if (!after.ok || after.value.revision === revision) {
    valueOrTell(restored);
    return;
  }
  closeDialog();
  await reopenNote(id);
  void fetchHealth(id);
  const undo = async () => {
    tell(null);
    await restoreVersion(id, revision);
  };
  tell({
    kind: 'success',
    key: 'versions.restored',
    action: { label: 'action.undo', run: () => void undo() },
  });
}
