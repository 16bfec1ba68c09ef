import { $getNearestNodeFromDOMNode, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { noteTouched } from '../../open-note.ts';
import { $putBlock } from './block-actions.ts';

export const blockDragType = 'application/x-attache-block';

/** Lets a block be dropped between the others anywhere over the page; `line` shows where. Returns what ends that. */
export function registerBlockDrop(
  editor: LexicalEditor,
  scroller: HTMLElement,
  line: HTMLElement,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const hide = () => {
    line.hidden = true;
  };
  const isBlock = (event: DragEvent) => event.dataTransfer?.types.includes(blockDragType) ?? false;
  // Before the editor, which would take it for words.
  const options = { signal, capture: true };
  scroller.addEventListener(
    'dragover',
    (event) => {
      const gap = isBlock(event) ? gapAt(editor, event.clientY) : null;
      if (!gap) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
      const page = line.parentElement?.getBoundingClientRect();
      line.style.top = `${gap.top - (page?.top ?? 0)}px`;
      line.hidden = false;
    },
    options,
  );
  scroller.addEventListener(
    'drop',
    (event) => {
      const gap = isBlock(event) ? gapAt(editor, event.clientY) : null;
      const key = event.dataTransfer?.getData(blockDragType);
      if (!gap || !key) return;
      event.preventDefault();
      event.stopPropagation();
      hide();
      noteTouched();
      editor.update(() => $putBlock(key, gap.after), { tag: HISTORY_PUSH_TAG });
      editor.focus();
    },
    options,
  );
  document.addEventListener('dragend', hide, { signal });
  scroller.addEventListener('dragleave', (event) => event.target === scroller && hide(), { signal });
  return () => listening.abort();
}

/** The gap between blocks that is nearest to a height in the window; `after` null: before the first one. */
function gapAt(editor: LexicalEditor, y: number): { after: NodeKey | null; top: number } | null {
  const blocks = [...(editor.getRootElement()?.children ?? [])];
  const [first] = blocks;
  if (!first) return null;
  const middle = (block: Element) => {
    const { top, bottom } = block.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const above = blocks.findLast((block) => middle(block) < y);
  if (!above) return { after: null, top: first.getBoundingClientRect().top - 5 };
  const after = editor.read(() => $getNearestNodeFromDOMNode(above)?.getTopLevelElement()?.getKey() ?? null);
  return { after, top: above.getBoundingClientRect().bottom + 4 };
}
