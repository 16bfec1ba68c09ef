import { $getNodeByKey, $getRoot, type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { FootnoteNode } from './footnote-node.ts';

/**
 * Numbers footnotes by their places. The style sheet's counters cannot: each block is laid out for itself, and counts
 * from one.
 */
export function registerFootnoteNumbers(editor: LexicalEditor): () => void {
  const keys = new Set<NodeKey>();
  const number = () => {
    const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('.note-footnote button') ?? [];
    marks.forEach((mark, at) => {
      const own = String(at + 1);
      if (mark.dataset['number'] !== own) mark.dataset['number'] = own;
    });
  };
  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, (mutations) => {
      for (const [key, mutation] of mutations) mutation === 'destroyed' ? keys.delete(key) : keys.add(key);
      number();
    }),
    editor.registerUpdateListener(({ dirtyElements, editorState, prevEditorState }) => {
      if (keys.size === 0 || dirtyElements.size === 0) return;
      const moved =
        editorState.read($getRoot) !== prevEditorState.read($getRoot) ||
        editorState.read(() =>
          [...keys].some((key) =>
            $getNodeByKey(key)
              ?.getParentKeys()
              .some((parent) => parent !== 'root' && dirtyElements.has(parent)),
          ),
        );
      if (moved) number();
    }),
    editor.registerRootListener((root) => {
      if (root) number();
    }),
  );
}
