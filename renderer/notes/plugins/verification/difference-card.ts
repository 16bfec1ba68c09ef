import type { NodeKey } from 'lexical';
import { $getSelection, $isRangeSelection } from 'lexical';
import { create } from 'zustand';
import { currentEditor } from '../../current-editor.ts';
import { $quotingOf } from '../../nodes/quotation/quotation-words.ts';
import { type PlacedNumber, useChecks } from './checks.ts';
import { drawnNumbers, drawnRanges } from './mark-quotations.ts';
import { $blockOf, $offsetOfPoint } from './word-places.ts';

/**
 * What a card is shown beside: an altered quotation with its differences, or a number with what its sources say.
 * `focused`: the card has been asked for by key.
 */
export const useDifferenceCard = create<{
  key: NodeKey | null;
  number: PlacedNumber | null;
  focused: boolean;
}>(() => ({ key: null, number: null, focused: false }));

export function showDifference(key: NodeKey, focused = false): void {
  if (useChecks.getState().checks.get(key)?.state === 'altered')
    useDifferenceCard.setState({ key, number: null, focused });
}

function showNumber(number: PlacedNumber, focused = false): void {
  useDifferenceCard.setState({ key: null, number, focused });
}

function isShown(): boolean {
  const { key, number } = useDifferenceCard.getState();
  return key !== null || number !== null;
}

export function hideDifference(): void {
  if (isShown()) useDifferenceCard.setState({ key: null, number: null, focused: false });
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

/** The number without a source at the cursor; null when there is none. */
export function numberAtCursor(): PlacedNumber | null {
  const editor = currentEditor();
  const at = editor?.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const block = $blockOf(selection.focus.getNode())?.getKey();
    return { block, offset: $offsetOfPoint(selection.focus) };
  });
  const isAt = ({ block, place }: PlacedNumber) =>
    at?.block === block && place.start <= at.offset && at.offset <= place.end;
  return (at && useChecks.getState().numbers.find(isAt)) ?? null;
}

/** Shows what was found of the quotation or the number at the cursor, with the focus on what can be done about it. */
export function inspectAtCursor(): void {
  const shown = useDifferenceCard.getState();
  const altered = alteredAtCursor();
  const number = numberAtCursor() ?? shown.number;
  if (altered !== null) showDifference(altered, true);
  else if (number) showNumber(number, true);
  else if (shown.key !== null) showDifference(shown.key, true);
}

/** So long after the pointer has left the words, in ms, their card stays: it may be on its way there. */
const lingerMs = 300;

/** Shows what was found of the words or the number under the pointer. */
export function registerDifferenceHover(root: HTMLElement): () => void {
  let frame = 0;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const onMove = (event: PointerEvent) => {
    const { clientX, clientY, target } = event;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      const inCard = target instanceof Element && target.closest('.difference-card') !== null;
      const [key, number] = [keyAt(clientX, clientY), numberAt(clientX, clientY)];
      if (key !== null || number || inCard) {
        clearTimeout(leaving);
        leaving = undefined;
      }
      if (key !== null && !inCard) showDifference(key);
      else if (number && !inCard) showNumber(number);
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
  const { focused } = useDifferenceCard.getState();
  return isShown() && !focused && !document.activeElement?.closest('.difference-card');
}

function keyAt(x: number, y: number): NodeKey | null {
  for (const [key, ranges] of drawnRanges()) if (ranges.some((range) => isOver(range, x, y))) return key;
  return null;
}

function numberAt(x: number, y: number): PlacedNumber | null {
  for (const [number, range] of drawnNumbers()) if (isOver(range, x, y)) return number;
  return null;
}

function isOver(range: Range, x: number, y: number): boolean {
  for (const { left, right, top, bottom } of range.getClientRects())
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  return false;
}
