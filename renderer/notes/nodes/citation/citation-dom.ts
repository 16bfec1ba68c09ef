import type { DOMConversionMap, DOMConversionOutput, LexicalEditor, LexicalNode } from 'lexical';
import { $isElementNode, $isLineBreakNode, $isTextNode } from 'lexical';
import { sourceBehind } from '../../../../electron/contract/citations/cited-text.ts';
import { ClipId } from '../../../../electron/contract/ids.ts';

/**
 * How quotations and citations stand in HTML: what has `data-clip` is of that clip, its words between quotation marks,
 * then its source, so that any other program shows both and this one reads them back.
 */
const sources = new WeakMap<LexicalEditor, (clip: ClipId) => string | null>();

/** Says what source an editor's citations bring with them when they leave it; returns what ends that. */
export function registerSourceText(
  editor: LexicalEditor,
  sourceOf: (clip: ClipId) => string | null,
): () => void {
  sources.set(editor, sourceOf);
  return () => sources.delete(editor);
}

/** The source of a clip as text; null when it is not known. */
export function sourceText(editor: LexicalEditor, clip: ClipId): string | null {
  return sources.get(editor)?.(clip) ?? null;
}

/** A bare citation as it leaves the app. */
export function citationElement(editor: LexicalEditor, clip: ClipId): HTMLElement {
  const element = document.createElement('cite');
  element.dataset['clip'] = clip;
  element.textContent = sourceBehind(sourceText(editor, clip));
  return element;
}

/** Puts the marks around the words of an exported quotation, and its source behind them where it was not copied. */
export function completeQuotation(editor: LexicalEditor, element: HTMLElement, clip: ClipId): void {
  const last = element.lastElementChild;
  const own =
    last instanceof HTMLElement && last.localName === 'cite' && last.dataset['clip'] === clip ? last : null;
  element.dataset['clip'] = clip;
  element.prepend('“');
  if (own) own.before('”');
  else element.append('”', citationElement(editor, clip));
}

/** Reads elements of one name that have a clip; others are left to whoever knows them. */
export function clipConversion(
  names: readonly string[],
  convert: (clip: ClipId, element: HTMLElement) => DOMConversionOutput,
): DOMConversionMap {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (element: HTMLElement) => {
        const clip = ClipId.safeParse(element.dataset['clip']).data;
        return clip ? { conversion: () => convert(clip, element), priority: 3 as const } : null;
      },
    ]),
  );
}

/** The words of a quotation that was read, without its blocks and marks; `isCitation`: what is no word. */
export function $wordsRead(nodes: LexicalNode[], isCitation: (node: LexicalNode) => boolean): LexicalNode[] {
  const words = nodes.flatMap((node) =>
    $isElementNode(node) && !node.isInline() ? node.getChildren() : [node],
  );
  const [first] = words;
  if ($isTextNode(first)) first.setTextContent(first.getTextContent().replace(/^\s*“/, ''));
  const last = words.findLast((node) => !isCitation(node));
  if ($isTextNode(last)) last.setTextContent(last.getTextContent().replace(/”[\s\u2060]*$/, ''));
  return words.filter((node) => !$isTextNode(node) || node.getTextContent() !== '' || $isLineBreakNode(node));
}
