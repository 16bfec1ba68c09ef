import {
  $createLineBreakNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
} from 'lexical';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { $createCitationNode, $isCitationNode } from '../citation/citation-node.ts';
import {
  $createInlineQuotationNode,
  $isInlineQuotationNode,
  type InlineQuotationNode,
} from '../inline-quotation/inline-quotation-node.ts';
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from './quotation-node.ts';

/** A clip as a quotation: its words with its line breaks, then its citation. */
export function $quote(clip: Pick<Clip, 'id' | 'quote' | 'colour'>): QuotationNode {
  const words = clip.quote
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line ? [$createTextNode(line)] : []),
    ]);
  return $createQuotationNode(clip.id, clip.colour).append(...words, $createCitationNode(clip.id));
}

/** A clip inside a sentence, where its lines are one. */
export function $quoteInline(clip: Pick<Clip, 'id' | 'quote'>): InlineQuotationNode {
  const words = $createTextNode(clip.quote.replace(/\s*\n\s*/g, ' ').trim());
  return $createInlineQuotationNode(clip.id).append(words, $createCitationNode(clip.id));
}

/** The words of a node as note-document.ts reads them: without citations, a line break as one newline. */
export function $wordsOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent();
  if ($isLineBreakNode(node)) return '\n';
  return $isElementNode(node) ? node.getChildren().map($wordsOf).join('') : '';
}

export type Quoting = QuotationNode | InlineQuotationNode;

/** Whether a node quotes a clip, as a block or inside a sentence. */
export function $isQuoting(node: LexicalNode | null | undefined): node is Quoting {
  return $isQuotationNode(node) || $isInlineQuotationNode(node);
}

/** The quotation that a node is, or stands in. */
export function $quotingOf(node: LexicalNode): Quoting | null {
  for (let at: LexicalNode | null = node; at; at = at.getParent()) if ($isQuoting(at)) return at;
  return null;
}

/** Every quotation in order of appearance, as Verification counts them. */
export function $quotations(): Quoting[] {
  return $collect((node) => ($isQuoting(node) && node.getClip() ? node : null));
}

/** The clips that citations and quotations name, in order of appearance. */
export function $citedClips() {
  return $collect((node) => ($isCitationNode(node) || $isQuoting(node) ? node.getClip() : null));
}

function $collect<T>(pick: (node: LexicalNode) => T | null): T[] {
  const found: T[] = [];
  const visit = (node: LexicalNode) => {
    const picked = pick(node);
    if (picked !== null) found.push(picked);
    if ($isElementNode(node)) node.getChildren().forEach(visit);
  };
  visit($getRoot());
  return found;
}
