import { $createHorizontalRuleNode } from '@lexical/extension';
import { INSERT_TABLE_COMMAND } from '@lexical/table';
import { $getSelection, $isRangeSelection } from 'lexical';
import type { Command } from '../../../commands/command.ts';
import { formatDay } from '../../../locale/dates.ts';
import { currentEditor } from '../../current-editor.ts';
import { $createContentsNode } from '../../nodes/contents/contents-node.ts';
import { $createPageBreakNode } from '../../nodes/page-break/page-break-node.ts';
import { isNoteWritable, noteTouched, useOpenNote } from '../../open-note.ts';
import { askForFootnote } from '../footnote/footnote-dialog-state.ts';
import { askForImage } from '../image/image-dialog-state.ts';
import { $insertBlock } from './insert-block.ts';

type Editor = NonNullable<ReturnType<typeof currentEditor>>;

function command(name: string, act: (editor: Editor) => void, ...keys: string[]): Command {
  return {
    id: `insert.${name}`,
    keys,
    enabled: () => isNoteWritable() && currentEditor() !== null,
    run() {
      const editor = currentEditor();
      if (!editor) return;
      noteTouched();
      act(editor);
    },
  };
}

function block(name: string, $create: () => Parameters<typeof $insertBlock>[0], ...keys: string[]): Command {
  return command(
    name,
    (editor) => {
      editor.update(() => $insertBlock($create()));
      editor.focus();
    },
    ...keys,
  );
}

/** What can be put into the note at the cursor. */
export const insertCommands: readonly Command[] = [
  command('table', (editor) => {
    editor.dispatchCommand(INSERT_TABLE_COMMAND, {
      columns: '3',
      rows: '3',
      includeHeaders: { rows: true, columns: false },
    });
    editor.focus();
  }),
  command('image', askForImage),
  command('footnote', (editor) => askForFootnote(editor, null), 'Mod+Alt+F'),
  command('date', insertToday, 'Alt+Shift+D'),
  block('rule', $createHorizontalRuleNode),
  block('page-break', $createPageBreakNode, 'Mod+Enter'),
  block('contents', $createContentsNode),
];

/** Today, as the note's language writes it; text from then on, as in a letter. */
function insertToday(editor: Editor): void {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  editor.update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(formatDay(today, useOpenNote.getState().language));
  });
  editor.focus();
}
