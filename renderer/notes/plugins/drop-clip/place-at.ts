import { $getNearestNodeFromDOMNode, $isTextNode, type LexicalNode } from 'lexical';
import { $topLevel, type ClipPlace } from '../../nodes/quotation/insert-quotation.ts';
import { $isQuotationNode } from '../../nodes/quotation/quotation-node.ts';
import { $wordsOf } from '../../nodes/quotation/quotation-words.ts';

/** Near a block's upper or lower edge, in px, what is dropped goes between the blocks. */
const edgePx = 5;

/** Where something dropped at a point of the window would go, and what of the page shows that. */
export interface DropPlace {
  place: ClipPlace;
  /** A line between blocks is as wide as the text (`width` null), a cursor in the words as high as they are. */
  shown: { top: number; left: number; width: number | null; height: number };
}

/** A place in the words where the point is on them, else between the blocks of the note's first level. */
export function $placeAt(root: HTMLElement, x: number, y: number): DropPlace {
  return $placeInWords(root, x, y) ?? $placeBetween(root, y);
}

function $placeInWords(root: HTMLElement, x: number, y: number): DropPlace | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !(caret.offsetNode instanceof Text) || !root.contains(caret.offsetNode)) return null;
  const node = $getNearestNodeFromDOMNode(caret.offsetNode);
  const block = $topLevel(node);
  if (!$isTextNode(node) || !block || $isQuotationNode(block) || $wordsOf(block).trim() === '') return null;
  const box = [...root.children].find((child) => child.contains(caret.offsetNode))?.getBoundingClientRect();
  const line = caret.getClientRect();
  if (!box || !line || y < box.top + edgePx || y > box.bottom - edgePx) return null;
  // Below or behind the last word of a paragraph is no place in its words.
  if (y < line.top - edgePx || y > line.bottom + edgePx || Math.abs(x - line.left) > line.height) return null;
  return {
    place: { text: node.getKey(), offset: caret.offset },
    shown: { top: line.top, left: line.left - 1, width: 2, height: line.height },
  };
}

function $placeBetween(root: HTMLElement, y: number): DropPlace {
  const blocks = [...root.children].map((element) => ({ element, box: element.getBoundingClientRect() }));
  const above = blocks.filter(({ box }) => (box.top + box.bottom) / 2 < y).at(-1);
  const edge = root.getBoundingClientRect();
  const top = (above ? above.box.bottom : (blocks[0]?.box.top ?? edge.top)) + edgePx;
  const node: LexicalNode | null = above ? $getNearestNodeFromDOMNode(above.element) : null;
  return {
    place: { after: $topLevel(node) },
    shown: { top, left: edge.left, width: null, height: 2 },
  };
}
