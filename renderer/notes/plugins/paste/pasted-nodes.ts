import { $createHorizontalRuleNode } from '@lexical/extension';
import { $createLinkNode } from '@lexical/link';
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical';
import { $createFootnoteNode } from '../../nodes/footnote/footnote-node.ts';
import type { PastedAlign, PastedBlock, PastedCell, PastedInline, PastedItem } from './pasted.ts';

/** What was pasted, as nodes of a note. */
export function $pastedNodes(blocks: readonly PastedBlock[]): LexicalNode[] {
  const nodes: LexicalNode[] = [];
  let items: PastedItem[] = [];
  const endList = () => {
    nodes.push(...$lists(items));
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block);
      continue;
    }
    endList();
    nodes.push($block(block));
  }
  endList();
  return nodes;
}

function $block(block: Exclude<PastedBlock, PastedItem>): LexicalNode {
  switch (block.kind) {
    case 'rule':
      return $createHorizontalRuleNode();
    case 'table': {
      const table = $createTableNode().append(
        ...block.rows.map((row) => $createTableRowNode().append(...row.map($cell))),
      );
      return block.widths ? table.setColWidths(block.widths) : table;
    }
    case 'p':
      return $words($createParagraphNode(), block);
    case 'quote':
      return $words($createQuoteNode(), block);
    default:
      return $words($createHeadingNode(block.kind), block);
  }
}

function $words(
  node: ElementNode,
  { align, inline }: { align?: PastedAlign; inline: readonly PastedInline[] },
): ElementNode {
  if (align) node.setFormat(align);
  return node.append(...$inline(inline));
}

function $cell({ header, colSpan, rowSpan, blocks }: PastedCell): LexicalNode {
  const state = { row: TableCellHeaderStates.ROW, column: TableCellHeaderStates.COLUMN };
  const cell = $createTableCellNode(header ? state[header] : TableCellHeaderStates.NO_STATUS, colSpan);
  const inside = $pastedNodes(blocks);
  return cell.setRowSpan(rowSpan).append(...(inside.length > 0 ? inside : [$createParagraphNode()]));
}

/** Items as lists, one in another as their levels say; another kind of list at the first level begins a new one. */
function $lists(items: readonly PastedItem[]): ListNode[] {
  const lists: ListNode[] = [];
  let path: ListNode[] = [];
  for (const item of items) {
    const type = item.checked !== null ? 'check' : item.ordered ? 'number' : 'bullet';
    const level = Math.min(item.level, path.length, 4);
    path = path.slice(0, level + 1);
    let list = path[level];
    if (list && list.getListType() !== type) {
      path.pop();
      list = undefined;
    }
    if (!list) {
      list = $createListNode(type, item.start);
      const outer = path.at(-1);
      if (outer) outer.append($createListItemNode().append(list));
      else lists.push(list);
      path.push(list);
    }
    list.append($item(item));
  }
  return lists;
}

function $item({ checked, inline }: PastedItem): ListItemNode {
  return $createListItemNode(checked ?? undefined).append(...$inline(inline));
}

function $inline(inline: readonly PastedInline[]): LexicalNode[] {
  return inline.map((one) => {
    if (one === 'break') return $createLineBreakNode();
    if ('footnote' in one) return $createFootnoteNode(one.footnote);
    const text = $createTextNode(one.text);
    for (const format of one.formats) text.toggleFormat(format);
    return one.link ? $createLinkNode(one.link, { rel: 'noreferrer' }).append(text) : text;
  });
}
