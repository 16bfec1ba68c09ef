import { create } from 'zustand';
import type { NoteId } from '../../../electron/contract/ids.ts';
import type { Language } from '../../../electron/contract/models/language.ts';
import type { NoteStatus, NoteSummary } from '../../../electron/contract/models/note.ts';

export const noteSorts = ['saved', 'created', 'date', 'title'] as const;
export type NoteSort = (typeof noteSorts)[number];

/** How the notes are looked at. `status` and `tag` empty: any. */
export interface NoteView {
  query: string;
  status: NoteStatus | '';
  tag: string;
  sort: NoteSort;
  /** The archived notes instead of the others. */
  archived: boolean;
}

export const wholeView: NoteView = { query: '', status: '', tag: '', sort: 'saved', archived: false };

interface NoteBoard {
  view: NoteView;
  chosen: ReadonlySet<NoteId>;
  /** What is shown is the bin. */
  bin: boolean;
}

/** How the list of notes is looked at, for as long as the window is open. */
export const useNoteBoard = create<NoteBoard>(() => ({ view: wholeView, chosen: new Set(), bin: false }));

/** Looks at the notes otherwise; a choice that may no longer be in sight is given up. */
export function changeNoteView(change: Partial<NoteView>): void {
  useNoteBoard.setState(({ view }) => ({ view: { ...view, ...change }, chosen: new Set() }));
}

export function chooseNotes(chosen: Iterable<NoteId>): void {
  useNoteBoard.setState({ chosen: new Set(chosen) });
}

export function showNoteBin(bin: boolean): void {
  useNoteBoard.setState({ bin, chosen: new Set() });
}

/** How many conditions narrow the notes down beside what is searched for. */
export function countNoteFilters({ status, tag, archived }: NoteView): number {
  return [status !== '', tag !== '', archived].filter(Boolean).length;
}

/** The tags of notes, in the order of a language, each once. */
export function tagsOf(notes: readonly NoteSummary[], language: Language): string[] {
  const { compare } = new Intl.Collator(language);
  return [...new Set(notes.flatMap(({ details }) => details.tags))].sort(compare);
}

/**
 * The notes that a view shows, in its order. `found`: the ids that the search found, null when nothing is searched for.
 * By date: the day a note is for, else the day it was saved; newest first, titles in the order of the language.
 */
export function viewedNotes(
  notes: readonly NoteSummary[],
  view: NoteView,
  found: ReadonlySet<NoteId> | null,
  language: Language,
): NoteSummary[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const dayOf = ({ details, savedAt }: NoteSummary) => details.date ?? savedAt.slice(0, 10);
  const orders: Record<NoteSort, (a: NoteSummary, b: NoteSummary) => number> = {
    saved: (a, b) => newestFirst(a.savedAt, b.savedAt),
    created: (a, b) => newestFirst(a.createdAt, b.createdAt),
    date: (a, b) => newestFirst(dayOf(a), dayOf(b)),
    title: (a, b) => compare(a.title, b.title),
  };
  return notes
    .filter(
      ({ id, archived, details }) =>
        archived === view.archived &&
        (view.status === '' || details.status === view.status) &&
        (view.tag === '' || details.tags.includes(view.tag)) &&
        (found?.has(id) ?? true),
    )
    .sort(orders[view.sort]);
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
