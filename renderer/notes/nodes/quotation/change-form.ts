import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import type { ClipId } from '../../../../electron/contract/ids.ts';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { $createCitationNode, $isCitationNode, type CitationNode } from '../citation/citation-node.ts';
import { $isInlineQuotationNode } from '../inline-quotation/inline-quotation-node.ts';
import type { CitationForm } from './insert-quotation.ts';
import { $asInline } from './paste-quotations.ts';
import { $createQuotationNode, $isQuotationNode } from './quotation-node.ts';
import { $isQuoting, $quote, $quoteInline, $quotingOf, type Quoting } from './quotation-words.ts';

/** The quotation or bare citation at the cursor; null where there is none. */
export function $citedAtCursor(): Quoting | CitationNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [node, ...others] = selection.getNodes();
    return node && others.length === 0 ? $citedBy(node) : null;
  }
  if (!$isRangeSelection(selection)) return null;
  const { focus } = selection;
  const node = focus.getNode();
  const own = $citedBy(node);
  if (own) return own;
  const before = $isElementNode(node)
    ? node.getChildAtIndex(focus.offset - 1)
    : focus.offset === 0
      ? node.getPreviousSibling()
      : null;
  return before ? $citedBy(before) : null;
}

function $citedBy(node: LexicalNode): Quoting | CitationNode | null {
  return $quotingOf(node) ?? ($isCitationNode(node) ? node : null);
}

/** The form in which a node cites. */
export function $formOf(node: Quoting | CitationNode): CitationForm {
  return $isCitationNode(node) ? 'citation' : $isQuotationNode(node) ? 'block' : 'inline';
}

/**
 * Gives a quotation or a citation another form. Words that the analyst has in the note are kept; where there are none
 * they are the clip's. `readClip` null: the clip is not known, and a bare citation stays one.
 */
export function $changeForm(
  node: Quoting | CitationNode,
  form: CitationForm,
  readClip: (id: ClipId) => Clip | null | undefined,
): void {
  const clip = node.getClip();
  if (!clip || $formOf(node) === form) return;
  if (form === 'citation') $toCitation(node, clip);
  else if ($isCitationNode(node)) {
    const known = readClip(clip);
    if (known && form === 'inline') node.replace($quoteInline(known)).selectNext(0, 0);
    if (known && form === 'block') $toBlock(node, $quote(known));
  } else if ($isInlineQuotationNode(node)) {
    const block = $createQuotationNode(clip, readClip(clip)?.colour ?? 1);
    $toBlock(node, block.append(...node.getChildren()));
  } else if ($isQuotationNode(node)) {
    const paragraph = $createParagraphNode().append($asInline(node));
    node.replace(paragraph);
    paragraph.selectEnd();
  }
}

function $toCitation(node: Quoting | CitationNode, clip: ClipId): void {
  if (!$isQuoting(node)) return;
  const citation = $createCitationNode(clip);
  if ($isInlineQuotationNode(node)) node.replace(citation);
  else node.replace($createParagraphNode().append(citation));
  citation.selectNext(0, 0);
}

/** Takes a node out of its sentence: what stood before and behind it becomes a paragraph each, where there is any. */
function $toBlock(node: LexicalNode, quotation: LexicalNode): void {
  const block = node.getTopLevelElement();
  if (!$isElementNode(block)) return;
  const behind = node.getNextSiblings();
  block.insertAfter(quotation);
  node.remove();
  if (behind.length > 0) quotation.insertAfter($createParagraphNode().append(...behind));
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  quotation.selectEnd();
}
