import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import type { TextMatchTransformer } from '@lexical/markdown';
import { $isElementNode, type LexicalNode } from 'lexical';

/** A box at the start of a bulleted item makes it an item to be ticked off. */
export const checkItem: TextMatchTransformer = {
  type: 'text-match',
  dependencies: [],
  regExp: /^\[([ x]?)\] $/i,
  trigger: ' ',
  replace(node, [, sign = '']) {
    const item = node.getParent();
    if (!$isListItemNode(item) || node.getPreviousSibling()) return;
    const list = item.getParent();
    if (!$isListNode(list) || list.getListType() === 'number') return;
    node.remove();
    // Removing its only words must not take the cursor out of it.
    if (item.isEmpty()) item.select();
    if (list.getListType() === 'bullet') $partAsCheckList(item, list);
    item.setChecked(sign.toLowerCase() === 'x');
  },
};

/** A list is of one kind: the item becomes a list of its own between those before it and those behind it. */
function $partAsCheckList(item: ListItemNode, list: ListNode): void {
  const behind = item.getNextSiblings();
  const under = behind[0] && $holdsList(behind[0]) ? behind.splice(0, 1) : [];
  const outer = list.getParent();
  const nested = $isListItemNode(outer) ? outer : null;
  const inPlace = (part: ListNode) => (nested ? $createListItemNode().append(part) : part);
  const checks = inPlace($createListNode('check').append(item, ...under));
  (nested ?? list).insertAfter(checks);
  if (behind.length > 0) checks.insertAfter(inPlace($createListNode('bullet').append(...behind)));
  if (list.isEmpty()) (nested ?? list).remove();
}

/** Lexical keeps a list under an item in an item of its own, behind it. */
function $holdsList(node: LexicalNode): boolean {
  return $isElementNode(node) && $isListNode(node.getFirstChild());
}
