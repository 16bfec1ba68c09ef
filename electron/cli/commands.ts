import type { Command } from './command.ts';
import { articleCommand, articlesCommand } from './commands/articles.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { clipCommand, clipsCommand } from './commands/clips.ts';
import { correctCommand } from './commands/correct.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { noteAddCommand, noteListCommand, noteNewCommand, noteShowCommand } from './commands/note.ts';
import { noteDigestCommand } from './commands/note-digest.ts';
import { noteTemplatesCommand } from './commands/note-templates.ts';
import { noteKeepCommand, noteRestoreCommand, noteVersionsCommand } from './commands/note-versions.ts';
import { reportCommand, reportsCommand } from './commands/reports.ts';
import { searchCommand } from './commands/search.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';

/** Every command on a library, by its name; what each does is `cli.help.<name>` in the locale files. */
export const commands = {
  import: importCommand,
  articles: articlesCommand,
  article: articleCommand,
  correct: correctCommand,
  reports: reportsCommand,
  report: reportCommand,
  watch: watchCommand,
  search: searchCommand,
  clip: clipCommand,
  clips: clipsCommand,
  'note new': noteNewCommand,
  'note list': noteListCommand,
  'note show': noteShowCommand,
  'note add': noteAddCommand,
  'note templates': noteTemplatesCommand,
  'note digest': noteDigestCommand,
  'note versions': noteVersionsCommand,
  'note keep': noteKeepCommand,
  'note restore': noteRestoreCommand,
  verify: verifyCommand,
  export: exportCommand,
  check: checkCommand,
  backup: backupCommand,
  restore: restoreCommand,
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
