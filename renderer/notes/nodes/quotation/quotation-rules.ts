import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_TAG,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $createCitationNode, $isCitationNode } from '../citation/citation-node.ts';
import { $isInlineQuotationNode, InlineQuotationNode } from '../inline-quotation/inline-quotation-node.ts';
import { $pasteQuotations } from './paste-quotations.ts';
import { $isQuotationNode, QuotationNode } from './quotation-node.ts';
import { $isQuoting, $quotingOf, $wordsOf, type Quoting } from './quotation-words.ts';

/** Keeps quotations whole under every kind of editing, as blocks and inside sentences. */
export function registerQuotationRules(editor: LexicalEditor): () => void {
  const keepWhole = (node: Quoting) => {
    // An input method's unfinished syllable must not be moved from under it.
    if (!editor.isComposing()) $keepWhole(node);
  };
  return mergeRegister(
    editor.registerNodeTransform(QuotationNode, keepWhole),
    editor.registerNodeTransform(InlineQuotationNode, keepWhole),
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(COMPOSITION_END_TAG)) editor.update($markQuotationsAtCursor);
    }),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $leaveCitation, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(PASTE_COMMAND, $leaveCitation, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakQuotation, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $deleteAtEdge, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes, selection }) => $isRangeSelection(selection) && $pasteQuotations(nodes, selection),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/**
 * A quotation is its words, then its citation, once. What comes to stand behind the citation leaves the quotation;
 * one that has lost all its words is only the citation any more, where that was not deleted with them.
 */
function $keepWhole(quotation: Quoting): void {
  const clip = quotation.getClip();
  if (!clip || !quotation.isAttached()) return;
  const children = quotation.getChildren();
  if ($wordsOf(quotation).trim() === '') {
    $leaveCitations(quotation);
    return;
  }
  const citation = children.find((child) => $isCitationNode(child) && child.getClip() === clip);
  if (!citation) {
    quotation.append($createCitationNode(clip));
    return;
  }
  const behind = citation.getNextSiblings();
  if (behind.length === 0) return;
  if ($isQuotationNode(quotation)) quotation.insertAfter($createParagraphNode().append(...behind), false);
  else for (const node of behind.reverse()) quotation.insertAfter(node, false);
}

/** Puts what is left of a quotation without words into its place. */
function $leaveCitations(quotation: Quoting): void {
  const citations = quotation.getChildren().filter($isCitationNode);
  const selected = $holdsCursor(quotation);
  if ($isQuotationNode(quotation)) {
    const paragraph = $createParagraphNode().append(...citations);
    quotation.replace(paragraph);
    if (selected) paragraph.selectStart();
    return;
  }
  const parent = quotation.getParent();
  const index = quotation.getIndexWithinParent();
  for (const citation of citations) quotation.insertBefore(citation);
  quotation.remove();
  if (selected && parent?.isAttached()) parent.select(index, index);
}

/** Enter: before the words of a block and behind them it leaves the quotation, between them it is a line break. */
function $breakQuotation(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const quotation = $quotationOf(selection.anchor.getNode());
  if (!quotation || quotation !== $quotationOf(selection.focus.getNode())) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const [before, after] = $wordsAround(quotation, selection);
  if (after.trim() === '') {
    const paragraph = $createParagraphNode();
    quotation.insertAfter(paragraph);
    paragraph.select();
  } else if (before.trim() === '') quotation.insertBefore($createParagraphNode());
  else selection.insertLineBreak();
  return true;
}

/** The words of a quotation before and after a collapsed selection in it. */
function $wordsAround(quotation: QuotationNode, selection: RangeSelection): [string, string] {
  const { type, offset } = selection.anchor;
  const at = selection.anchor.getNode();
  if (type === 'element' && at.is(quotation)) {
    const children = quotation.getChildren();
    const words = (nodes: LexicalNode[]) => nodes.map($wordsOf).join('');
    return [words(children.slice(0, offset)), words(children.slice(offset))];
  }
  const before = [...at.getPreviousSiblings().map($wordsOf), $wordsOf(at).slice(0, offset)].join('');
  const after = [$wordsOf(at).slice(offset), ...at.getNextSiblings().map($wordsOf)].join('');
  return [before, after];
}

/**
 * Backspace behind a quotation and Delete before one do not eat into it: the one inside a sentence is selected whole,
 * to be deleted by the next key; behind a block's citation the cursor goes to the end of its words.
 */
function $deleteAtEdge(backward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const beside = $nodeBeside(selection, backward);
  const quotation = $isCitationNode(beside) ? beside.getParent() : beside;
  if (!$isQuoting(quotation)) return false;
  if ($isInlineQuotationNode(quotation)) {
    const index = quotation.getIndexWithinParent();
    quotation.getParentOrThrow().select(index, index + 1);
    return true;
  }
  if (!backward || !$isCitationNode(beside) || beside.getNextSibling()) return false;
  const index = beside.getIndexWithinParent();
  quotation.select(index, index);
  return true;
}

/**
 * What is written behind the citation of an inline quotation is written behind the quotation: Lexical 0.52 would put it
 * before, as no text may be inserted at either edge. Always false: another listener does the writing.
 */
function $leaveCitation(): false {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'element')
    return false;
  const quotation = selection.anchor.getNode();
  if ($isInlineQuotationNode(quotation) && $isCitationNode($nodeBeside(selection, true)))
    quotation.selectNext(0, 0);
  return false;
}

/** The sibling that a collapsed selection touches on one side. */
function $nodeBeside({ anchor }: RangeSelection, backward: boolean): LexicalNode | null {
  const node = anchor.getNode();
  if (anchor.type === 'element' && $isElementNode(node))
    return node.getChildAtIndex(backward ? anchor.offset - 1 : anchor.offset);
  if (backward) return anchor.offset === 0 ? node.getPreviousSibling() : null;
  return anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null;
}

function $quotationOf(node: LexicalNode): QuotationNode | null {
  const top = node.getTopLevelElement();
  return $isQuotationNode(top) ? top : null;
}

function $holdsCursor(quotation: Quoting): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = $getNodeByKey(selection.anchor.key);
  return at !== null && (quotation.is(at) || quotation.isParentOf(at));
}

function $markQuotationsAtCursor(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    const node = $getNodeByKey(point.key);
    if (node) $quotingOf(node)?.markDirty();
  }
}
