import { HISTORY_PUSH_TAG } from 'lexical';
import type { Command } from '../../../commands/command.ts';
import { currentEditor } from '../../current-editor.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';
import { $headingAtCursor, $moveBlocks, $moveSection, type Step } from './move-blocks.ts';

function command(name: string, keys: string, $move: () => void): Command {
  return {
    id: `format.${name}`,
    keys: [keys],
    enabled: () =>
      isNoteWritable() && (currentEditor()?.getRootElement()?.contains(document.activeElement) ?? false),
    run() {
      const editor = currentEditor();
      if (!editor) return;
      noteTouched();
      editor.update($move, { tag: HISTORY_PUSH_TAG });
    },
  };
}

const section = (step: Step) => () => {
  const heading = $headingAtCursor();
  if (heading) $moveSection(heading, step);
};

/** Moves what the cursor is in, by key. */
export const moveCommands: readonly Command[] = [
  command('move-up', 'Alt+ArrowUp', () => $moveBlocks(-1)),
  command('move-down', 'Alt+ArrowDown', () => $moveBlocks(1)),
  command('section-up', 'Alt+Shift+ArrowUp', section(-1)),
  command('section-down', 'Alt+Shift+ArrowDown', section(1)),
];
