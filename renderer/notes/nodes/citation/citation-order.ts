import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type EditorState,
  HISTORIC_TAG,
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
  /** Reads the whole note. */
  begin: (state: EditorState) => void;
  /**
   * Takes in an update. null: no block changed its children, so that no citation can have come, gone, moved or been
   * drawn anew; else whether the order is another one.
   */
  follow: (update: UpdateListenerPayload) => { reordered: boolean } | null;
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
  const read = (state: EditorState) => {
    const before = order;
    order = state.read(() => $walk(ofBlock));
    const same = order.length === before.length && order.every(({ key }, at) => before[at]?.key === key);
    return { reordered: !same };
  };
  return {
    places: () => order,
    begin(state) {
      ofBlock.clear();
      read(state);
    },
    follow({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return null;
      // Lexical marks with true what itself changed, with false what only holds something that did; the root always
      // with true, but it is another object only when its children are others.
      const structural =
        [...dirtyElements].some(([key, itself]) => itself && key !== 'root') ||
        editorState.read($getRoot) !== prevEditorState.read($getRoot);
      // Where a whole state was set, as undo does, keys may stand for something else now.
      const whole = tags.has(HISTORIC_TAG) || (!structural && dirtyLeaves.size === 0);
      if (!structural && !whole) return null;
      if (whole) ofBlock.clear();
      for (const key of dirtyElements.keys()) ofBlock.delete(key);
      return read(editorState);
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
