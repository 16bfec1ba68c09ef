import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  type ElementNode,
  type NodeKey,
  type TextNode,
} from 'lexical';
import { $quotingOf } from '../../nodes/quotation/quotation-words.ts';
import { type FindOptions, findPlaces } from './find-places.ts';

/** A place in the note's words: from a text node to a text node, offsets in UTF-16 units. */
export interface NotePlaceFound {
  start: { key: NodeKey; offset: number };
  end: { key: NodeKey; offset: number };
  /** Words of it are quoted from a clip: another word there would alter the quotation. */
  quoted: boolean;
}

/** Every place of words in the note, in reading order. Words do not reach from one block into another. */
export function $findInNote(wanted: string, options: FindOptions): NotePlaceFound[] {
  const found: NotePlaceFound[] = [];
  const visit = (block: ElementNode) => {
    let run: TextNode[] = [];
    const search = () => {
      found.push(...$findInRun(run, wanted, options));
      run = [];
    };
    const read = (node: ElementNode) => {
      for (const child of node.getChildren()) {
        if ($isTextNode(child)) run.push(child);
        else if ($isElementNode(child) && child.isInline()) read(child);
        else {
          search();
          if ($isElementNode(child)) visit(child);
        }
      }
    };
    read(block);
    search();
  };
  if (wanted !== '') visit($getRoot());
  return found;
}

function $findInRun(run: readonly TextNode[], wanted: string, options: FindOptions): NotePlaceFound[] {
  const text = run.map((node) => node.getTextContent()).join('');
  return findPlaces(text, wanted, options).map(([start, end]) => {
    const nodes: { node: TextNode; from: number; to: number }[] = [];
    let at = 0;
    for (const node of run) {
      const size = node.getTextContentSize();
      if (at < end && at + size > start)
        nodes.push({ node, from: Math.max(0, start - at), to: Math.min(size, end - at) });
      at += size;
    }
    const [first] = nodes;
    const last = nodes.at(-1);
    return {
      start: { key: first?.node.getKey() ?? '', offset: first?.from ?? 0 },
      end: { key: last?.node.getKey() ?? '', offset: last?.to ?? 0 },
      quoted: nodes.some(({ node }) => $quotingOf(node) !== null),
    };
  });
}

/** Selects a place; false when the note has changed under it. */
export function $selectPlace({ start, end }: NotePlaceFound): boolean {
  const [from, to] = [$getNodeByKey(start.key), $getNodeByKey(end.key)];
  if (!$isTextNode(from) || !$isTextNode(to)) return false;
  if (start.offset > from.getTextContentSize() || end.offset > to.getTextContentSize()) return false;
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, 'text');
  selection.focus.set(end.key, end.offset, 'text');
  $setSelection(selection);
  return true;
}

/** Writes other words in each place; those that are quoted only when asked. How many were replaced. */
export function $replacePlaces(
  places: readonly NotePlaceFound[],
  replacement: string,
  alsoQuoted: boolean,
): number {
  let count = 0;
  // From the end, so that the places before stay where they are.
  for (const place of places.toReversed()) {
    if (place.quoted && !alsoQuoted) continue;
    const [from, to] = [$getNodeByKey(place.start.key), $getNodeByKey(place.end.key)];
    if (!$isTextNode(from) || !$isTextNode(to)) continue;
    if (from.is(to)) from.spliceText(place.start.offset, place.end.offset - place.start.offset, replacement);
    else $replaceAcross(from, to, place, replacement);
    count += 1;
  }
  return count;
}

/** Words of several formats take the first one's. */
function $replaceAcross(from: TextNode, to: TextNode, { start, end }: NotePlaceFound, words: string): void {
  const between: TextNode[] = [];
  for (const node of $getRoot().getAllTextNodes()) {
    if (node.is(to)) break;
    if (between.length > 0 || node.is(from)) between.push(node);
  }
  to.spliceText(0, end.offset, '');
  for (const node of between.slice(1)) node.remove();
  from.spliceText(start.offset, from.getTextContentSize() - start.offset, words);
}
