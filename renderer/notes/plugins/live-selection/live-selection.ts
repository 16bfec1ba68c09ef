import type { LexicalEditor } from 'lexical';

const asking = ['keydown', 'copy', 'cut'] as const;

/**
 * Lets a key, a copy or a cut act on what is selected on screen. The browser tells of a new selection in a task of its
 * own, and on a busy machine the next key comes before it: Lexical would then take the selection of the key before. A
 * selection that was not told of yet is told of first.
 */
export function registerLiveSelection(editor: LexicalEditor): () => void {
  let told: readonly unknown[] = [];
  const onScreen = () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
    return [anchorNode, anchorOffset, focusNode, focusOffset];
  };
  const onSelectionChange = () => {
    told = onScreen();
  };
  const onAsking = (event: KeyboardEvent | ClipboardEvent) => {
    const root = editor.getRootElement();
    if (!root?.contains(document.activeElement) || editor.isComposing()) return;
    if (event instanceof KeyboardEvent && event.isComposing) return;
    if (onScreen().some((part, index) => part !== told[index]))
      document.dispatchEvent(new Event('selectionchange'));
  };
  // In the window, on the way down: before any key of the app or of Lexical is looked at.
  document.addEventListener('selectionchange', onSelectionChange);
  for (const type of asking) window.addEventListener(type, onAsking, true);
  return () => {
    document.removeEventListener('selectionchange', onSelectionChange);
    for (const type of asking) window.removeEventListener(type, onAsking, true);
  };
}
