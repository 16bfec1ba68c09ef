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
import type { CalloutKind } from '../../../../electron/contract/note-document.ts';
import { $isCalloutNode } from '../../nodes/callout/callout-node.ts';
import { $isQuotationNode } from '../../nodes/quotation/quotation-node.ts';
import { $isInTable } from '../table/in-table.ts';

export type BlockName =
  | 'paragraph'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'bullet'
  | 'number'
  | 'check'
  | 'quote'
  | 'quotation'
  | CalloutKind;

/** Formats of words that the toolbar shows beside bold, italic and underlined. */
export const moreFormats = ['strikethrough', 'subscript', 'superscript', 'highlight'] as const;
export type MoreFormat = (typeof moreFormats)[number];

/** What the toolbar shows of the place where the cursor is. */
export interface FormatState {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  link: boolean;
  more: readonly MoreFormat[];
  block: BlockName;
  table: boolean;
}

export const plainFormat: FormatState = {
  bold: false,
  italic: false,
  underline: false,
  link: false,
  more: [],
  block: 'paragraph',
  table: false,
};

/** Reads the format at the selection; the plain one where there is none. */
export function $formatState(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { ...plainFormat, table: $isInTable() };
  const node = selection.anchor.getNode();
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    underline: selection.hasFormat('underline'),
    link: $findMatchingParent(node, $isLinkNode) !== null,
    more: moreFormats.filter((format) => selection.hasFormat(format)),
    block: $blockName(node),
    table: $isInTable(),
  };
}

function $blockName(node: LexicalNode): BlockName {
  const list = $findMatchingParent(node, (parent): parent is ListNode => $isListNode(parent));
  if (list) return list.getListType();
  const top = node.getTopLevelElement();
  if ($isHeadingNode(top)) {
    const tag = top.getTag();
    return tag === 'h1' || tag === 'h2' ? tag : 'h3';
  }
  if ($isQuoteNode(top)) return 'quote';
  if ($isElementNode(top) && $isCalloutNode(top)) return top.getKind();
  return $isElementNode(top) && $isQuotationNode(top) ? 'quotation' : 'paragraph';
}
