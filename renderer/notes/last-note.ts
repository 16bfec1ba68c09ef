import { NoteId } from '../../electron/contract/ids.ts';
import { call } from '../connection/call.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { claimNote } from './claim.ts';

const setting = 'lastNote';
let begun = false;

/** Remembers which note is being written, so that the window begins with it after a crash too; null: none. */
export function keepLastNote(id: NoteId | null): void {
  void call('settings.write', { name: setting, value: id ?? '' });
}

/** Opens the note that was being written last, when the window's address says nothing and no other window has it. */
export async function openLastNote(): Promise<void> {
  if (begun || location.search !== '') return;
  begun = true;
  const settings = await call('settings.read', {});
  const id = NoteId.safeParse(settings.ok ? settings.value[setting] : null);
  if (!id.success) return;
  const note = await call('notes.get', { id: id.data });
  if (!note.ok || note.value.binned || useNavigation.getState().note) return;
  if (await claimNote(id.data, false)) navigate({ note: id.data });
}
