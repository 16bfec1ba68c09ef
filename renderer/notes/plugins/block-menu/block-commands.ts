import { HISTORY_PUSH_TAG } from 'lexical';
import type { Command } from '../../../commands/command.ts';
import { currentEditor } from '../../current-editor.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';
import { $deleteBlocks, $duplicateBlocks, $insertBelow } from './block-actions.ts';
import { openBlockMenuAtCursor } from './block-menu.ts';

const isUsable = () => isNoteWritable() && currentEditor() !== null;

function command(name: string, keys: readonly string[], $act: () => void): Command {
  return {
    id: `format.${name}`,
    keys,
    enabled: isUsable,
    run() {
      const editor = currentEditor();
      if (!editor) return;
      noteTouched();
      editor.update($act, { tag: HISTORY_PUSH_TAG });
      editor.focus();
    },
  };
}

/** What is done to the block at the cursor as a whole; moving it is in move-commands.ts. */
export const blockCommands: readonly Command[] = [
  command('duplicate', ['Mod+Shift+D'], $duplicateBlocks),
  command('insert-below', [], $insertBelow),
  command('delete-block', [], $deleteBlocks),
  { id: 'format.block-menu', keys: ['Mod+/'], enabled: isUsable, run: openBlockMenuAtCursor },
];
