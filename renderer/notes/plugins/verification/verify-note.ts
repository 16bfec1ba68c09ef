import type { NoteId } from '../../../../electron/contract/ids.ts';
import { call } from '../../../connection/call.ts';
import { currentEditor } from '../../current-editor.ts';
import { useOpenNote } from '../../open-note.ts';
import { keepChecks, stateToVerify } from './checks.ts';

/** Asks the library about the quotations of the open note as it was last saved. */
export async function verifyNote(id: NoteId): Promise<void> {
  const state = stateToVerify(currentEditor());
  const result = await call('notes.verify', { id });
  const { note, status } = useOpenNote.getState();
  if (result.ok && note?.id === id && status.kind === 'saved') keepChecks(state, result.value);
}
