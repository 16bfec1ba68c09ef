import { $getSelection, $isNodeSelection, $setSelection, type LexicalEditor } from 'lexical';

/**
 * Gives the cursor back where it was when the focus returns to the note by key. The browser would put it at the
 * beginning, because the selection has been in the article meanwhile. A click sets its own cursor afterwards.
 */
export function registerCursorKeeping(editor: LexicalEditor): () => void {
  // Never at once: where Lexical itself gives the note the focus, it is about to tell its listeners of an update, and the
  // history would hear of this one first and lose the step.
  const restore = () =>
    editor.update(() => {
      const selection = $getSelection();
      // Beside a citation that was reached: words are typed after it, not over it.
      if ($isNodeSelection(selection)) selection.getNodes().at(-1)?.selectNext();
      else if (selection) $setSelection(selection.clone());
    });
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('focus', restore);
    root?.addEventListener('focus', restore);
  });
}
