import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type PointType,
  type TextNode,
} from 'lexical';
import type { Span } from '../../../../electron/contract/models/span.ts';
import { $wordsOf } from '../../nodes/quotation/quotation-words.ts';

/** The block that holds a node's words: the nearest element that is not inline; null outside of any. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent())
    if ($isElementNode(at) && !at.isInline()) return at;
  return null;
}

/** A block's own words, without those of a list inside it. */
export function $wordsIn(block: ElementNode): string {
  return block.getChildren().filter($isOwn).map($wordsOf).join('');
}

function $isOwn(node: LexicalNode): boolean {
  return !$isElementNode(node) || node.isInline();
}

/** How many units of its block's words stand before a node. */
export function $offsetOf(node: LexicalNode): number {
  const block = $blockOf(node);
  let offset = 0;
  for (let at: LexicalNode | null = node; at && at !== block; at = at.getParent())
    for (const before of at.getPreviousSiblings()) if ($isOwn(before)) offset += $wordsOf(before).length;
  return offset;
}

/** The same for a point of a selection. */
export function $offsetOfPoint(point: PointType): number {
  const node = point.getNode();
  if (point.type === 'text') return $offsetOf(node) + point.offset;
  const before = $isElementNode(node) ? node.getChildren().slice(0, point.offset).filter($isOwn) : [];
  const own = $blockOf(node) === node ? 0 : $offsetOf(node);
  return own + before.map($wordsOf).join('').length;
}

interface Leaf {
  node: LexicalNode;
  start: number;
  length: number;
}

/** The texts and line breaks of an element, each with its place in the words. */
function $leavesOf(element: ElementNode): Leaf[] {
  const leaves: Leaf[] = [];
  let start = 0;
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node) || $isLineBreakNode(node)) {
      const { length } = $wordsOf(node);
      leaves.push({ node, start, length });
      start += length;
    } else if ($isElementNode(node) && node.isInline()) node.getChildren().forEach(visit);
  };
  element.getChildren().forEach(visit);
  return leaves;
}

/** Puts the cursor at a place of a block's words. */
export function $selectAt(block: ElementNode, offset: number): void {
  const leaves = $leavesOf(block).filter(({ node }) => $isTextNode(node));
  const leaf = leaves.find(({ start, length }) => offset < start + length) ?? leaves.at(-1);
  if (leaf && $isTextNode(leaf.node)) {
    const at = Math.max(0, Math.min(leaf.length, offset - leaf.start));
    leaf.node.select(at, at);
  } else block.selectStart();
}

/** Puts words where others stand in an element; what is put there has the form of what stood there. */
export function $replaceWords(element: ElementNode, [start, end]: Span, words: string): void {
  const leaves = $leavesOf(element);
  const texts = leaves.filter(({ node }) => $isTextNode(node));
  const into =
    texts.find((leaf) => start < leaf.start + leaf.length && start >= leaf.start) ??
    texts.findLast((leaf) => leaf.start <= start);
  for (const { node, start: from, length } of leaves.toReversed()) {
    const [a, b] = [Math.max(start, from) - from, Math.min(end, from + length) - from];
    if (node === into?.node && $isTextNode(node)) {
      const at = Math.max(0, Math.min(length, start - from));
      node.spliceText(at, Math.max(0, b - at), words);
    } else if (a < b) {
      if ($isTextNode(node)) node.spliceText(a, b - a, '');
      else node.remove();
    }
  }
}

/** The nodes that hold exactly a span of an element's words, texts divided at its ends. */
export function $cutOut(element: ElementNode, [start, end]: Span): LexicalNode[] {
  return $leavesOf(element).flatMap(({ node, start: from, length }) => {
    const [a, b] = [Math.max(start, from) - from, Math.min(end, from + length) - from];
    if (a >= b) return [];
    if (!$isTextNode(node) || (a === 0 && b === length)) return [node];
    const parts: TextNode[] = node.splitText(...[a, b].filter((at) => at > 0 && at < length));
    return parts[a > 0 ? 1 : 0] ?? [];
  });
}

/** Finds the elements that paths of child indices lead to; null for one that leads nowhere. */
export function $elementFinder(): (path: readonly number[]) => ElementNode | null {
  // Children are a chain: to count along all of it for each of many places would take long.
  const blocks = $getRoot().getChildren();
  return ([first = -1, ...rest]) => {
    let at: LexicalNode | null | undefined = blocks[first];
    for (const index of rest) at = $isElementNode(at) ? at.getChildAtIndex(index) : null;
    return $isElementNode(at) ? at : null;
  };
}

/** An element by its key; null when it is gone. */
export function $element(key: NodeKey): ElementNode | null {
  const node = $getNodeByKey(key);
  return $isElementNode(node) && node.isAttached() ? node : null;
}

/** The keys of all elements of a note, in reading order, with their rank. */
export function elementRanks(editor: LexicalEditor): Map<NodeKey, number> {
  const ranks = new Map<NodeKey, number>();
  const visit = (element: ElementNode) => {
    ranks.set(element.getKey(), ranks.size);
    for (const child of element.getChildren()) if ($isElementNode(child)) visit(child);
  };
  editor.getEditorState().read(() => visit($getRoot()));
  return ranks;
}
