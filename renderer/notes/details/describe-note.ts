import { create } from 'zustand';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type { NoteDetails } from '../../../electron/contract/models/note.ts';
import { call } from '../../connection/call.ts';
import { tellFailure } from '../../state/messages.ts';
import { useOpenNote } from '../open-note.ts';

/** Whether the fields of the open note are in sight. */
export const useDetailsPanel = create<{ open: boolean }>(() => ({ open: false }));

const restMs = 400;

interface Said {
  id: NoteId;
  details: Partial<NoteDetails>;
}

/** What is typed into the fields since it was last sent. */
let typed: Said | null = null;
/** What the library was sent, or will be, and has not acknowledged, in order. */
const outbox: Said[] = [];
let sending: Promise<void> = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something of the open note besides its words; kept after a rest in typing. */
export function describeOpenNote(change: Partial<NoteDetails>): void {
  const { note } = useOpenNote.getState();
  if (!note) return;
  useOpenNote.setState({ note: { ...note, details: { ...note.details, ...change } } });
  if (typed && typed.id !== note.id) void keepDetails();
  typed = { id: note.id, details: { ...typed?.details, ...change } };
  clearTimeout(timer);
  timer = setTimeout(() => void keepDetails(), restMs);
}

/** Keeps what was typed into the fields, now; what the library cannot take is sent again with the next. */
export function keepDetails(): Promise<void> {
  clearTimeout(timer);
  if (typed) outbox.push(typed);
  typed = null;
  sending = sending.then(send);
  return sending;
}

async function send(): Promise<void> {
  for (let said = outbox[0]; said; said = outbox[0]) {
    const result = await call('notes.describe', said);
    if (!result.ok) tellFailure(result.failure);
    const refused = !result.ok && ['invalid-input', 'not-found'].includes(result.failure.code);
    if (!result.ok && !refused) return;
    outbox.shift();
  }
}

/** Shows in the open note's fields what the library has of them, but for what was typed since. */
export function showDetails(id: NoteId, details: NoteDetails): void {
  const { note } = useOpenNote.getState();
  if (note?.id !== id) return;
  const mine = [...outbox, ...(typed ? [typed] : [])].flatMap((said) =>
    said.id === id ? [said.details] : [],
  );
  useOpenNote.setState({ note: { ...note, details: Object.assign({}, details, ...mine) } });
}
