import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import type { Command } from '../../../commands/command.ts';
import { currentEditor } from '../../current-editor.ts';
import { isNoteWritable, noteTouched } from '../../open-note.ts';
import { askForLink } from '../link/link-dialog-state.ts';
import { $formatState, type BlockName } from './format-state.ts';
import { setBlock } from './set-block.ts';

const blocks = {
  paragraph: 'Mod+Alt+0',
  h1: 'Mod+Alt+1',
  h2: 'Mod+Alt+2',
  h3: 'Mod+Alt+3',
  number: 'Mod+Shift+7',
  bullet: 'Mod+Shift+8',
  check: 'Mod+Shift+6',
  quote: 'Mod+Shift+9',
  judgement: 'Mod+Alt+4',
  recommendation: 'Mod+Alt+5',
  risk: 'Mod+Alt+6',
} as const satisfies Partial<Record<BlockName, string>>;

const formats = {
  bold: 'Mod+B',
  italic: 'Mod+I',
  underline: 'Mod+U',
  strikethrough: 'Mod+Shift+X',
  subscript: null,
  superscript: null,
  highlight: 'Mod+Shift+H',
} as const;

/** How the lines of a block stand. Word's keys with Shift where the window has the plain one for something else. */
const alignments = {
  left: 'Mod+Shift+L',
  center: 'Mod+E',
  right: 'Mod+Shift+R',
  justify: 'Mod+J',
} as const;

/** Something in the note's text; only while it can be changed. */
function command(id: string, keys: readonly string[], act: (editor: Editor) => void): Command {
  return {
    id,
    keys,
    enabled: () => isNoteWritable() && currentEditor() !== null,
    run() {
      const editor = currentEditor();
      if (!editor) return;
      noteTouched();
      act(editor);
      editor.focus();
    },
  };
}
type Editor = NonNullable<ReturnType<typeof currentEditor>>;

/** What the toolbar's buttons do, with their keys. */
export const editorCommands: readonly Command[] = [
  ...(Object.keys(formats) as (keyof typeof formats)[]).map((format) =>
    command(
      `format.${format}`,
      [formats[format]].filter((keys) => keys !== null),
      (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, format),
    ),
  ),
  ...(Object.keys(blocks) as (keyof typeof blocks)[]).map((block) =>
    command(`format.${block}`, [blocks[block]], (editor) =>
      setBlock(
        editor,
        block,
        editor.getEditorState().read(() => $formatState().block),
      ),
    ),
  ),
  ...(Object.keys(alignments) as (keyof typeof alignments)[]).map((align) =>
    command(`format.align-${align}`, [alignments[align]], (editor) =>
      editor.dispatchCommand(FORMAT_ELEMENT_COMMAND, align),
    ),
  ),
  command('format.clear', ['Mod+\\'], clearFormat),
  command('format.undo', ['Mod+Z'], (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined)),
  command('format.redo', ['Mod+Shift+Z', 'Mod+Y'], (editor) =>
    editor.dispatchCommand(REDO_COMMAND, undefined),
  ),
  {
    id: 'format.link',
    keys: ['Mod+Shift+K'],
    enabled: () => isNoteWritable() && currentEditor() !== null,
    run: askForLink,
  },
  {
    id: 'format.tools',
    keys: ['Alt+F10'],
    enabled: () => isNoteWritable() && currentEditor() !== null,
    run: reachTools,
  },
];

/** Gives the focus to the tools of the selected words, else to those above the text. */
function reachTools(): void {
  const tools = [...document.querySelectorAll<HTMLElement>('.selection-tools, .note-toolbar')];
  const [row] = tools.filter((one) => one.checkVisibility({ visibilityProperty: true })).toReversed();
  row?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}

/** Takes every format of words from the selected ones; what kind of block they stand in stays. */
function clearFormat(editor: Editor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0).setStyle('');
    selection.setFormat(0);
  });
}

/** The first key of what a tool does. */
export function keysOf(name: string): string | undefined {
  return commandOf(name)?.keys?.[0];
}

export function runFormat(name: string): void {
  commandOf(name)?.run();
}

function commandOf(name: string): Command | undefined {
  return editorCommands.find(({ id }) => id === `format.${name}`);
}
