import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { ClipId } from '../../../../electron/contract/ids.ts';
import { $isCitationNode } from './citation-node.ts';

/** A citation of the note as it now stands. `clip` null: it names none. */
export interface CitationPlace {
  key: NodeKey;
  clip: ClipId | null;
}

export interface CitationOrder {
  /**
   * Takes in an update. null: no block changed its children, so that no citation can have come, gone, moved or been
   * drawn anew; else whether the order is another one.
   */
  follow: (
    update: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'editorState'>,
  ) => { reordered: boolean } | null;
  /** The citations in order of appearance. */
  places: () => readonly CitationPlace[];
}

/**
 * Keeps the order of a note's citations. Words can be typed without a look at the note: only blocks whose children
 * changed are walked again, and the others are remembered.
 */
export function createCitationOrder(): CitationOrder {
  const ofBlock = new Map<NodeKey, readonly CitationPlace[]>();
  let order: readonly CitationPlace[] = [];
  return {
    places: () => order,
    follow({ dirtyElements, dirtyLeaves, editorState }) {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return null;
      // Lexical marks with true what itself changed, with false what only holds something that did.
      const structural = [...dirtyElements.values()].some((itself) => itself);
      if (!structural && dirtyLeaves.size > 0) return null;
      // Without either a whole state was set, as undo does: keys may stand for something else now.
      if (!structural) ofBlock.clear();
      for (const key of dirtyElements.keys()) ofBlock.delete(key);
      const before = order;
      order = editorState.read(() => $walk(ofBlock));
      const same = order.length === before.length && order.every(({ key }, at) => before[at]?.key === key);
      return { reordered: !same };
    },
  };
}

function $walk(ofBlock: Map<NodeKey, readonly CitationPlace[]>): CitationPlace[] {
  const order: CitationPlace[] = [];
  for (let block = $getRoot().getFirstChild(); block; block = block.getNextSibling()) {
    const key = block.getKey();
    let places = ofBlock.get(key);
    if (!places) {
      places = $placesIn(block);
      ofBlock.set(key, places);
    }
    order.push(...places);
  }
  if (ofBlock.size <= $getRoot().getChildrenSize()) return order;
  for (const key of ofBlock.keys()) if (!$getNodeByKey(key)?.getParent()) ofBlock.delete(key);
  return order;
}

function $placesIn(node: LexicalNode): CitationPlace[] {
  if ($isCitationNode(node)) return [{ key: node.getKey(), clip: node.getClip() }];
  return $isElementNode(node) ? node.getChildren().flatMap($placesIn) : [];
}
