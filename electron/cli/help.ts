import { appVersion } from '../host/app-files.ts';
import { say } from '../host/terminal-locale.ts';
import type { CommandUse } from './command.ts';
import { type CommandName, commands } from './commands.ts';
import { served } from './serve.ts';

/** How each command is used, by its name. */
const uses: Readonly<Record<CommandName | 'serve', CommandUse>> = { ...commands, serve: served };

/** How a command is used, in one line. */
export function usageOf(name: keyof typeof uses): string {
  return `attache ${name} ${uses[name].usage}`.trim();
}

/** How a command is used, and what it does. */
export function helpFor(name: keyof typeof uses): string {
  return `${usageOf(name)}\n    ${say(`cli.help.${name}`)}\n`;
}

/** How every command is used, and what it does. */
export function help(): string {
  const names = Object.keys(uses) as (keyof typeof uses)[];
  return `Attaché ${appVersion()}\n\n${names.map(helpFor).join('')}\n${say('cli.every')}\n${say('cli.exit-codes')}\n`;
}
