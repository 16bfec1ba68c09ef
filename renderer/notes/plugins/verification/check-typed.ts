import { $getNodeByKey, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import type { Clip } from '../../../../electron/contract/models/clip.ts';
import type { QuotationCheck } from '../../../../electron/contract/models/verification.ts';
import { compareQuotation } from '../../../../electron/contract/verification/compare.ts';
import { citedClip } from '../../nodes/citation/cited-clips.ts';
import { $isInlineQuotationNode } from '../../nodes/inline-quotation/inline-quotation-node.ts';
import { $isQuoting, $wordsOf, type Quoting } from '../../nodes/quotation/quotation-words.ts';
import { keepTyped, useChecks } from './checks.ts';
import { $offsetOf } from './word-places.ts';

/** At the latest so long after a keystroke its quotation is compared; sooner when the window has nothing to do. */
const patienceMs = 300;
/** Comparing stops for whatever else there is to do when less than this is left of an idle moment, in ms. */
const leastIdleMs = 2;

/** Compares the quotations in which something was typed, and only them, when the window is idle. */
export function registerTypedChecks(editor: LexicalEditor): () => void {
  const waiting = new Set<NodeKey>();
  let request = 0;
  const look = (deadline: IdleDeadline) => {
    request = 0;
    const changed = new Map<NodeKey, QuotationCheck | null>();
    editor.getEditorState().read(() => {
      for (const key of waiting) {
        if (changed.size > 0 && !deadline.didTimeout && deadline.timeRemaining() < leastIdleMs) break;
        waiting.delete(key);
        const check = $check(key);
        if (check !== undefined) changed.set(key, check);
      }
    });
    if (changed.size > 0) keepTyped(changed);
    if (waiting.size > 0) schedule();
  };
  const schedule = () => {
    request ||= requestIdleCallback(look, { timeout: patienceMs });
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, editorState, prevEditorState }) => {
      if (dirtyElements.size === 0 || prevEditorState.isEmpty()) return;
      editorState.read(() => {
        for (const key of dirtyElements.keys())
          if ($isQuoting($getNodeByKey(key)) || useChecks.getState().checks.has(key)) waiting.add(key);
      });
      if (waiting.size > 0) schedule();
    }),
    () => cancelIdleCallback(request),
  );
}

/** Null: there is no such quotation any more; undefined: its clip is not known here. */
function $check(key: NodeKey): QuotationCheck | null | undefined {
  const node = $getNodeByKey(key);
  if (!$isQuoting(node) || !node.isAttached()) return null;
  const id = node.getClip();
  if (!id) return null;
  const clip = citedClip(id);
  if (clip === undefined) return undefined;
  const words = $wordsOf(node);
  const quoted = words.trim();
  const source = passageOf(clip);
  const inline = $isInlineQuotationNode(node);
  const known = useChecks.getState().checks.get(key);
  if (known && known.quoted === quoted && known.source === source) return undefined;
  const start = $start(node) + words.length - words.trimStart().length;
  return {
    index: known?.index ?? 0,
    clip: id,
    ...(source === null
      ? { state: 'orphaned', allowed: [], differences: [], leftOut: [] }
      : compareQuotation(quoted, source, inline)),
    quoted,
    source,
    inline,
    place: { path: known?.place.path ?? [], start, end: start + quoted.length },
  };
}

/** The words that stand in the article at a clip's place; null when they are gone. */
function passageOf(clip: Clip | null): string | null {
  if (!clip || clip.orphaned) return null;
  return clip.anchored.passage ?? clip.quote;
}

function $start(node: Quoting): number {
  return node.isInline() ? $offsetOf(node) : 0;
}
