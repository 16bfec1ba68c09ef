import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';
import type { NotePlace, PlacePoint } from '../../../../electron/contract/models/note-version.ts';

/** The cursor as places among siblings, which another reading of the same state has too; nulls without one. */
export function $selectionPath(): Pick<NotePlace, 'anchor' | 'focus'> {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { anchor: null, focus: null };
  return { anchor: $pathOf(selection.anchor), focus: $pathOf(selection.focus) };
}

function $pathOf(point: PointType): PlacePoint {
  const path: number[] = [];
  for (let node: LexicalNode | null = point.getNode(); node?.getParent(); node = node.getParent())
    path.unshift(node.getIndexWithinParent());
  return { path, offset: point.offset };
}

/** Sets the cursor; what has become shorter since takes it at its end. */
export function $selectPath({ anchor, focus }: Pick<NotePlace, 'anchor' | 'focus'>): void {
  if (!anchor || !focus) return;
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
  $setSelection(selection);
}

function $setPoint(point: PointType, { path, offset }: PlacePoint): void {
  let node: LexicalNode = $getRoot();
  for (const index of path) {
    const child: LexicalNode | null = $isElementNode(node)
      ? (node.getChildAtIndex(index) ?? node.getLastChild())
      : null;
    if (!child || (!$isElementNode(child) && !$isTextNode(child))) break;
    node = child;
  }
  if ($isTextNode(node)) point.set(node.getKey(), Math.min(offset, node.getTextContentSize()), 'text');
  else if ($isElementNode(node))
    point.set(node.getKey(), Math.min(offset, node.getChildrenSize()), 'element');
}
