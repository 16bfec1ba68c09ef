import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import {
  Bold,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Redo2,
  TextQuote,
  Underline,
  Undo2,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CalloutKind } from '../../../../electron/contract/note-document.ts';
import { useSay } from '../../../locale/sentences.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { keysOf, runFormat } from './editor-commands.ts';
import { $formatState, type BlockName, type FormatState, plainFormat } from './format-state.ts';
import { ToolbarMenus } from './ToolbarMenus.tsx';
import { useRovingFocus } from './use-roving-focus.ts';

type ToolName =
  | Exclude<BlockName, 'paragraph' | 'quotation' | CalloutKind>
  | 'bold'
  | 'italic'
  | 'underline'
  | 'link'
  | 'undo'
  | 'redo';
type Tool = readonly [icon: LucideIcon, name: ToolName, pressed?: (format: FormatState) => boolean];

const tools: readonly (readonly [Tool, ...Tool[]])[] = [
  [
    [Undo2, 'undo'],
    [Redo2, 'redo'],
  ],
  [
    [Heading1, 'h1', ({ block }) => block === 'h1'],
    [Heading2, 'h2', ({ block }) => block === 'h2'],
    [Heading3, 'h3', ({ block }) => block === 'h3'],
  ],
  [
    [Bold, 'bold', ({ bold }) => bold],
    [Italic, 'italic', ({ italic }) => italic],
    [Underline, 'underline', ({ underline }) => underline],
  ],
  [
    [List, 'bullet', ({ block }) => block === 'bullet'],
    [ListOrdered, 'number', ({ block }) => block === 'number'],
    [ListChecks, 'check', ({ block }) => block === 'check'],
    [TextQuote, 'quote', ({ block }) => block === 'quote'],
    [Link, 'link', ({ link }) => link],
  ],
];

/** The editor's tools: one stop of Tab, the arrow keys move between them. */
export function Toolbar() {
  const say = useSay();
  const { format, canUndo, canRedo } = useFormat();
  const roving = useRovingFocus();
  const unusable = (name: ToolName) => (name === 'undo' && !canUndo) || (name === 'redo' && !canRedo);
  return (
    <div role="toolbar" aria-label={say('editor.toolbar')} className="note-toolbar" {...roving}>
      {tools.map((group) => (
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
      ))}
      <ToolbarMenus format={format} />
    </div>
  );
}

function useFormat() {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(plainFormat);
  const [canUndo, setCanUndo] = useState(false);
  const [canRedo, setCanRedo] = useState(false);
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
