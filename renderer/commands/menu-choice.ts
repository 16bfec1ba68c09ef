import { connection } from '../connection/call.ts';
import { type Command, registeredCommands } from './command.ts';
import { takesText } from './keys.ts';
import { runCommand } from './recent.ts';

/** What the menu's own two entries mean outside of a field: the first of these that can be run. */
const undoing: Readonly<Record<string, { field: 'undo' | 'redo'; commands: readonly string[] }>> = {
  'edit.undo': { field: 'undo', commands: ['reader.undo', 'format.undo'] },
  'edit.redo': { field: 'redo', commands: ['format.redo'] },
};

/** Runs what is chosen in the application's menu; returns what ends that. */
export function listenForMenu(): () => void {
  return connection().on('menu.chosen', ({ command }) => choose(command));
}

function choose(id: string): void {
  const edit = undoing[id];
  const focused = document.activeElement;
  if (edit && takesText(focused) && !(focused as HTMLElement).isContentEditable) {
    // No other way leads to what a browser can undo in a field.
    document.execCommand(edit.field);
    return;
  }
  // An open dialog has the window to itself, as it has the keys.
  if (document.querySelector('dialog[open]')) return;
  const command = firstEnabled(edit?.commands ?? [id]);
  if (command) runCommand(command);
}

function firstEnabled(ids: readonly string[]): Command | undefined {
  const commands = registeredCommands();
  return ids
    .map((id) => commands.find((command) => command.id === id))
    .find((command) => command && (command.enabled?.() ?? true));
}
