import { $isElementNode, type NodeKey } from 'lexical';
import { openContextMenu } from '../../../ui/context-menu.ts';
import type { MenuEntry } from '../../../ui/MenuPanel.tsx';
import { currentEditor } from '../../current-editor.ts';
import { apart, commandItems, sayNow, turnInto } from '../context-menu/command-items.ts';
import { $selectedBlocks } from '../move/move-blocks.ts';
import { $formatState } from '../toolbar/format-state.ts';
import { $reachBlock } from './block-actions.ts';

/** Opens the menu of a block of the first level beside its handle. The cursor is in that block from then on. */
export function openBlockMenu(key: NodeKey, handle: DOMRect): void {
  const editor = currentEditor();
  if (!editor) return;
  editor.update(() => $reachBlock(key), { discrete: true });
  editor.getRootElement()?.focus({ preventScroll: true });
  openContextMenu({
    name: sayNow('command.format.block-menu'),
    entries: editor.read($blockEntries),
    x: handle.left,
    y: handle.bottom + 2,
  });
}

/** The same menu for the block at the cursor, by key. */
export function openBlockMenuAtCursor(): void {
  const editor = currentEditor();
  const key = editor?.read(() => $selectedBlocks()[0]?.getKey() ?? null);
  const element = key && editor?.getElementByKey(key);
  if (!key || !element) return;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top } = element.getBoundingClientRect();
  openBlockMenu(key, new DOMRect(left, top, 0, 0));
}

function $blockEntries(): MenuEntry[] {
  const [block] = $selectedBlocks();
  const { block: name, table } = $formatState();
  return [
    ...turnInto(table || !$isElementNode(block) ? null : name),
    ...apart(commandItems('format.move-up', 'format.move-down')),
    ...apart(commandItems('format.duplicate', 'format.insert-below', 'format.delete-block')),
  ];
}
