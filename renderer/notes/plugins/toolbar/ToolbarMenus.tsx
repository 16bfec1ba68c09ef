import { Plus, Table, Type } from 'lucide-react';
import type { Command } from '../../../commands/command.ts';
import { type SentenceKey, useSay } from '../../../locale/sentences.ts';
import { Menu } from '../../../ui/Menu.tsx';
import type { MenuItem } from '../../../ui/MenuPanel.tsx';
import { insertCommands } from '../insert/insert-commands.ts';
import { tableActions, tableCommands } from '../table/table-commands.ts';
import { commandIcons } from './command-icons.ts';
import { editorCommands } from './editor-commands.ts';
import { type FormatState, moreFormats } from './format-state.ts';

const commands = new Map(
  [...editorCommands, ...insertCommands, ...tableCommands].map((command) => [command.id, command]),
);

/** What the toolbar has no button for: formats of words and lines, what can be inserted, the table at the cursor. */
export function ToolbarMenus({ format }: { format: FormatState }) {
  const say = useSay();
  const items = (ids: readonly string[]): MenuItem[] =>
    ids.flatMap((id) => {
      const command = commands.get(id);
      return command ? [item(command, say(`command.${id}` as SentenceKey), format)] : [];
    });
  return (
    <span className="note-tools">
      <Menu name={say('editor.more')} icon={Type} items={items(formatIds)} />
      <Menu name={say('editor.insert')} icon={Plus} items={items(insertIds)} />
      {format.table && (
        <Menu
          name={say('editor.table')}
          icon={Table}
          items={items(tableActions.map((name) => `table.${name}`))}
        />
      )}
    </span>
  );
}

const formatIds = [
  ...moreFormats.map((name) => `format.${name}`),
  'format.align-left',
  'format.align-center',
  'format.align-right',
  'format.align-justify',
  'format.clear',
];
const insertIds = [
  'insert.table',
  'insert.image',
  'insert.footnote',
  'insert.date',
  'insert.rule',
  'insert.page-break',
  'insert.contents',
];

function item({ id, keys, run }: Command, label: string, { more, block }: FormatState): MenuItem {
  const icon = commandIcons[id];
  const name = id.slice(id.indexOf('.') + 1);
  const pressed = block === name || more.some((format) => format === name);
  return { label: pressed ? `${label} ✓` : label, run, keys: keys?.[0], ...(icon ? { icon } : {}) };
}
