/**
 * Something the analyst can do by name (Ctrl+K), by key, or both. Its label is the sentence `command.<id>`.
 * `keys`: "Mod+K", "F6", "Shift+F6", "c"; Mod is Ctrl, on macOS Cmd. A key without Mod, Alt or an F-number does not
 * fire while one is typing.
 */
export interface Command {
  id: CommandId;
  keys?: readonly string[];
  /** False hides it from the palette and keeps its keys from doing anything. */
  enabled?: () => boolean;
  run: () => void;
}

export type CommandId = string;

const registered = new Map<string, Command>();

/** Makes commands known; returns what takes them away again. */
export function registerCommands(commands: readonly Command[]): () => void {
  for (const command of commands) registered.set(command.id, command);
  return () => {
    for (const command of commands) if (registered.get(command.id) === command) registered.delete(command.id);
  };
}

/** Every command, whether it can be run now or not. */
export function registeredCommands(): Command[] {
  return [...registered.values()];
}

/** The commands that can be run now. */
export function availableCommands(): Command[] {
  return [...registered.values()].filter((command) => command.enabled?.() ?? true);
}
