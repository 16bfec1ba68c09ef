import { showColumn, useColumns } from '../state/columns.ts';
import { navigate, type ReaderView, useNavigation } from '../state/navigation.ts';

/** Two texts beside one another need this much of the reader, in px. */
const roomPx = 640;

/** The note was folded to make room for two texts, and comes back afterwards. */
let madeRoom = false;

/** Shows the open article cleaned, in its original, or both; the note makes room for both where they have too little. */
export function changeView(view: ReaderView): void {
  const { view: before } = useNavigation.getState();
  if (view === before) return;
  const width = document.querySelector('[data-region="reader"]')?.clientWidth ?? 0;
  if (view === 'both' && width < roomPx && !useColumns.getState().folded.note) {
    showColumn('note', false);
    madeRoom = true;
  }
  navigate({ view });
  if (before !== 'both' || !madeRoom) return;
  madeRoom = false;
  showColumn('note', true);
}
