import {
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $isCitationNode } from '../citation/citation-node.ts';
import { $createInlineQuotationNode } from '../inline-quotation/inline-quotation-node.ts';
import { $isQuotationNode, type QuotationNode } from './quotation-node.ts';
import { $isQuoting, $quotingOf, $wordsOf, type Quoting } from './quotation-words.ts';

/**
 * Pastes nodes of which some quote or cite, so that no source is lost and no quotation comes to stand in another.
 * Words of a quotation go back into it as words; a part of a block inside a sentence is an inline quotation; whole
 * quotations stay blocks. False when the editor can paste them as it pastes anything.
 */
export function $pasteQuotations(nodes: LexicalNode[], selection: RangeSelection): boolean {
  if (!nodes.some($citesOrQuotes)) return false;
  if (!selection.isCollapsed()) selection.removeText();
  const target = $quotingOf(selection.anchor.getNode());
  if (target) {
    const words = $wordsOfSameSource(nodes, target);
    if (words) $insertWords(words, target, selection);
    else $pasteBehind(nodes, target);
    return true;
  }
  const [part, ...others] = nodes;
  if (others.length === 0 && $isPart(part) && $inWords(selection)) {
    selection.insertNodes([$asInline(part)]);
    return true;
  }
  if (nodes.some($isQuotationNode)) return $pasteBlocks(nodes, selection);
  selection.insertNodes(nodes);
  return true;
}

function $citesOrQuotes(node: LexicalNode): boolean {
  if ($isCitationNode(node) || $isQuoting(node)) return true;
  return $isElementNode(node) && node.getChildren().some($citesOrQuotes);
}

/** A block of which only some words were copied: its citation was not among them. */
function $isPart(node: LexicalNode | undefined): node is QuotationNode {
  return $isQuotationNode(node) && !node.getChildren().some($isCitationNode);
}

function $inWords(selection: RangeSelection): boolean {
  const block = selection.anchor.getNode().getTopLevelElement();
  return $isElementNode(block) && $wordsOf(block).trim() !== '';
}

/** A quotation's words as part of a sentence, where a line cannot end. */
export function $asInline(quotation: QuotationNode): LexicalNode {
  const clip = quotation.getClip();
  const words = quotation
    .getChildren()
    .map((child) => ($isLineBreakNode(child) ? $createTextNode(' ') : child));
  return clip ? $createInlineQuotationNode(clip).append(...words) : $createTextNode($wordsOf(quotation));
}

/** What was quoted from the clip that the target quotes too, as plain words; null when there is anything else. */
function $wordsOfSameSource(nodes: LexicalNode[], target: Quoting): LexicalNode[] | null {
  const clip = target.getClip();
  if (!nodes.every((node): node is Quoting => $isQuoting(node) && node.getClip() === clip)) return null;
  return nodes.flatMap((node) => node.getChildren().filter((child) => !$isCitationNode(child)));
}

/** Puts words among the words of a quotation. The editor itself would divide an inline one for them. */
function $insertWords(words: LexicalNode[], target: Quoting, { anchor }: RangeSelection): void {
  const inline = !$isQuotationNode(target);
  const fitting = words.map((node) => (inline && $isLineBreakNode(node) ? $createTextNode(' ') : node));
  const node = anchor.getNode();
  if ($isTextNode(node)) {
    const { offset } = anchor;
    const left = offset > 0 ? node.splitText(offset)[0] : null;
    if (left) for (const word of [...fitting].reverse()) left.insertAfter(word);
    else for (const word of fitting) node.insertBefore(word);
  } else {
    const citation = target.getChildren().findIndex($isCitationNode);
    target.splice(citation < 0 ? anchor.offset : Math.min(anchor.offset, citation), 0, fitting);
  }
  fitting.at(-1)?.selectEnd();
}

function $pasteBehind(nodes: LexicalNode[], target: Quoting): void {
  if (!$isQuotationNode(target) && !nodes.some($isBlock)) {
    for (const node of [...nodes].reverse()) target.insertAfter(node);
    nodes.at(-1)?.selectEnd();
    return;
  }
  const block = target.getTopLevelElement();
  let last: LexicalNode = $isElementNode(block) ? block : target;
  for (const node of $asBlocks(nodes)) last = last.insertAfter(node);
  last.selectEnd();
}

/** Pasted quotations stay blocks: the paragraph at the cursor is split for them, not filled with their words. */
function $pasteBlocks(nodes: LexicalNode[], selection: RangeSelection): boolean {
  const start = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(start)) return false;
  let last: LexicalNode = start;
  if (!$isBlank(start)) {
    selection.insertParagraph();
    const rest = selection.anchor.getNode().getTopLevelElement();
    if ($isElementNode(rest) && rest.isEmpty() && rest !== start) rest.remove();
  }
  for (const block of $asBlocks(nodes)) last = last.insertAfter(block);
  if (start.isEmpty()) start.remove();
  last.selectEnd();
  return true;
}

function $isBlank(block: ElementNode): boolean {
  return $wordsOf(block) === '' && !$citesOrQuotes(block);
}

function $isBlock(node: LexicalNode): boolean {
  return ($isElementNode(node) || node.getType() === 'unknown') && !node.isInline();
}

function $asBlocks(nodes: LexicalNode[]): LexicalNode[] {
  const blocks: LexicalNode[] = [];
  for (const node of nodes) {
    if ($isBlock(node)) blocks.push(node);
    else {
      const last = blocks.at(-1);
      if ($isElementNode(last) && last.getType() === 'paragraph') last.append(node);
      else blocks.push($createParagraphNode().append(node));
    }
  }
  return blocks;
}
