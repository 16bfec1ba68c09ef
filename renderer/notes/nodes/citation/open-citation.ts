import {
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import { openClip } from '../../../state/open-clip.ts';
import { $isCitationNode, type CitationNode } from './citation-node.ts';

/**
 * Leads from a citation to its passage: by click, or by Enter when the arrow keys have reached it. `announce` tells a
 * screen reader which one that is; `onReached` hears of it too, with null when none is any more.
 */
export function registerCitationOpening(
  editor: LexicalEditor,
  announce: (text: string) => void,
  onReached: (citation: HTMLElement | null) => void,
): () => void {
  let reached: NodeKey | null = null;
  const open = (event: MouseEvent) => {
    const clip = clipOfButton(event.target);
    if (!clip) return;
    event.preventDefault();
    void openClip(clip);
  };
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read(() => $citationReached()?.getKey() ?? null);
      if (now === reached) return;
      if (reached) editor.getElementByKey(reached)?.removeAttribute('data-reached');
      reached = now;
      const element = now ? editor.getElementByKey(now) : null;
      onReached(element);
      element?.setAttribute('data-reached', '');
      if (element) announce(element.querySelector('button')?.getAttribute('aria-label') ?? '');
    }),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', open);
      root?.addEventListener('click', open);
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const clip = $citationReached()?.getClip();
        if (!clip) return false;
        event?.preventDefault();
        void openClip(clip);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** The one citation that is selected. */
export function $citationReached(): CitationNode | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection) || selection._nodes.size !== 1) return null;
  const [key = ''] = selection._nodes;
  const node = $getNodeByKey(key);
  return $isCitationNode(node) ? node : null;
}

function clipOfButton(target: EventTarget | null): ClipId | null {
  const button = target instanceof Element ? target.closest<HTMLElement>('.note-citation button') : null;
  return ClipId.safeParse(button?.dataset['clip']).data ?? null;
}
