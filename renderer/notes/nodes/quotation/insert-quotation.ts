import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import { $createCitationNode } from '../citation/citation-node.ts';
import { $quote, $quoteInline, $quotingOf } from './quotation-words.ts';

/** How a clip stands in a note: its words as a block, its words inside a sentence, or only the citation. */
export const citationForms = ['block', 'inline', 'citation'] as const;
export type CitationForm = (typeof citationForms)[number];

/** Where a clip goes: after a block of the note's first level, before everything (null), or at a place in a text. */
export type ClipPlace = { after: LexicalNode | null } | { text: NodeKey; offset: number };

type InsertedClip = Pick<Clip, 'id' | 'quote' | 'colour'>;

/**
 * Puts a clip into the note and the cursor behind it. Without a form it is inline inside a sentence and a block
 * anywhere else. A block stands after the block that holds the cursor, or instead of it when that is an empty
 * paragraph; without a cursor at the end.
 */
export function $insertClip(clip: InsertedClip, form: CitationForm | null = null, place?: ClipPlace): void {
  const selection = $selectionAt(place);
  const chosen = form ?? (selection && $fitsSentence(clip, selection) ? 'inline' : 'block');
  if (chosen === 'block') $insertQuotation(clip, $blockPlace(place));
  else $insertInWords(clip, chosen, selection, $blockPlace(place));
}

/** A clip as a block, the cursor in the paragraph after it. */
export function $insertQuotation(clip: InsertedClip, place: LexicalNode | null = $blockAtCursor()): void {
  const quotation = $quote(clip);
  if (place === null) {
    const first = $getRoot().getFirstChild();
    if (first) first.insertBefore(quotation);
    else $getRoot().append(quotation);
  } else if ($isParagraphNode(place) && place.isEmpty()) place.replace(quotation);
  else place.insertAfter(quotation);
  const next = quotation.getNextSibling();
  if ($isParagraphNode(next)) next.selectStart();
  else {
    const paragraph = $createParagraphNode();
    quotation.insertAfter(paragraph);
    paragraph.select();
  }
}

/** Words or a citation at a place in words; where there is none, in a paragraph of their own. */
function $insertInWords(
  clip: InsertedClip,
  form: 'inline' | 'citation',
  selection: RangeSelection | null,
  block: LexicalNode | null,
): void {
  const node = form === 'inline' ? $quoteInline(clip) : $createCitationNode(clip.id);
  const within = selection && $quotingOf(selection.focus.getNode());
  if (within?.isInline()) within.insertAfter(node);
  else if (!selection || within) {
    const paragraph = $createParagraphNode().append(node);
    if ($isParagraphNode(block) && block.isEmpty()) block.replace(paragraph);
    else if (block) block.insertAfter(paragraph);
    else $getRoot().append(paragraph);
  } else {
    $setSelection(selection);
    const { key, offset } = selection.focus;
    // What is selected stays: a clip is put behind it.
    selection.anchor.set(key, offset, selection.focus.type);
    selection.insertNodes([node]);
  }
  if (form === 'inline') $spaceAround(node);
  node.selectNext(0, 0);
}

/** Quoted words stand apart from the words beside them. */
function $spaceAround(node: LexicalNode): void {
  const before = node.getPreviousSibling();
  if ($isTextNode(before) && /[\p{L}\p{N}.,;:!?]$/u.test(before.getTextContent()))
    before.spliceText(before.getTextContentSize(), 0, ' ');
  const after = node.getNextSibling();
  if ($isTextNode(after) && /^[\p{L}\p{N}]/u.test(after.getTextContent()))
    node.insertAfter($createTextNode(' '));
}

/** Whether a clip goes on with a sentence: there are words before the place, and they do not end with a full stop. */
function $fitsSentence({ quote }: InsertedClip, { focus }: RangeSelection): boolean {
  const node = focus.getNode();
  const block = node.getTopLevelElement();
  if (quote.includes('\n') || $quotingOf(node) || !$isElementNode(block)) return false;
  const [before, after] = $wordsAround(block, node, focus.type === 'text' ? focus.offset : null);
  if (before.trim() === '') return false;
  return after.trim() !== '' || !/[.!?…:]["”’»)]*\s*$/u.test(before);
}

/** The words of a block before and after a place in it; `offset` null: a place between nodes, which counts as their end. */
function $wordsAround(block: ElementNode, node: LexicalNode, offset: number | null): [string, string] {
  let before = '';
  let after = '';
  let passed = false;
  for (const text of block.getAllTextNodes()) {
    const words = text.getTextContent();
    if (text.is(node) && offset !== null) {
      before += words.slice(0, offset);
      after += words.slice(offset);
      passed = true;
    } else if (passed) after += words;
    else before += words;
  }
  return [before, after];
}

function $selectionAt(place: ClipPlace | undefined): RangeSelection | null {
  if (place === undefined) {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.clone() : null;
  }
  if ('after' in place) return null;
  const node = $getNodeByKey(place.text);
  return $isTextNode(node) ? node.select(place.offset, place.offset).clone() : null;
}

function $blockPlace(place: ClipPlace | undefined): LexicalNode | null {
  if (place === undefined) return $blockAtCursor();
  return 'after' in place ? place.after : $topLevel($getNodeByKey(place.text));
}

function $blockAtCursor(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes().at(-1);
  return $topLevel(node ?? null) ?? $topLevel($getRoot().getLastChild());
}

/** The block of the note's first level that a node stands in, or is: an image and a rule are blocks too. */
export function $topLevel(node: LexicalNode | null): LexicalNode | null {
  return node?.getTopLevelElement() ?? null;
}
