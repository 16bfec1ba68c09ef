import { call, connection } from '../connection/call.ts';
import { flushNote } from '../notes/open-note.ts';
import { type Message, tell, tellFailure } from '../state/messages.ts';

/** Writes the whole library, with all that is typed, to one checked file, and says where it is. */
export async function backUp(): Promise<void> {
  if (!(await flushNote())) {
    tell({ kind: 'failure', key: 'backup.not-saved' });
    return;
  }
  tell({ kind: 'success', key: 'backup.running' });
  const written = await call('library.save-backup', {});
  if (!written.ok) {
    if (written.failure.code === 'cancelled') tell(null);
    else tellFailure(written.failure);
    return;
  }
  const { path, articles, clips, notes } = written.value;
  const message: Message = { kind: 'success', key: 'backup.done', values: { path, articles, clips, notes } };
  // Only a host with a file manager can show it; in the served app its path says where it is.
  const show = { label: 'export.show', run: () => void call('exports.show', {}) } as const;
  tell(connection().choosesFolders ? { ...message, action: show } : message);
}
