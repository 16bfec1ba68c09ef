import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article } from '../../electron/contract/models/article.ts';
import type { Span } from '../../electron/contract/models/span.ts';
import { putSelectionIntoNote } from '../clips/clip-commands.ts';
import { useClips } from '../state/clips.ts';
import { useSelection } from '../state/selection.ts';
import { type Caret, type CaretMove, caretMove, moved, unitsOf } from './caret.ts';
import { blockElement, select } from './dom-selection.ts';
import { keepPart } from './keep-part.ts';
import { placeOf } from './span.ts';

/**
 * Reading and selecting with the keyboard alone: ↑ ↓ go from block to block, ← → from word to word; with Shift the
 * selection grows by a word or a sentence, with Ctrl and Shift by a sentence or a block. Delete takes the block out.
 */
export function useKeyboardSelection(article: Article, root: RefObject<HTMLElement | null>) {
  const inText = useMemo(
    () =>
      article.blocks.flatMap((block, index) =>
        block.start === null || block.end === null ? [] : { index, start: block.start, end: block.end },
      ),
    [article],
  );
  const [chosen, setBlock] = useState(inText[0]?.index ?? -1);
  // Where a block was taken out, the keys go on from the one that has come into its place.
  const block = (inText.find(({ index }) => index >= chosen) ?? inText.at(-1))?.index ?? -1;
  const caret = useRef<Caret | null>(null);
  const units = useMemo(() => {
    const cut = new Map<CaretMove['by'], Span[]>([
      ['block', inText.map(({ start, end }): Span => [start, end])],
    ]);
    return (by: CaretMove['by']) => {
      const known =
        cut.get(by) ?? unitsOf(article.text, article.language, by === 'word' ? 'word' : 'sentence');
      cut.set(by, known);
      return known;
    };
  }, [article, inText]);

  // The column had the focus before the article came, and has it again after it went.
  useLayoutEffect(() => {
    const column = root.current?.closest<HTMLElement>('[data-region]');
    if (column && column === document.activeElement)
      column.querySelector<HTMLElement>('[data-region-focus]')?.focus();
    return () => {
      if (column?.contains(document.activeElement)) column.focus();
    };
  }, [root]);

  function focusBlock(index: number) {
    setBlock(index);
    const element = root.current && blockElement(root.current, index);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }

  /** Makes a block the one that the keys go on from, and gives it the focus if another one has it. */
  const goTo = useCallback(
    (index: number) => {
      const element = root.current && blockElement(root.current, index);
      if (!element?.hasAttribute('tabindex')) return;
      setBlock(index);
      if (document.activeElement?.matches('.block')) element.focus({ preventScroll: true });
    },
    [root],
  );

  function step(by: number) {
    const at = inText.findIndex(({ index }) => index === block);
    const next = inText[Math.max(0, Math.min(inText.length - 1, at + by))];
    if (!next) return;
    caret.current = null;
    getSelection()?.removeAllRanges();
    focusBlock(next.index);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['block'] || !root.current) return;
    const { span } = useSelection.getState();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const move = caretMove(event);
    if (move) {
      const before = sameSpan(caret.current, span)
        ? caret.current
        : span && { anchor: span[0], focus: span[1] };
      const start = article.blocks[block]?.start ?? 0;
      const after = moved(before, start, units(move.by), move);
      if (after) {
        caret.current = after;
        const place = placeOf(article.blocks, after.focus, after.focus < after.anchor ? 'start' : 'end');
        if (place && place.block !== block) focusBlock(place.block);
        select(root.current, article.blocks, after.anchor, after.focus);
        getSelection()?.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
      }
    } else if (plain && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      step(event.key === 'ArrowDown' ? 1 : -1);
    else if (plain && event.key === 'Home') step(-inText.length);
    else if (plain && event.key === 'End') step(inText.length);
    else if (plain && event.key === 'Delete') takeOut();
    else if (plain && event.key === 'Enter' && span) void putSelectionIntoNote();
    else if (plain && event.key === 'Escape' && span) step(0);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'a')
      select(root.current, article.blocks, 0, article.text.length);
    else return;
    event.preventDefault();
  }

  function takeOut() {
    const part = article.blocks[block]?.part;
    if (part !== undefined) void keepPart(part, false);
  }

  /** The block that was pressed is where the keys go on from. */
  function onFocus(event: FocusEvent) {
    const index = Number((event.target as HTMLElement).dataset['block'] ?? Number.NaN);
    if (inText.some((one) => one.index === index)) setBlock(index);
  }

  /** A click on a clip selects its passage, which brings the bar for it. */
  function onClick(event: MouseEvent) {
    const id = (event.target as Element).closest<HTMLElement>('[data-clip]')?.dataset['clip'];
    const clip = useClips.getState().clips.find((one) => one.id === id);
    if (clip && root.current && getSelection()?.isCollapsed)
      select(root.current, article.blocks, clip.start, clip.end);
  }

  return { block, goTo, onKeyDown, onFocus, onClick };
}

/** Whether the keyboard's caret is still what is selected; a mouse may have selected something else since. */
function sameSpan(caret: Caret | null, span: Span | null): boolean {
  if (!caret || !span) return false;
  return Math.min(caret.anchor, caret.focus) <= span[0] && Math.max(caret.anchor, caret.focus) >= span[1];
}
