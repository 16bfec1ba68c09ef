import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import { appVersion } from '../host/app-files.ts';
import { say, sayFailure } from '../host/terminal-locale.ts';
import { readArguments, wrongOption } from './arguments.ts';
import type { Command, CommandContext, Outcome } from './command.ts';
import { commands, isCommand } from './commands.ts';
import { help, helpFor, usageOf } from './help.ts';
import { expectLibrary, type LocalLibrary, openLocalLibrary } from './local-library.ts';
import { libraryOf, serve } from './serve.ts';

/** Exit codes of the command line. */
const exit = { done: 0, someFailed: 1, wrongUse: 2, libraryNotOpened: 3 } as const;

/** Stands for the library where a command works on its folder. */
const closedLibrary: LocalLibrary = {
  readOnly: null,
  ask: async () => fail('library-unavailable'),
  on: () => {},
  close: () => {},
};

// Who reads has read enough (`| head -1`): nothing is wrong, and there is nobody left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.done);
});

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const [first = '', second = ''] = argv;
  const json = argv.includes('--json');
  if (first === 'serve') return argv.includes('--help') ? print(helpFor(first)) : serve(argv.slice(1));
  const name = isCommand(first) ? first : `${first} ${second}`;
  if (isCommand(name)) {
    const given = readArguments(commands[name], argv.slice(name.split(' ').length));
    if (given.ok && given.value.options['help']) return print(helpFor(name));
    if (given.ok) return run(commands[name], given.value);
    printFailure(given.failure, json);
    if (!json) process.stderr.write(`${usageOf(name)}\n`);
    return exit.wrongUse;
  }
  if (argv.includes('--help') || first === '-h' || first === 'help') return print(help());
  if (first === '--version') return print(`${appVersion()}\n`);
  if (first === '') process.stderr.write(help());
  else {
    const about = first === 'note' ? name.trim() : first;
    printFailure({ code: 'invalid-input', about, detail: say('cli.no-such-command') }, json);
  }
  return exit.wrongUse;
}

async function run(
  command: Command,
  { args, options }: Pick<CommandContext, 'args' | 'options'>,
): Promise<number> {
  const json = options['json'] === true;
  const directory = libraryOf(options);
  const library = command.closed ? ok(closedLibrary) : openFor(command, directory, options);
  if (!library.ok) {
    printFailure(library.failure, json);
    return exit.libraryNotOpened;
  }
  const { on, close } = library.value;
  const ask: CommandContext['ask'] = async (name, input) => {
    const wrong = wrongOption(name, input, options, command.optionOf);
    return wrong ? { ok: false, failure: wrong } : library.value.ask(name, input);
  };
  try {
    const outcome = await command.run({
      args,
      options,
      directory,
      say,
      ask,
      on,
      print: (line) => void print(`${line}\n`),
    });
    if (outcome.ok) return printOutcome(outcome.value, json);
    printFailure(outcome.failure, json);
    const { code } = outcome.failure;
    return code === 'invalid-input' || code === 'unsupported-format' ? exit.wrongUse : exit.someFailed;
  } finally {
    close();
  }
}

/**
 * A command that writes needs a library that nobody else writes to; a folder that was named and is no library becomes one
 * only by a command that begins it.
 */
function openFor(
  command: Command,
  directory: string,
  options: CommandContext['options'],
): Result<LocalLibrary> {
  const expected = command.begins || options['library'] === undefined ? ok(null) : expectLibrary(directory);
  if (!expected.ok) return expected;
  const library = openLocalLibrary(directory);
  if (!library.ok || !command.writes || !library.value.readOnly) return library;
  const { code, holder } = library.value.readOnly;
  library.value.close();
  return fail(code, holder ?? directory);
}

function print(text: string): number {
  process.stdout.write(text);
  return exit.done;
}

/** With --json standard output is one JSON document, of a failure too; its sentence goes to standard error. */
function printFailure(failure: Failure, json: boolean): void {
  const message = sayFailure(failure);
  process.stderr.write(`${message}\n`);
  if (json) print(`${JSON.stringify({ error: { ...failure, message } })}\n`);
}

function printOutcome({ json: said, lines, someFailed, failure }: Outcome, json: boolean): number {
  const message = failure && sayFailure(failure);
  if (message) process.stderr.write(`${message}\n`);
  const document = failure ? { error: { ...failure, message }, ...said } : said;
  if (json && document !== undefined) print(`${JSON.stringify(document)}\n`);
  if (!json) print(lines.map((line) => `${line}\n`).join(''));
  return someFailed || failure ? exit.someFailed : exit.done;
}
