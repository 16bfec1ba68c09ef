import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNearestNodeFromDOMNode, type NodeKey } from 'lexical';
import { GripVertical } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { tooltip } from '../../../ui/Tooltip.tsx';
import { $selectedBlocks } from '../move/move-blocks.ts';
import { openBlockMenu } from './block-menu.ts';
import { blockDragType, registerBlockDrop } from './drag-blocks.ts';
import './block-handle.css';

/** At the left of the block under the pointer, else of the one with the cursor: a click opens its menu, a drag moves it. */
export function BlockHandle() {
  const say = useSay();
  const [editor] = useLexicalComposerContext();
  const handle = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<NodeKey | null>(null);
  const [reached, setReached] = useState<NodeKey | null>(null);
  const key = hovered ?? reached;

  useEffect(() => {
    const scroller = handle.current?.closest<HTMLElement>('.note-scroll');
    if (!scroller || !line.current) return;
    const listening = new AbortController();
    const { signal } = listening;
    scroller.addEventListener(
      'pointermove',
      ({ clientY }) => {
        const block = blockAt(editor.getRootElement(), clientY);
        if (block) setHovered(editor.read(() => $getNearestNodeFromDOMNode(block)?.getKey() ?? null));
      },
      { signal },
    );
    const leave = () => setHovered(null);
    scroller.addEventListener('pointerleave', leave, { signal });
    // Whoever types has no use for the pointer.
    scroller.addEventListener('keydown', leave, { signal });
    const ends = [
      registerBlockDrop(editor, scroller, line.current),
      editor.registerUpdateListener(({ editorState }) =>
        setReached(editorState.read(() => $selectedBlocks()[0]?.getKey() ?? null)),
      ),
      () => listening.abort(),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [editor]);

  // After every change: the block may be drawn by another element then, which the style sheet has to find.
  useEffect(() => {
    if (key === null) return;
    let marked: HTMLElement | null = null;
    const mark = () => {
      const element = editor.getElementByKey(key);
      if (element === marked) return;
      marked?.removeAttribute('data-handled');
      element?.setAttribute('data-handled', '');
      marked = element;
    };
    mark();
    const end = editor.registerUpdateListener(mark);
    return () => {
      end();
      marked?.removeAttribute('data-handled');
    };
  }, [editor, key]);

  return (
    <>
      <button
        ref={handle}
        type="button"
        className="block-handle"
        hidden={key === null}
        data-quiet={hovered === null || undefined}
        // By key it is Mod+/ from the text itself.
        tabIndex={-1}
        aria-label={say('command.format.block-menu')}
        aria-haspopup="menu"
        {...tooltip(say('editor.block-handle'), 'Mod+/')}
        draggable
        onDragStart={({ dataTransfer }) => {
          const element = key && editor.getElementByKey(key);
          if (!element) return;
          dataTransfer.setData(blockDragType, key);
          dataTransfer.effectAllowed = 'move';
          dataTransfer.setDragImage(element, 0, 0);
        }}
        onClick={({ currentTarget }) => key && openBlockMenu(key, currentTarget.getBoundingClientRect())}
      >
        <GripVertical size={16} strokeWidth={1.75} aria-hidden />
      </button>
      <div ref={line} className="note-drop-line" hidden />
    </>
  );
}

/** The block of the first level at a height in the window; null between two of them. */
function blockAt(root: HTMLElement | null, y: number): Element | null {
  if (!root) return null;
  const { left, width } = root.getBoundingClientRect();
  const hit = document.elementsFromPoint(left + width / 2, y).find((element) => root.contains(element));
  let block: Element | null = hit && hit !== root ? hit : null;
  while (block && block.parentElement !== root) block = block.parentElement;
  return block;
}
