import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import {
  Bold,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Redo2,
  Underline,
  Undo2,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSay } from '../../../locale/sentences.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { keysOf, runFormat } from './editor-commands.ts';
import { $formatState, type BlockName, type FormatState, plainFormat } from './format-state.ts';
import { StyleMenu } from './StyleMenu.tsx';
import { stepsOf } from './steps-of.ts';
import { ToolbarMenus } from './ToolbarMenus.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

type ToolName =
  | Extract<BlockName, 'bullet' | 'number' | 'check'>
  | 'bold'
  | 'italic'
  | 'underline'
  | 'link'
  | 'undo'
  | 'redo';
type Tool = readonly [icon: LucideIcon, name: ToolName, pressed?: (format: FormatState) => boolean];

type Group = readonly [Tool, ...Tool[]];

const history: Group = [
  [Undo2, 'undo'],
  [Redo2, 'redo'],
];
const formats: readonly Group[] = [
  [
    [Bold, 'bold', ({ bold }) => bold],
    [Italic, 'italic', ({ italic }) => italic],
    [Underline, 'underline', ({ underline }) => underline],
  ],
  [
    [List, 'bullet', ({ block }) => block === 'bullet'],
    [ListOrdered, 'number', ({ block }) => block === 'number'],
    [ListChecks, 'check', ({ block }) => block === 'check'],
    [Link, 'link', ({ link }) => link],
  ],
];

/** The editor's tools: one stop of Tab, the arrow keys move between them. */
export function Toolbar() {
  const say = useSay();
  const { format, canUndo, canRedo } = useFormat();
  const roving = useRovingFocus();
  const unusable = (name: ToolName) => (name === 'undo' && !canUndo) || (name === 'redo' && !canRedo);
  const row = (group: Group) => (
    <span key={group[0][1]} className="note-tools">
      {group.map(([icon, name, pressed]) => (
        <IconButton
          key={name}
          name={say(`command.format.${name}`)}
          icon={icon}
          keys={keysOf(name)}
          {...(pressed ? { pressed: pressed(format) } : {})}
          // A disabled button would drop out of the arrow keys' row.
          aria-disabled={unusable(name)}
          // The editor keeps the focus and with it the selection that the tool is for.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => runFormat(name)}
        />
      ))}
    </span>
  );
  return (
    <div role="toolbar" aria-label={say('editor.toolbar')} className="note-toolbar" {...roving}>
      {row(history)}
      <StyleMenu block={format.block} />
      {formats.map(row)}
      <ToolbarMenus format={format} />
    </div>
  );
}

function useFormat() {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(plainFormat);
  const [canUndo, setCanUndo] = useState(() => stepsOf(editor).undoStack.length > 0);
  const [canRedo, setCanRedo] = useState(() => stepsOf(editor).redoStack.length > 0);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          const next = editorState.read($formatState);
          setFormat((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
        }),
        editor.registerCommand(
          CAN_UNDO_COMMAND,
          (can) => {
            setCanUndo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          CAN_REDO_COMMAND,
          (can) => {
            setCanRedo(can);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return { format, canUndo, canRedo };
}
