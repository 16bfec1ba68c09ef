import type { Block } from '../../electron/contract/models/article.ts';
import type { Span } from '../../electron/contract/models/span.ts';
import { type Piece, placeOf } from './span.ts';

/** What the window's selection covers of the blocks drawn under `root`, each of which names itself in `data-block`. */
export function selectedPieces(root: HTMLElement): Piece[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer) && !range.intersectsNode(root)) return [];
  return [...root.querySelectorAll<HTMLElement>('[data-block]')].flatMap((element) => {
    if (!range.intersectsNode(element)) return [];
    const name = element.dataset['block'];
    const length = element.textContent.length;
    return {
      block: name === 'title' ? 'title' : Number(name),
      start: element.contains(range.startContainer)
        ? unitsBefore(element, range.startContainer, range.startOffset)
        : 0,
      end: element.contains(range.endContainer)
        ? unitsBefore(element, range.endContainer, range.endOffset)
        : length,
    } satisfies Piece;
  });
}

function unitsBefore(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** Selects from one offset of the canonical text to another, which may come before it. */
export function select(root: HTMLElement, blocks: readonly Block[], anchor: number, focus: number): void {
  const forward = anchor <= focus;
  const from = domPlace(root, blocks, anchor, forward ? 'start' : 'end');
  const to = domPlace(root, blocks, focus, forward ? 'end' : 'start');
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** A range over a span of the canonical text; null when its blocks are not drawn. */
export function rangeOf(root: HTMLElement, blocks: readonly Block[], [start, end]: Span): Range | null {
  const from = domPlace(root, blocks, start, 'start');
  const to = domPlace(root, blocks, end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The element that draws the block of an index. */
export function blockElement(root: HTMLElement, block: number): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-block="${block}"]`);
}

function domPlace(root: HTMLElement, blocks: readonly Block[], offset: number, edge: 'start' | 'end') {
  const place = placeOf(blocks, offset, edge);
  const element = place && blockElement(root, place.block);
  if (!element) return null;
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = place.offset;
  let last: Node = element;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { length } = node as Text;
    // At the seam of two runs a span starts in the later and ends in the earlier one.
    if (left < length || (edge === 'end' && left === length)) return { node, offset: left };
    left -= length;
    last = node;
  }
  return { node: last, offset: last instanceof Text ? last.length : 0 };
}
