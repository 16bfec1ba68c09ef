import { type LexicalEditor, mergeRegister, type NodeKey } from 'lexical';
import { useOutline } from '../../plugins/outline/outline.ts';
import { ContentsNode } from './contents-node.ts';

/** Draws the note's headings where it has its contents, and leads from each to where it stands. */
export function registerContents(editor: LexicalEditor): () => void {
  const keys = new Set<NodeKey>();
  const draw = () => {
    for (const key of keys) {
      const element = editor.getElementByKey(key);
      if (element) drawList(editor, element);
    }
  };
  return mergeRegister(
    editor.registerMutationListener(ContentsNode, (mutations) => {
      for (const [key, mutation] of mutations) mutation === 'destroyed' ? keys.delete(key) : keys.add(key);
      draw();
    }),
    useOutline.subscribe(draw),
  );
}

function drawList(editor: LexicalEditor, element: HTMLElement): void {
  const items = useOutline.getState().entries.map(({ key, level, words }) => {
    const item = document.createElement('button');
    item.type = 'button';
    item.tabIndex = -1;
    item.dataset['level'] = String(level);
    item.textContent = words;
    item.addEventListener('click', () => goToHeading(editor, key));
    return item;
  });
  element.replaceChildren(...items);
}

/** Shows a heading at the top of the sheet, with the cursor behind its words. */
export function goToHeading(editor: LexicalEditor, key: NodeKey): void {
  editor.getElementByKey(key)?.scrollIntoView({ block: 'start' });
  editor.update(() => {
    const heading = editor.getEditorState()._nodeMap.get(key);
    heading?.selectEnd();
  });
  editor.focus();
}
