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
import { $placeAt, type DropPlace } from './place-at.ts';

/** Lets clips be dropped between the blocks of a note and into its sentences; `line` shows where one would go. */
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
        showLine(line, $placeAt(root, event.clientX, event.clientY).shown);
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
        void insertClipAt(clip.data, () => $placeAt(root, event.clientX, event.clientY).place);
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

/** Only what has the page's height and width is placed by it; the style sheet has the rest. */
function showLine(line: HTMLElement, { top, left, width, height }: DropPlace['shown']): void {
  const parent = line.offsetParent;
  const frame = parent?.getBoundingClientRect();
  if (!parent || !frame) return;
  line.style.top = `${top - frame.top + parent.scrollTop}px`;
  line.style.height = `${height}px`;
  line.style.left = width === null ? '' : `${left - frame.left}px`;
  line.style.width = width === null ? '' : `${width}px`;
  line.hidden = false;
}
