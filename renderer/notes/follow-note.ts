import { SKIP_DOM_SELECTION_TAG } from 'lexical';
import { call, connection } from '../connection/call.ts';
import { claimNote, claimOn, releaseNote } from './claim.ts';
import { currentEditor } from './current-editor.ts';
import { keepDetails, showDetails } from './details/describe-note.ts';
import { flushNote, isNoteWritable, reopenNote, useOpenNote } from './open-note.ts';
import { readState } from './read-state.ts';

/** Lets one window write a note and the others see what it saves; returns what ends that. */
export function watchClaims(): () => void {
  const ends = [
    connection().on('note.wanted', ({ note, claim }) => {
      if (claimOn(note, claim) === 'mine') void letGo();
    }),
    connection().on('note.claimed', ({ note, claim }) => {
      if (claimOn(note, claim) === 'other') void letGo();
    }),
    connection().on('note.described', ({ note, details }) => showDetails(note, details)),
    connection().on('library.changed', ({ what }) => {
      if (what === 'notes') void follow();
    }),
    // The claim ended with the connection.
    connection().onReachable((reachable) => {
      if (reachable && isNoteWritable()) void claimAgain();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Saves what is typed and only sees the note from now on; what cannot be saved keeps it here. */
async function letGo(): Promise<void> {
  const id = useOpenNote.getState().note?.id;
  // What is said here after the other window has the note would undo what is said there.
  await keepDetails();
  if (!id || !(await flushNote())) return;
  releaseNote();
  await reopenNote(id);
}

async function claimAgain(): Promise<void> {
  const id = useOpenNote.getState().note?.id;
  if (!id) return;
  if (!(await claimNote(id, false)) && (await flushNote())) await reopenNote(id);
}

/** Shows what another window has saved of the note that is only seen here, where one was in it. */
async function follow(): Promise<void> {
  const { note: shown, elsewhere, content } = useOpenNote.getState();
  if (!shown || !elsewhere) return;
  const result = await call('notes.get', { id: shown.id });
  const { note } = useOpenNote.getState();
  if (!result.ok || note?.id !== shown.id || result.value.revision <= note.revision) return;
  const next = readState(result.value.state);
  const editor = currentEditor();
  if (!editor || next.kind !== 'whole' || next.state === null || content?.kind !== 'whole')
    return reopenNote(shown.id);
  const { title, language } = result.value;
  useOpenNote.setState({ note: result.value, title, language });
  if (result.value.state === note.state) return;
  editor.setEditorState(next.state, { tag: SKIP_DOM_SELECTION_TAG });
}
