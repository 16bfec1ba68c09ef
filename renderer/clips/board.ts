import { create } from 'zustand';
import type { ClipId } from '../../electron/contract/ids.ts';
import { type BoardView, wholeBoard } from './board-rows.ts';

interface Board {
  view: BoardView;
  /** Clips that are chosen together. */
  chosen: ReadonlySet<ClipId>;
  /** What is shown is the bin. */
  bin: boolean;
}

/** How the clip board is looked at, for as long as the window is open. */
export const useBoard = create<Board>(() => ({ view: wholeBoard, chosen: new Set(), bin: false }));

/** Looks at the clips otherwise; a choice that may no longer be in sight is given up. */
export function changeView(change: Partial<BoardView>): void {
  useBoard.setState(({ view }) => ({ view: { ...view, ...change }, chosen: new Set() }));
}

export function chooseClips(chosen: Iterable<ClipId>): void {
  useBoard.setState({ chosen: new Set(chosen) });
}

export function showBin(bin: boolean): void {
  useBoard.setState({ bin, chosen: new Set() });
}
