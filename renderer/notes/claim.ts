import type { NoteId } from '../../electron/contract/ids.ts';
import { call } from '../connection/call.ts';

/** What this window was given to write; null while that is nothing. */
let mine: { note: NoteId; claim: number } | null = null;

/** Asks for a note to write; false: another window writes it. `take`: that window saves and lets it go. */
export async function claimNote(note: NoteId, take: boolean): Promise<boolean> {
  if (mine && mine.note !== note) releaseNote();
  const claimed = await call('notes.claim', { id: note, take });
  // A host that does not answer keeps nobody from writing; what comes too late is refused as stale.
  if (!claimed.ok) return true;
  mine = claimed.value.held ? { note, claim: claimed.value.claim } : null;
  return claimed.value.held;
}

/** Lets the note go that this window writes. */
export function releaseNote(): void {
  if (mine) void call('notes.release', { id: mine.note });
  mine = null;
}

/** Whether this window writes the note under another claim than this one, or under this very one. */
export function claimOn(note: NoteId, claim: number): 'mine' | 'other' | 'none' {
  if (mine?.note !== note) return 'none';
  return mine.claim === claim ? 'mine' : 'other';
}
