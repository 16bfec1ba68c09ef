import { $createParagraphNode, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import type { FoundText, NearText } from '../../../../electron/contract/models/verification.ts';
import { compareQuotation } from '../../../../electron/contract/verification/compare.ts';
import { restorations, restored } from '../../../../electron/contract/verification/restore.ts';
import { call } from '../../../connection/call.ts';
import { valueOrTell } from '../../../state/messages.ts';
import { currentEditor } from '../../current-editor.ts';
import { $createCitationNode } from '../../nodes/citation/citation-node.ts';
import { $createInlineQuotationNode } from '../../nodes/inline-quotation/inline-quotation-node.ts';
import { $createQuotationNode, $isQuotationNode } from '../../nodes/quotation/quotation-node.ts';
import {
  $isQuoting,
  $quote,
  $quoteInline,
  $wordsOf,
  type Quoting,
} from '../../nodes/quotation/quotation-words.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';
import { useChecks } from './checks.ts';
import { hideDifference } from './difference-card.ts';
import type { Finding } from './findings.ts';
import { $cutOut, $element, $replaceWords, $wordsIn } from './word-places.ts';

/** Changes the open note, if it can be, and gives the focus back to it. */
function change($change: () => void): void {
  const editor = currentEditor();
  if (!editor || !isNoteWritable()) return;
  hideDifference();
  noteTouched();
  // A step of its own: undoing it does not undo what was typed before it.
  editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  editor.focus();
}

/** Gives an altered quotation the words of its source back, where they differ. */
export function restoreQuotation(key: NodeKey): void {
  const source = useChecks.getState().checks.get(key)?.source ?? null;
  if (source === null) return;
  change(() => {
    const node = $element(key);
    if (!$isQuoting(node)) return;
    const words = $wordsOf(node);
    const { differences } = compareQuotation(words, source, node.isInline());
    const replacements = restorations(words, source, differences);
    const back = compareQuotation(restored(words, replacements), source, node.isInline());
    if (back.state === 'altered') $replaceWords(node, [0, words.length], source.replace(/\s*\n\s*/g, ' '));
    else for (const { span, words: own } of replacements) $replaceWords(node, span, own);
    node.selectEnd();
  });
}

/** Makes a quotation the analyst's own words, which still cite it. */
export function paraphrase(key: NodeKey): void {
  change(() => {
    const node = $element(key);
    if ($isQuoting(node)) $paraphrase(node);
  });
}

function $paraphrase(node: Quoting): void {
  const children = node.getChildren();
  if ($isQuotationNode(node)) {
    const paragraph = $createParagraphNode().append(...children);
    node.replace(paragraph);
    paragraph.selectEnd();
    return;
  }
  for (const child of children) node.insertBefore(child);
  node.remove();
  children.at(-1)?.selectNext(0, 0);
}

/** Makes words that were found in an article a quotation of it: a clip is made at their place. */
export async function citeFound(finding: Extract<Finding, { kind: 'unsourced' }>): Promise<void> {
  const { found } = finding;
  const clip = found && (await clipAt(found));
  if (clip) change(() => $cite(finding, clip, false));
}

/** Puts the words of an article where words nearly like them are quoted, as a quotation of it. */
export async function citeNear(
  finding: Extract<Finding, { kind: 'unsourced' }>,
  near: NearText,
): Promise<void> {
  const clip = await clipAt(near);
  if (clip) change(() => $cite(finding, clip, true));
}

async function clipAt({ article, start, end }: FoundText | NearText): Promise<Clip | null> {
  return isNoteWritable() ? valueOrTell(await call('clips.create', { article, start, end })) : null;
}

/** `anew`: in the words of the clip. */
function $cite({ block, start, text }: Finding, clip: Clip, anew: boolean): void {
  const element = $element(block);
  // Edited while the clip was made.
  if (!element || $wordsIn(element).slice(start, start + text.length) !== text) return;
  if (element.getType() === 'quote') {
    if (anew) {
      element.replace($quote(clip)).selectEnd();
      return;
    }
    const quotation = $createQuotationNode(clip.id, clip.colour);
    element.replace(quotation.append(...element.getChildren(), $createCitationNode(clip.id)));
    return;
  }
  // The quotation marks of an inline quotation are drawn.
  for (const mark of $cutOut(element, [start + text.length, start + text.length + 1])) mark.remove();
  const words = $cutOut(element, [start, start + text.length]);
  const [first] = words;
  if (!first) return;
  const quotation = anew ? $quoteInline(clip) : $createInlineQuotationNode(clip.id);
  first.insertBefore(quotation);
  if (anew) for (const word of words) word.remove();
  else quotation.append(...words, $createCitationNode(clip.id));
  for (const mark of $cutOut(element, [start - 1, start])) mark.remove();
  quotation.selectNext(0, 0);
}
