import type { NodeKey } from 'lexical';
import { $getSelection, $isRangeSelection } from 'lexical';
import { create } from 'zustand';
import { currentEditor } from '../../current-editor.ts';
import { $quotingOf } from '../../nodes/quotation/quotation-words.ts';
import { useChecks } from './checks.ts';
import { drawnRanges } from './mark-quotations.ts';

/** The altered quotation whose differences are shown beside it; `focused`: the card has been asked for by key. */
export const useDifferenceCard = create<{ key: NodeKey | null; focused: boolean }>(() => ({
  key: null,
  focused: false,
}));

export function showDifference(key: NodeKey, focused = false): void {
  if (useChecks.getState().checks.get(key)?.state === 'altered') useDifferenceCard.setState({ key, focused });
}

export function hideDifference(): void {
  if (useDifferenceCard.getState().key !== null) useDifferenceCard.setState({ key: null, focused: false });
}

/** The altered quotation at the cursor; null when there is none. */
export function alteredAtCursor(): NodeKey | null {
  const editor = currentEditor();
  const key = editor?.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $quotingOf(selection.focus.getNode())?.getKey() : undefined;
  });
  return key !== undefined && useChecks.getState().checks.get(key)?.state === 'altered' ? key : null;
}

/** Shows the differences of the quotation at the cursor, with the focus on what can be done about them. */
export function inspectAtCursor(): void {
  const key = alteredAtCursor() ?? useDifferenceCard.getState().key;
  if (key !== null) showDifference(key, true);
}

/** So long after the pointer has left the words, in ms, their card stays: it may be on its way there. */
const lingerMs = 300;

/** Shows the differences of the altered words under the pointer. */
export function registerDifferenceHover(root: HTMLElement): () => void {
  let frame = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const onMove = (event: PointerEvent) => {
    const { clientX, clientY, target } = event;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const inCard = target instanceof Element && target.closest('.difference-card') !== null;
      const key = keyAt(clientX, clientY);
      if (key !== null || inCard) {
        clearTimeout(leaving);
        leaving = undefined;
      }
      if (key !== null && !inCard) showDifference(key);
      else if (!inCard && hovered() && leaving === undefined)
        leaving = setTimeout(() => {
          leaving = undefined;
          if (hovered()) hideDifference();
        }, lingerMs);
    });
  };
  root.addEventListener('pointermove', onMove, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(leaving);
    root.removeEventListener('pointermove', onMove);
  };
}

/** Whether a card is shown that nobody works in. */
function hovered(): boolean {
  const { key, focused } = useDifferenceCard.getState();
  return key !== null && !focused && !document.activeElement?.closest('.difference-card');
}

function keyAt(x: number, y: number): NodeKey | null {
  for (const [key, ranges] of drawnRanges())
    for (const range of ranges)
      for (const { left, right, top, bottom } of range.getClientRects())
        if (x >= left && x <= right && y >= top && y <= bottom) return key;
  return null;
}
