import {
  COMMAND_PRIORITY_HIGH,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { ClipId } from '../../../../electron/contract/ids.ts';
import { clipDragType } from '../../../clips/clip-drag.ts';
import { insertClipAt } from '../../insert-clip.ts';
import { $blockAbove } from '../../nodes/quotation/insert-quotation.ts';

/** Lets clips be dropped between the blocks of a note; `line` shows where one would go. */
export function registerClipDrop(editor: LexicalEditor, line: HTMLElement): () => void {
  const hide = () => {
    line.hidden = true;
  };
  const listening = new AbortController();
  document.addEventListener('dragend', hide, { signal: listening.signal });
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        const root = editor.getRootElement();
        if (!root || !event.dataTransfer?.types.includes(clipDragType)) return false;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        showLine(line, root, event.clientY);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const clip = ClipId.safeParse(event.dataTransfer?.getData(clipDragType));
        const root = editor.getRootElement();
        if (!clip.success || !root) return false;
        event.preventDefault();
        event.stopPropagation();
        hide();
        void insertClipAt(clip.data, () => $blockAbove(root, event.clientY));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('dragleave', hide);
      root?.addEventListener('dragleave', hide);
    }),
    () => listening.abort(),
  );
}

function showLine(line: HTMLElement, root: HTMLElement, clientY: number): void {
  const blocks = [...root.children].map((block) => block.getBoundingClientRect());
  const above = blocks.filter(({ top, bottom }) => (top + bottom) / 2 < clientY).at(-1);
  const frame = line.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const y = above ? above.bottom : (blocks[0]?.top ?? frame.top);
  line.style.top = `${y - frame.top + (line.offsetParent?.scrollTop ?? 0)}px`;
  line.hidden = false;
}
