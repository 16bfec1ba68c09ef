import type { LexicalEditor } from 'lexical';
import { create } from 'zustand';
import type { Failure, Result } from '../../electron/contract/failure.ts';
import type { NoteId } from '../../electron/contract/ids.ts';
import type { Language, Note } from '../../electron/contract/models.ts';
import { call } from '../connection/call.ts';
import { tell, tellFailure, valueOrTell } from '../state/messages.ts';
import { navigate, useNavigation } from '../state/navigation.ts';
import { draftOf } from './draft.ts';
import { clearChecks, keepChecks, quotationKeys } from './plugins/verification/checks.ts';
import { type ReadState, readState } from './read-state.ts';
import { type Clock, createSaver, type Draft, type Saver, type SaveStatus } from './save-note.ts';

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
  opening: 0,
};

export const useOpenNote = create<OpenNote>(() => closed);

let saver: Saver | null = null;
let editor: LexicalEditor | null = null;
let waiting: ((editor: LexicalEditor) => void)[] = [];
let opening = 0;

const clock: Clock = {
  now: () => performance.now(),
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Opens a note in place of the open one, which is saved first; what cannot be saved stays open, and that is told. */
export async function openNote(id: NoteId | null): Promise<void> {
  const { note } = useOpenNote.getState();
  if (id === (note?.id ?? null)) return;
  if (note && !(await flushNote())) {
    navigate({ note: note.id });
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  await show(id);
}

/** Opens a note as the library has it; what the window had of it is given up. */
export async function reopenNote(id: NoteId): Promise<void> {
  await show(id);
}

async function show(id: NoteId | null): Promise<void> {
  opening += 1;
  const mine = opening;
  const result: Result<Note> | null = id && (await call('notes.get', { id }));
  if (mine !== opening) return;
  leave();
  if (!result) return;
  if (!result.ok) {
    useOpenNote.setState({ failure: result.failure });
    return;
  }
  const note = result.value;
  const content = readState(note.state);
  saver = content.kind === 'whole' ? saverFor(note) : null;
  const { title, language } = note;
  useOpenNote.setState({ ...closed, note, content, title, language, opening });
}

function leave(): void {
  saver?.stop();
  saver = null;
  editor = null;
  clearChecks();
  useOpenNote.setState(closed);
}

function saverFor(note: Note): Saver {
  return createSaver(
    { revision: note.revision, empty: false },
    {
      clock,
      draft: currentDraft,
      async write(draft, revision) {
        const keys = quotationKeys(editor);
        const result = await call('notes.save', { id: note.id, revision, ...withoutEmpty(draft) });
        if (result.ok && useOpenNote.getState().note?.id === note.id)
          keepChecks(keys, result.value.verification);
        return result;
      },
      stored: () => call('notes.get', { id: note.id }),
      onStatus(status) {
        if (useOpenNote.getState().note?.id !== note.id) return;
        useOpenNote.setState({ status });
        if (status.kind === 'failed') tellFailure(status.failure);
      },
    },
  );
}

/** The open note as it is now. */
export function currentDraft(): Draft {
  const { note, title, language } = useOpenNote.getState();
  return draftOf(editor, { title, language, state: note?.state ?? '' });
}

function withoutEmpty({ title, language, state }: Draft) {
  return { title, language, state };
}

/** Makes the open note's editor known; returns what ends that. */
export function attachEditor(attached: LexicalEditor): () => void {
  editor = attached;
  for (const resolve of waiting) resolve(attached);
  waiting = [];
  return () => {
    if (editor === attached) editor = null;
  };
}

/** The open note's editor, once it is drawn. */
export function noteEditor(): Promise<LexicalEditor> {
  return editor ? Promise.resolve(editor) : new Promise((resolve) => waiting.push(resolve));
}

/** The editor of the open note, or null while there is none. */
export function currentEditor(): LexicalEditor | null {
  return editor;
}

/** Whether the open note can be changed here. */
export function isNoteWritable(): boolean {
  return saver !== null;
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

/** Makes a note and opens it; null when that failed, which is told. */
export async function createNote(title: string, language: Language, template?: string): Promise<Note | null> {
  const note = valueOrTell(
    await call('notes.create', { title, language, ...(template === undefined ? {} : { template }) }),
  );
  if (!note) return null;
  navigate({ note: note.id });
  await openNote(note.id);
  return useNavigation.getState().note === note.id ? note : null;
}

/** Puts a note into the bin, with everything typed into it, and offers to undo that. */
export async function binNote(id: NoteId): Promise<void> {
  if (useOpenNote.getState().note?.id === id && !(await flushNote())) {
    tell({ kind: 'failure', key: 'note.not-left' });
    return;
  }
  if (!valueOrTell(await call('notes.bin', { id, binned: true }))) return;
  if (useNavigation.getState().note === id) {
    navigate({ note: null });
    await show(null);
  }
  const undo = async () => {
    if (valueOrTell(await call('notes.bin', { id, binned: false }))) tell(null);
  };
  tell({ kind: 'success', key: 'note.binned', action: { label: 'action.undo', run: () => void undo() } });
}

/** Keeps what the window has as a note of its own, after another window saved the one it came from. */
export async function keepAsNewNote(): Promise<void> {
  const { title, language, state } = currentDraft();
  const note = valueOrTell(await call('notes.create', { title, language }));
  if (!note) return;
  const { id, revision } = note;
  if (!valueOrTell(await call('notes.save', { id, revision, title, language, state }))) return;
  navigate({ note: id });
  await show(id);
}
