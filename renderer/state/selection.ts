import { create } from 'zustand';
import type { ArticleId } from '../../electron/contract/ids.ts';
import type { Span } from '../../electron/contract/models/span.ts';

/** What is selected in the reader. */
interface Selection {
  article: ArticleId | null;
  /** In the article's canonical text; null when nothing in it is selected. */
  span: Span | null;
  /** The selection also touches, or only touches, what cannot be clipped: title, captions, related stories. */
  outside: boolean;
}

export const noSelection: Selection = { article: null, span: null, outside: false };

export const useSelection = create<Selection>(() => noSelection);

let readNow: (() => void) | null = null;

/** The reader says how the selection is read; null when there is no reader any more. */
export function setSelectionReader(read: (() => void) | null): void {
  readNow = read;
}

/** What is selected at this very moment: the browser tells of a change only after the key that made it. */
export function currentSelection(): Selection {
  readNow?.();
  return useSelection.getState();
}
