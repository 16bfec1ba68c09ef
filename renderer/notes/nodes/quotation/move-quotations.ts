import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  DRAGSTART_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { $isCitationNode } from '../citation/citation-node.ts';
import { $quotingOf } from './quotation-words.ts';

/** Words that are cut or dragged take their citation with them, where all of a quotation's words are selected. */
export function registerQuotationMoves(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(CUT_COMMAND, $includeCitation, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DRAGSTART_COMMAND, $includeCitation, COMMAND_PRIORITY_HIGH),
  );
}

function $includeCitation(): false {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) $extendOverCitation(selection);
  return false;
}

/** A pointer or a triple click selects the words up to the number and not the number itself. */
export function $extendOverCitation(selection: RangeSelection): void {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const node = end.getNode();
  const citation = node.getNextSibling();
  const quotation = $quotingOf(node);
  if (!quotation || !$isTextNode(node) || end.offset < node.getTextContentSize()) return;
  if (!$isCitationNode(citation) || citation.getClip() !== quotation.getClip()) return;
  const from = start.getNode();
  const first = quotation.getFirstDescendant();
  const within = quotation.is(from) || quotation.isParentOf(from);
  if (within && !(start.offset === 0 && (quotation.is(from) || from.is(first)))) return;
  end.set(quotation.getKey(), citation.getIndexWithinParent() + 1, 'element');
}
