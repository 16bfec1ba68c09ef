import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { $quote } from './quotation-words.ts';

/** Where a quotation goes: after a block of the note's first level, or before everything (null). */
export type QuotationPlace = ElementNode | null;

/**
 * Puts a clip into the note as a quotation and the cursor into the paragraph after it. The quotation stands after
 * the block that holds the cursor, or instead of it when that is an empty paragraph; without a cursor at the end.
 */
export function $insertQuotation(clip: Clip, place: QuotationPlace = $blockAtCursor()): void {
  const quotation = $quote(clip);
  if (place === null) {
    const first = $getRoot().getFirstChild();
    if (first) first.insertBefore(quotation);
    else $getRoot().append(quotation);
  } else if ($isParagraphNode(place) && place.isEmpty()) place.replace(quotation);
  else place.insertAfter(quotation);
  const next = quotation.getNextSibling();
  if ($isParagraphNode(next)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    quotation.insertAfter(paragraph);
    paragraph.select();
  }
}

/** The block of the first level under a point of the window's height, `after` which something dropped there belongs. */
export function $blockAbove(root: HTMLElement, clientY: number): QuotationPlace {
  const above = [...root.children].filter((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    return (top + bottom) / 2 < clientY;
  });
  const nearest = above.at(-1);
  return nearest ? $topLevel($getNearestNodeFromDOMNode(nearest)) : null;
}

function $blockAtCursor(): QuotationPlace {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  return $topLevel(node ?? null) ?? $topLevel($getRoot().getLastChild());
}

function $topLevel(node: LexicalNode | null): ElementNode | null {
  const top = node?.getTopLevelElement() ?? null;
  return $isElementNode(top) ? top : null;
}
