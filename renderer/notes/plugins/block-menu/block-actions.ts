import { $isListNode } from '@lexical/list';
import {
  $copyNode,
  $createNodeSelection,
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $selectedBlocks } from '../move/move-blocks.ts';

/** Puts the cursor into a block of the first level, where it is not there already; a list is selected as a whole. */
export function $reachBlock(key: NodeKey): void {
  const block = $getNodeByKey(key);
  if (!block) return;
  const [reached, ...others] = $selectedBlocks();
  if (reached?.is(block) && others.length === 0 && !$isListNode(block)) return;
  if ($isListNode(block)) block.select(0, block.getChildrenSize());
  else if ($isElementNode(block)) block.selectEnd();
  else {
    const selection = $createNodeSelection();
    selection.add(key);
    $setSelection(selection);
  }
}

/** Puts a copy of the selected blocks behind them, and the cursor into it. */
export function $duplicateBlocks(): void {
  const blocks = $selectedBlocks();
  const last = blocks.at(-1);
  if (!last) return;
  const copies = blocks.map($copied);
  for (const copy of copies.toReversed()) last.insertAfter(copy, false);
  const copy = copies.at(-1);
  if (copy) $reachBlock(copy.getKey());
}

/** Deletes the selected blocks; the cursor goes to what stood behind them, else before. */
export function $deleteBlocks(): void {
  const blocks = $selectedBlocks();
  const next = blocks.at(-1)?.getNextSibling() ?? blocks[0]?.getPreviousSibling() ?? null;
  for (const block of blocks) block.remove();
  if (next) $reachBlock(next.getKey());
  else $getRoot().append($createParagraphNode()).selectEnd();
}

/** An empty paragraph behind the selected blocks, with the cursor in it. */
export function $insertBelow(): void {
  const paragraph = $createParagraphNode();
  const last = $selectedBlocks().at(-1);
  if (last) last.insertAfter(paragraph);
  else $getRoot().append(paragraph);
  paragraph.select();
}

/** Puts a block behind another one of the first level, or first (null), and the cursor into it. */
export function $putBlock(key: NodeKey, after: NodeKey | null): void {
  const block = $getNodeByKey(key);
  if (!block || key === after) return;
  const selected = $getSelection()?.clone() ?? null;
  const before = after === null ? null : $getNodeByKey(after);
  if (before) before.insertAfter(block, false);
  else $getRoot().getFirstChild()?.insertBefore(block, false);
  $setSelection(selected);
  $reachBlock(key);
}

function $copied(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map($copied));
  return copy;
}
