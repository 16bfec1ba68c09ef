import type { Command, CommandId } from './command.ts';

const kept = 8;
let recent: readonly CommandId[] = [];

/** The ids of the commands run last in this window, latest first. */
export function recentCommands(): readonly CommandId[] {
  return recent;
}

/** Runs a command and remembers it as the latest. */
export function runCommand(command: Command): void {
  recent = [command.id, ...recent.filter((id) => id !== command.id)].slice(0, kept);
  command.run();
}
