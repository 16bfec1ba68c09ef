import { $isListItemNode, $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRootNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical';

export type Step = -1 | 1;

/** Moves the selected blocks, or the list items at the cursor, over the one before or behind; false at the end. */
export function $moveBlocks(step: Step): boolean {
  const moved = $selectedItems() ?? $selectedBlocks();
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last) return false;
  const over = step < 0 ? first.getPreviousSibling() : last.getNextSibling();
  if (!over) return false;
  if (step < 0) $place(moved, $withNested(over)[0] ?? over, -1);
  else $place(moved, $withNested(over).at(-1) ?? over, 1);
  return true;
}

/** Moves a heading's section, with the sections in it, over the section before or behind; false at the end. */
export function $moveSection(key: NodeKey, step: Step): boolean {
  const heading = $getNodeByKey(key);
  const section = $sectionOf(heading);
  const last = section.at(-1);
  if (!heading || !last) return false;
  const level = $levelOf(heading) ?? 0;
  if (step > 0) {
    const next = last.getNextSibling();
    if (!next) return false;
    // Behind a section of its own depth; into one that is higher.
    $place(section, ($levelOf(next) ?? 0) < level ? next : ($sectionOf(next).at(-1) ?? next), 1);
    return true;
  }
  const before = heading.getPreviousSiblings().toReversed();
  const over = before.find((block) => ($levelOf(block) ?? level + 1) <= level) ?? before.at(-1);
  if (!over) return false;
  $place(section, over, -1);
  return true;
}

/** Puts a heading's section before another heading; false where that is a part of it. */
export function $putSectionBefore(key: NodeKey, before: NodeKey): boolean {
  const section = $sectionOf($getNodeByKey(key));
  const at = $getNodeByKey(before);
  if (!at || section.length === 0 || section.some((block) => block.is(at))) return false;
  $place(section, at, -1);
  return true;
}

/** The heading of the section that the selection is in; null before the first one. */
export function $headingAtCursor(): NodeKey | null {
  const [block] = $selectedBlocks();
  if (!block) return null;
  const around = [block, ...block.getPreviousSiblings().toReversed()];
  return around.find($isHeadingNode)?.getKey() ?? null;
}

/** A heading and all that stands under it; empty for what is no heading. */
function $sectionOf(heading: LexicalNode | null): LexicalNode[] {
  const level = $levelOf(heading);
  if (!heading || level === null) return [];
  const behind = heading.getNextSiblings();
  const end = behind.findIndex((block) => ($levelOf(block) ?? level + 1) <= level);
  return [heading, ...(end < 0 ? behind : behind.slice(0, end))];
}

function $levelOf(block: LexicalNode | null): number | null {
  return $isHeadingNode(block) ? Number(block.getTag().slice(1)) : null;
}

/** The blocks of the first level that the selection touches, in order. */
export function $selectedBlocks(): LexicalNode[] {
  const tops = ($getSelection()?.getNodes() ?? []).flatMap((node) => $firstLevel(node) ?? []);
  return [...new Set(tops)].sort((a, b) => a.getIndexWithinParent() - b.getIndexWithinParent());
}

/** A table's cell is a root of its own, so parents are climbed. */
function $firstLevel(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if ($isRootNode(at.getParent())) return at;
  return null;
}

/** The items of one list that the selection touches, with what is nested in them; null when it is not in one list. */
function $selectedItems(): LexicalNode[] | null {
  const items = ($getSelection()?.getNodes() ?? []).map((node) => $findMatchingParent(node, $isListItemNode));
  const [first] = items;
  if (!first || items.some((item) => !item?.getParent()?.is(first.getParent()))) return null;
  const own = [...new Set(items)].flatMap((item) => (item ? $withNested(item) : []));
  // The whole list moves as a block.
  return own.length === first.getParent()?.getChildrenSize() ? null : [...new Set(own)];
}

/** A list item with the item behind it that holds its nested list; for the latter, the item that it belongs to. */
function $withNested(node: LexicalNode): LexicalNode[] {
  if (!$isListItemNode(node)) return [node];
  const isNested = (item: LexicalNode | null) => $isListItemNode(item) && $isListNode(item.getFirstChild());
  const own = isNested(node) ? node.getPreviousSibling() : node;
  const nested = own?.getNextSibling() ?? null;
  return [...(own ? [own] : []), ...(nested && isNested(nested) ? [nested] : [])];
}

function $place(nodes: readonly LexicalNode[], at: LexicalNode, side: Step): void {
  if (side < 0) for (const node of nodes) at.insertBefore(node, false);
  else for (const node of nodes.toReversed()) at.insertAfter(node, false);
}
