import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';

/**
 * Puts a block of the first level after the one at the cursor, or instead of it when that is an empty paragraph, and
 * the cursor into the paragraph after it.
 */
export function $insertBlock(block: LexicalNode): void {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  const at = $firstLevel(node ?? null) ?? $getRoot().getLastChild();
  if (!at) $getRoot().append(block);
  else if ($isParagraphNode(at) && at.isEmpty()) at.replace(block);
  else at.insertAfter(block);
  const next = block.getNextSibling();
  if ($isElementNode(next)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    block.insertAfter(paragraph);
    paragraph.select();
  }
}

/** The child of the root that holds a node; a table's cell is a root of its own, so parents are climbed. */
function $firstLevel(node: LexicalNode | null): LexicalNode | null {
  return (
    node?.getParents().findLast((parent) => parent.getType() !== 'root') ?? (node?.getParent() ? node : null)
  );
}
