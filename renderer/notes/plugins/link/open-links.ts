import { $isLinkNode } from '@lexical/link';
import { $findMatchingParent, $getNearestNodeFromDOMNode, type LexicalEditor } from 'lexical';
import { connection } from '../../../connection/call.ts';

/** Ctrl or Cmd and a click open a link, once the analyst has confirmed it; a click alone puts the cursor into it. */
export function registerLinkOpening(editor: LexicalEditor): () => void {
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    event.preventDefault();
    const url = editor.getEditorState().read(
      () => {
        const node = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
        return node && ($findMatchingParent(node, $isLinkNode)?.getURL() ?? null);
      },
      { editor },
    );
    if (url && (event.ctrlKey || event.metaKey || !editor.isEditable())) connection().openLink(url);
  };
  return editor.registerRootListener((root, previous) => {
    for (const type of ['click', 'auxclick'] as const) {
      previous?.removeEventListener(type, onClick);
      root?.addEventListener(type, onClick);
    }
  });
}
