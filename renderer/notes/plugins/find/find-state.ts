import { $addUpdateTag, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_SELECTION_FOCUS_TAG } from 'lexical';
import { create } from 'zustand';
import { currentEditor } from '../../current-editor.ts';
import { noteTouched } from '../../open-note.ts';
import type { FindOptions } from './find-places.ts';
import { $findInNote, $replacePlaces, $selectPlace, type NotePlaceFound } from './note-places.ts';
import { showPlaces } from './show-places.ts';

interface Find extends FindOptions {
  /** Null while the bar is closed. */
  shown: 'find' | 'replace' | null;
  wanted: string;
  replacement: string;
  alsoQuoted: boolean;
  places: readonly NotePlaceFound[];
  /** Which of the places is the current one; -1 for none. */
  at: number;
  /** How many places the last replacement changed; null before one. */
  replaced: number | null;
  /** Another number each time the bar is asked for. */
  asked: number;
}

/** What is looked for in the open note. */
export const useFind = create<Find>(() => ({
  shown: null,
  wanted: '',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  matchMarks: true,
  alsoQuoted: false,
  places: [],
  at: -1,
  replaced: null,
  asked: 0,
}));

/** Opens the bar, looking for what is selected where something short is. */
export function openFind(shown: 'find' | 'replace', selected: string): void {
  const { wanted, asked } = useFind.getState();
  const taken = selected !== '' && selected.length <= 200 && !selected.includes('\n') ? selected : wanted;
  useFind.setState({ shown, wanted: taken, asked: asked + 1, replaced: null });
  findAgain();
}

/** Closes the bar; the current place is selected in the note. */
export function closeFind(): void {
  const editor = currentEditor();
  const { places, at } = useFind.getState();
  const place = places[at];
  useFind.setState({ shown: null, places: [], at: -1, replaced: null });
  if (!editor) return;
  showPlaces(editor, [], null);
  // The editor alone takes no focus where its selection has not changed.
  editor.getRootElement()?.focus({ preventScroll: true });
  if (place) editor.update(() => void $selectPlace(place));
  editor.focus();
}

/** Looks for something else, or for it in another way. */
export function changeFind(change: Partial<Pick<Find, 'wanted' | keyof FindOptions>>): void {
  useFind.setState({ ...change, at: -1, replaced: null });
  findAgain();
}

/** Looks through the note as it is now; the current place stays the same number, or is the first one. */
export function findAgain(): void {
  const editor = currentEditor();
  const { shown, wanted, at, ...options } = useFind.getState();
  if (!editor || !shown) return;
  const places = editor.getEditorState().read(() => $findInNote(wanted, options));
  const now = places.length === 0 ? -1 : Math.min(Math.max(at, 0), places.length - 1);
  useFind.setState({ places, at: now });
  showPlaces(editor, places, places[now] ?? null);
}

/** Goes to the next or the previous place, round and round. */
export function stepFind(step: 1 | -1): void {
  const editor = currentEditor();
  const { places, at } = useFind.getState();
  if (!editor || places.length === 0) return;
  const now = (at + step + places.length) % places.length;
  useFind.setState({ at: now, replaced: null });
  showPlaces(editor, places, places[now] ?? null);
}

/** Replaces the current place and goes on to the next. One in a quotation stays, unless quotations are meant too. */
export function replaceOne(): void {
  const { places, at, alsoQuoted } = useFind.getState();
  const place = places[at];
  if (!place) return;
  if (place.quoted && !alsoQuoted) stepFind(1);
  else replace([place]);
}

/** Replaces every place as one step. */
export function replaceAll(): void {
  replace(useFind.getState().places);
}

function replace(places: readonly NotePlaceFound[]): void {
  const editor: LexicalEditor | null = currentEditor();
  const { replacement, alsoQuoted } = useFind.getState();
  if (!editor || places.length === 0) return;
  noteTouched();
  let replaced = 0;
  editor.update(
    () => {
      $addUpdateTag(SKIP_SELECTION_FOCUS_TAG);
      replaced = $replacePlaces(places, replacement, alsoQuoted);
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
  useFind.setState({ replaced });
  findAgain();
}
