import type { Span } from '../../../../electron/contract/models/span.ts';

/** The place in the page of a span of a block's words, counted as $wordsOf does; null when it is not drawn. */
export function wordRange(block: Element, [start, end]: Span): Range | null {
  const from = placeOf(block, start, false);
  const to = placeOf(block, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** `atEnd`: an offset between two texts belongs to the first. */
function placeOf(block: Element, offset: number, atEnd: boolean): [Text, number] | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof HTMLElement && node.isContentEditable === false && node !== block && isIsland(node)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) before += 1;
    if (!(node instanceof Text)) continue;
    const length = node.data.length;
    if (offset < before + length || (atEnd && offset === before + length)) return [node, offset - before];
    before += length;
  }
  return null;
}

/** A citation, which is no part of the words. */
function isIsland(node: HTMLElement): boolean {
  return node.contentEditable === 'false';
}
