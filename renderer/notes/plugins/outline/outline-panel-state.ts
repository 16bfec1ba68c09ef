import { create } from 'zustand';

/** Whether the note's outline stands under it. */
export const useOutlinePanel = create<{ shown: boolean }>(() => ({ shown: false }));

export function toggleOutline(): void {
  useOutlinePanel.setState(({ shown }) => ({ shown: !shown }));
}
