import { create } from 'zustand';
import type { MenuEntry } from './MenuPanel.tsx';

/** A menu at a place of the window, in px of the viewport. */
export interface AskedMenu {
  name: string;
  entries: readonly MenuEntry[];
  x: number;
  y: number;
  onClosed?: () => void;
}

export const useContextMenu = create<{ asked: AskedMenu | null }>(() => ({ asked: null }));

/** Opens the one context menu of the window; without entries the place has none. */
export function openContextMenu(asked: AskedMenu): void {
  if (asked.entries.length > 0) useContextMenu.setState({ asked });
}

/** Whether a menu was asked for by key (Shift+F10, the menu key), so that it belongs to what has the focus. */
export function isAskedByKey(event: MouseEvent): boolean {
  // A Mac's right button can be the left one with Ctrl.
  return event.button !== 2 && !event.ctrlKey;
}
