import { create } from 'zustand';
import type { Failure } from '../../electron/contract/failure.ts';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { Language } from '../../electron/contract/models/language.ts';
import { type Note, noDetails } from '../../electron/contract/models/note.ts';
import type { NotePlace } from '../../electron/contract/models/note-version.ts';
import { call } from '../connection/call.ts';
import { useLibrary } from '../state/library.ts';
import { tell, tellFailure } from '../state/messages.ts';
import { navigate } from '../state/navigation.ts';
import { claimNote, releaseNote } from './claim.ts';
import { currentEditor, forgetEditor } from './current-editor.ts';
import { draftOf } from './draft.ts';
import { keepLastNote } from './last-note.ts';
import { clearChecks, keepChecks, stateToVerify } from './plugins/verification/checks.ts';
import { type ReadState, readState } from './read-state.ts';
import {
  type Clock,
  createSaver,
  type Draft,
  idleWithinMs,
  type Saver,
  type SaveStatus,
} from './save-note.ts';

/** The note in the third column. While it is open its editor holds its truth; this holds what stands around it. */
export interface OpenNote {
  /** As it was opened; null while none is open. */
  note: Note | null;
  content: ReadState | null;
  title: string;
  language: Language;
  status: SaveStatus;
  /** Why it could not be opened. */
  failure: Failure | null;
  /** Another window writes it; this one only shows what is saved there. */
  elsewhere: boolean;
  /** Where the analyst was when it was last open; null where that is not known. */
  place: NotePlace | null;
  /** Another number for each opening: an editor of its own. */
  opening: number;
}

const closed: OpenNote = {
  note: null,
  content: null,
  title: '',
  language: 'en',
  status: { kind: 'saved' },
  failure: null,
  elsewhere: false,
  place: null,
  opening: 0,
};

export const useOpenNote = create<OpenNote>(() => closed);

let saver: Saver | null = null;
let opening = 0;
/** The note that is being opened. */
let pending: Opening | null = null;

interface Opening {
  id: NoteId | null;
  shown: Promise<void>;
}

const clock: Clock = {
  now: () => performance.now(),
  after(delayMs, callback) {
    let idle = 0;
    // To write out a long note takes as long as a key: it is done between two of them.
    const timer = setTimeout(() => {
      idle = requestIdleCallback(callback, { timeout: idleWithinMs });
    }, delayMs);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  },
};

/** Opens a note in place of the open one, which is saved first; what cannot be saved stays open, and that is told. */
export async function openNote(id: NoteId | null): Promise<void> {
  if (pending?.id === id) return pending.shown;
  const { note } = useOpenNote.getState();
  if (!pending && id === (note?.id ?? null)) return;
  if (note && !(await flushNote())) {
    navigate({ note: note.id });
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  await reopenNote(id);
}

/**
 * Opens a note as the library has it; what the window has of the open one is given up. `take`: to write it, also where
 * another window does, which saves it and then only sees it.
 */
export function reopenNote(id: NoteId | null, take = false): Promise<void> {
  const mine: Opening = { id, shown: Promise.resolve() };
  pending = mine;
  mine.shown = show(id, take, () => pending === mine).finally(() => {
    if (pending === mine) pending = null;
  });
  return mine.shown;
}

async function show(id: NoteId | null, take: boolean, wanted: () => boolean): Promise<void> {
  // The claim comes first: what is read afterwards is what the window before has saved.
  const held = id !== null && (await claimNote(id, take));
  const [result, place] = id
    ? await Promise.all([call('notes.get', { id }), call('notes.place', { id })])
    : [null, null];
  if (!wanted()) return;
  const left = useOpenNote.getState().note?.id;
  // A note that was begun and never written does not stay; the library looks again whether it is one.
  if (left && left !== id && isNothingWritten()) void call('notes.discard', { id: left });
  leave();
  if (!result) {
    releaseNote();
    keepLastNote(null);
    return;
  }
  if (!result.ok) {
    useOpenNote.setState({ failure: result.failure });
    return;
  }
  const note = result.value;
  const content = readState(note.state);
  saver = content.kind === 'whole' && held ? saverFor(note) : null;
  const { title, language } = note;
  opening += 1;
  useOpenNote.setState({
    ...closed,
    note,
    content,
    title,
    language,
    opening,
    elsewhere: !held,
    place: place?.ok ? place.value.place : null,
  });
  if (saver) keepLastNote(note.id);
}

function leave(): void {
  saver?.stop();
  saver = null;
  forgetEditor();
  clearChecks();
  useOpenNote.setState(closed);
}

function saverFor(note: Note): Saver {
  return createSaver(
    { ...note, empty: false },
    {
      clock,
      draft: currentDraft,
      async write(draft, revision) {
        const state = stateToVerify(currentEditor());
        const result = await call('notes.save', { id: note.id, revision, ...withoutEmpty(draft) });
        if (result.ok && useOpenNote.getState().note?.id === note.id)
          keepChecks(state, result.value.verification);
        return result;
      },
      stored: () => call('notes.get', { id: note.id }),
      onStatus(status) {
        if (useOpenNote.getState().note?.id !== note.id) return;
        const before = useOpenNote.getState().status.kind;
        useOpenNote.setState({ status });
        if (status.kind === 'failed' && before !== 'failed') tellFailure(status.failure);
      },
    },
  );
}

/** The open note as it is now. */
export function currentDraft(): Draft {
  const { note, title, language } = useOpenNote.getState();
  return draftOf(currentEditor(), { title, language, state: note?.state ?? '' });
}

function withoutEmpty({ title, language, state }: Draft) {
  return { title, language, state };
}

/** Whether the open note can be changed here. */
export function isNoteWritable(): boolean {
  return saver !== null && !useLibrary.getState().library?.readOnly;
}

/** Whether the open note could be written here, and has no title, no words, and nothing said of it. */
export function isNothingWritten(): boolean {
  const { note, title } = useOpenNote.getState();
  if (!note || title !== '' || !isNoteWritable()) return false;
  return JSON.stringify(note.details) === JSON.stringify(noDetails) && currentDraft().empty;
}

/** The note's text is different now. */
export function noteChanged(): void {
  saver?.changed();
}

/** The analyst pressed a key or a button in the note. */
export function noteTouched(): void {
  saver?.touched();
}

/** Changes what stands around the note's text. */
export function changeNote(change: { title?: string; language?: Language }): void {
  useOpenNote.setState(change);
  noteTouched();
  noteChanged();
}

/** Saves what is not saved, now; true when all of the open note is in the library afterwards. */
export async function flushNote(): Promise<boolean> {
  return saver ? saver.flush() : true;
}
