import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import { defaultLibrary } from '../host/default-library.ts';
import { say, sayFailure } from '../host/terminal-locale.ts';
import { runServed } from '../serve/run-served.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
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
import { type LocalLibrary, openLocalLibrary } from './local-library.ts';

const commands: Readonly<Record<string, Command>> = {
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
};
const served = '[--port N] [--no-open] [--sample]';

/** Exit codes of the command line. */
const exit = { done: 0, someFailed: 1, wrongUse: 2, libraryNotOpened: 3 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const [first = '', second = ''] = argv;
  if (first === 'serve') return serve(argv.slice(1));
  const name = commands[first] ? first : `${first} ${second}`;
  const command = commands[name];
  if (!command) return usage(argv.includes('--help') ? exit.done : exit.wrongUse);
  const parsed = parse(command, argv.slice(name.split(' ').length));
  if (!parsed || parsed.args.length < command.needs) {
    process.stderr.write(`attache ${name} ${command.usage} [--library DIR] [--json]\n`);
    return exit.wrongUse;
  }
  return run(command, parsed.args, parsed.options);
}

function parse(command: Command, args: string[]): Pick<CommandContext, 'args' | 'options'> | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { library: { type: 'string' }, json: { type: 'boolean' }, ...command.options },
    });
    return { args: positionals, options: values };
  } catch {
    return null;
  }
}

async function run(command: Command, args: string[], options: CommandContext['options']): Promise<number> {
  const json = options['json'] === true;
  const directory = typeof options['library'] === 'string' ? resolve(options['library']) : defaultLibrary();
  const library = command.closed ? ok(closedLibrary) : openFor(command, directory);
  if (!library.ok) {
    printFailure(library.failure, json);
    return exit.libraryNotOpened;
  }
  const { ask, on, close } = library.value;
  try {
    const print = (line: string) => void process.stdout.write(`${line}\n`);
    const outcome = await command.run({ args, options, directory, say, ask, on, print });
    if (outcome.ok) return printOutcome(outcome.value, json);
    printFailure(outcome.failure, json);
    const { code } = outcome.failure;
    return code === 'invalid-input' || code === 'unsupported-format' ? exit.wrongUse : exit.someFailed;
  } finally {
    close();
  }
}

/** Stands for the library where a command works on its folder. */
const closedLibrary: LocalLibrary = {
  readOnly: null,
  ask: async () => fail('library-unavailable'),
  on: () => {},
  close: () => {},
};

/** A command that writes needs a library that nobody else writes to. */
function openFor(command: Command, directory: string): Result<LocalLibrary> {
  const library = openLocalLibrary(directory);
  if (!library.ok || !command.writes || !library.value.readOnly) return library;
  const { code, holder } = library.value.readOnly;
  library.value.close();
  return fail(code, holder ?? directory);
}

/** With --json standard output is one JSON document, of a failure too; its sentence goes to standard error. */
function printFailure(failure: Failure, json: boolean): void {
  const message = sayFailure(failure);
  process.stderr.write(`${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { ...failure, message } })}\n`);
}

function printOutcome({ json: said, lines, someFailed, failure }: Outcome, json: boolean): number {
  const message = failure && sayFailure(failure);
  if (message) process.stderr.write(`${message}\n`);
  const document = failure ? { error: { ...failure, message }, ...said } : said;
  if (json && document !== undefined) process.stdout.write(`${JSON.stringify(document)}\n`);
  if (!json) process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return someFailed || failure ? exit.someFailed : exit.done;
}

function usage(code: number): number {
  const lines = Object.entries(commands).map(([name, command]) => `attache ${name} ${command.usage}`.trim());
  const print = code === exit.done ? process.stdout : process.stderr;
  print.write(`${[...lines, `attache serve ${served}`, '', say('cli.every')].join('\n')}\n`);
  return code;
}

async function serve(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      allowNegative: true,
      options: {
        library: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
        sample: { type: 'boolean', default: false },
      },
    });
    const library = values.library ? resolve(values.library) : defaultLibrary();
    return await runServed({ library, port: Number(values.port), open: values.open, sample: values.sample });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    process.stderr.write(`attache serve ${served} [--library DIR]\n`);
    return exit.wrongUse;
  }
}
