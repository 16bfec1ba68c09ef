import {
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import type { NoteId } from '../../../../electron/contract/ids.ts';
import type { NotePlace } from '../../../../electron/contract/models/note-version.ts';
import { call } from '../../../connection/call.ts';
import { $selectionPath, $selectPath } from './selection-path.ts';

/**
 * A place is kept when the analyst has rested so long, when they leave the text, and while they go on, so that a crash in
 * the middle of typing brings them back to about where they were.
 */
const restMs = 1_000;
const longestMs = 2_000;

/** Brings the analyst back to where they were in the note, and keeps where they are for the next time. */
export function registerPlaceKeeping(
  editor: LexicalEditor,
  scroller: HTMLElement,
  id: NoteId,
  place: NotePlace | null,
): () => void {
  let kept = '';
  let timer = 0;
  let firstUnkeptAt: number | null = null;
  let restored = false;
  const keep = () => {
    clearTimeout(timer);
    firstUnkeptAt = null;
    const now = placeIn(editor, scroller);
    const text = JSON.stringify(now);
    if (!now || text === kept) return;
    kept = text;
    void call('notes.keep-place', { id, place: now });
  };
  const later = () => {
    clearTimeout(timer);
    firstUnkeptAt ??= performance.now();
    timer = window.setTimeout(keep, Math.min(restMs, firstUnkeptAt + longestMs - performance.now()));
  };
  const onHidden = () => document.visibilityState === 'hidden' && keep();
  scroller.addEventListener('scroll', later, { passive: true });
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', keep);
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('blur', keep);
      root?.addEventListener('blur', keep);
      if (!root || restored || !place) return;
      restored = true;
      comeBack(editor, scroller, place);
    }),
    editor.registerUpdateListener(({ editorState, prevEditorState }) => {
      if (editorState !== prevEditorState) later();
    }),
    () => {
      clearTimeout(timer);
      scroller.removeEventListener('scroll', later);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', keep);
    },
  );
}

function comeBack(editor: LexicalEditor, scroller: HTMLElement, place: NotePlace): void {
  editor.update(() => $selectPath(place), {
    tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
  });
  const scroll = () => {
    const block = editor.getRootElement()?.children[place.top.block];
    if (!block || (place.top.block === 0 && place.top.px <= 0)) return;
    const above = block.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += above + place.top.px;
  };
  requestAnimationFrame(() => {
    scroll();
    // What was out of sight has its true height only once it has been in sight.
    requestAnimationFrame(scroll);
    if (place.focused && !firstShown && document.activeElement === document.body)
      editor.getRootElement()?.focus({ preventScroll: true });
    firstShown = true;
  });
}

/** Only the note that a window begins with takes the focus: another one is opened by a choice made elsewhere. */
let firstShown = false;

function placeIn(editor: LexicalEditor, scroller: HTMLElement): NotePlace | null {
  const root = editor.getRootElement();
  if (!root?.isConnected) return null;
  const edge = scroller.getBoundingClientRect().top;
  const first = firstBelow(root.children, edge);
  const px = edge - (root.children[first]?.getBoundingClientRect().top ?? edge);
  return {
    ...editor.getEditorState().read($selectionPath),
    top: { block: first, px: Math.round(px) },
    focused: root.contains(document.activeElement),
  };
}

/** The first of the blocks, which follow each other downwards, that ends below `edge`, px; 0 where none does. */
function firstBelow(blocks: HTMLCollection, edge: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > edge) high = middle;
    else low = middle + 1;
  }
  return low < blocks.length ? low : 0;
}
