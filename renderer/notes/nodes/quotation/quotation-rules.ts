import {
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_END_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $createCitationNode, $isCitationNode } from '../citation/citation-node.ts';
import { $isQuotationNode, QuotationNode } from './quotation-node.ts';
import { $wordsOf } from './quotation-words.ts';

/** Keeps quotations whole under every kind of editing. */
export function registerQuotationRules(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(QuotationNode, (node) => {
      // An input method's unfinished syllable must not be moved from under it.
      if (!editor.isComposing()) $keepWhole(node);
    }),
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(COMPOSITION_END_TAG)) editor.update($markQuotationsAtCursor);
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $breakQuotation, COMMAND_PRIORITY_LOW),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes, selection }) => $isRangeSelection(selection) && $pasteBlocks(nodes, selection),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/**
 * A quotation is its words, then its citation, once. What comes to stand behind the citation leaves the quotation;
 * one that has lost all its words is none any more.
 */
function $keepWhole(quotation: QuotationNode): void {
  const clip = quotation.getClip();
  if (!clip) return;
  const children = quotation.getChildren();
  const citation = children.find((child) => $isCitationNode(child) && child.getClip() === clip);
  if ($wordsOf(quotation).trim() === '') {
    const paragraph = $createParagraphNode();
    const selected = $holdsCursor(quotation);
    quotation.replace(paragraph);
    if (selected) paragraph.select();
    return;
  }
  if (!citation) {
    quotation.append($createCitationNode(clip));
    return;
  }
  const behind = citation.getNextSiblings();
  if (behind.length > 0) quotation.insertAfter($createParagraphNode().append(...behind), false);
}

/** Enter: before the words and behind them it leaves the quotation, between them it is a line break. */
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

/** Pasted quotations stay blocks: the paragraph at the cursor is split for them, not filled with their words. */
function $pasteBlocks(nodes: LexicalNode[], selection: RangeSelection): boolean {
  if (!nodes.some($isQuotationNode)) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const start = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(start)) return false;
  let last: LexicalNode = start;
  if (!$isQuotationNode(start) && $wordsOf(start) !== '' && $isRangeSelection(selection)) {
    selection.insertParagraph();
    const rest = selection.anchor.getNode().getTopLevelElement();
    if ($isElementNode(rest) && rest.isEmpty() && rest !== start) rest.remove();
  }
  for (const block of $asBlocks(nodes)) last = last.insertAfter(block);
  if (start.isEmpty()) start.remove();
  last.selectEnd();
  return true;
}

function $asBlocks(nodes: LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = [];
  for (const node of nodes) {
    if (($isElementNode(node) || node.getType() === 'unknown') && !node.isInline()) blocks.push(node);
    else {
      const last = blocks.at(-1);
      if ($isElementNode(last) && last.getType() === 'paragraph') last.append(node);
      else blocks.push($createParagraphNode().append(node));
    }
  }
  return blocks;
}

function $quotationOf(node: LexicalNode): QuotationNode | null {
  const top = node.getTopLevelElement();
  return $isQuotationNode(top) ? top : null;
}

function $holdsCursor(quotation: QuotationNode): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && quotation.is($quotationOf(selection.anchor.getNode()));
}

function $markQuotationsAtCursor(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    const node = $getNodeByKey(point.key);
    if (node) $quotationOf(node)?.markDirty();
  }
}
