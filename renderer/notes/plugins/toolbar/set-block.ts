import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical';
import { calloutKinds } from '../../../../electron/contract/note-document.ts';
import { $createCalloutNode } from '../../nodes/callout/callout-node.ts';
import { $isQuotationNode } from '../../nodes/quotation/quotation-node.ts';
import type { BlockName } from './format-state.ts';

/** Makes the selected blocks of a kind; asked for the kind that they are, paragraphs. Quotations of clips stay. */
export function setBlock(editor: LexicalEditor, wanted: BlockName, current: BlockName): void {
  if (current === 'quotation') return;
  const block = wanted === current ? 'paragraph' : wanted;
  if (block === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else if (block === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  else if (block === 'check') editor.dispatchCommand(INSERT_CHECK_LIST_COMMAND, undefined);
  else {
    if (current === 'bullet' || current === 'number' || current === 'check')
      editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    editor.update(() => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || $touchesQuotation()) return;
      $setBlocksType(selection, () => {
        if (block === 'quote') return $createQuoteNode();
        const callout = calloutKinds.find((kind) => kind === block);
        if (callout) return $createCalloutNode(callout);
        return block === 'h1' || block === 'h2' || block === 'h3'
          ? $createHeadingNode(block)
          : $createParagraphNode();
      });
    });
  }
}

function $touchesQuotation(): boolean {
  const tops = ($getSelection()?.getNodes() ?? []).map((node) => node.getTopLevelElement());
  return tops.some((top) => $isElementNode(top) && !$isListNode(top) && $isQuotationNode(top));
}
