import { $isLinkNode } from '@lexical/link';
import { $isListNode, type ListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { $isQuotationNode } from '../../nodes/quotation/quotation-node.ts';

export type BlockName = 'paragraph' | 'h1' | 'h2' | 'h3' | 'bullet' | 'number' | 'quote' | 'quotation';

/** What the toolbar shows of the place where the cursor is. */
export interface FormatState {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  link: boolean;
  block: BlockName;
}

export const plainFormat: FormatState = {
  bold: false,
  italic: false,
  underline: false,
  link: false,
  block: 'paragraph',
};

/** Reads the format at the selection; the plain one where there is none. */
export function $formatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return plainFormat;
  const node = selection.anchor.getNode();
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    block: $blockName(node),
  };
}

function $blockName(node: LexicalNode): BlockName {
  const list = $findMatchingParent(node, (parent): parent is ListNode => $isListNode(parent));
  if (list) return list.getListType() === 'number' ? 'number' : 'bullet';
  const top = node.getTopLevelElement();
  if ($isHeadingNode(top)) {
    const tag = top.getTag();
    return tag === 'h1' || tag === 'h2' ? tag : 'h3';
  }
  if ($isQuoteNode(top)) return 'quote';
  return $isElementNode(top) && $isQuotationNode(top) ? 'quotation' : 'paragraph';
}
