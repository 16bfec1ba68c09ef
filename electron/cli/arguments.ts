import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type CallInput, calls, type LibraryCallName } from '../contract/calls.ts';
import { type Failure, fail, ok, type Result } from '../contract/failure.ts';
import { say } from '../host/terminal-locale.ts';
import type { Command, CommandContext, CommandUse } from './command.ts';

type Given = Pick<CommandContext, 'args' | 'options'>;

/** The options that every command takes. */
const everyCommand: ParseArgsOptionsConfig = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
};

/**
 * The arguments behind a command's name. Fails with `invalid-input` and the first that the command does not take, or
 * that it lacks.
 */
export function readArguments(command: CommandUse, argv: string[]): Result<Given> {
  const known: ParseArgsOptionsConfig = { ...everyCommand, ...command.options };
  // Not strict: what is wrong is then said in the words of the terminal's language.
  const { tokens, positionals, values } = parseArgs({
    args: argv,
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) return fail('invalid-input', token.rawName, say('cli.no-such-option'));
    if (option.type === 'boolean' && token.value !== undefined)
      return fail('invalid-input', token.rawName, token.value);
    if (option.type === 'string' && (token.value === undefined || /^--./.test(token.value)))
      return fail('invalid-input', token.rawName, say('cli.no-value'));
  }
  const given: Given = { args: positionals, options: values };
  return given.options['help'] === true ? ok(given) : complete(command, given);
}

function complete({ usage, needs, takes = needs, requires = [] }: CommandUse, given: Given): Result<Given> {
  const { args, options } = given;
  if (args.length < needs) return fail('invalid-input', usage.split(' ')[args.length], say('cli.missing'));
  if (args.length > takes) return fail('invalid-input', args[takes], say('cli.too-many'));
  const lacking = requires.find((name) => !options[name]);
  return lacking === undefined ? ok(given) : fail('invalid-input', `--${lacking}`, say('cli.missing'));
}

/**
 * Why a call would not take its input, as the option that is wrong and what was typed for it; null when it would, or when
 * no option is to blame.
 * @param names the options of the fields that have another name than theirs
 */
export function wrongOption<N extends LibraryCallName>(
  name: N,
  input: CallInput<N>,
  options: CommandContext['options'],
  names: Command['optionOf'] = {},
): Failure | null {
  const field = calls[name].input.safeParse(input).error?.issues[0]?.path.at(-1);
  if (field === undefined) return null;
  const option = names[String(field)] ?? String(field);
  const typed = options[option];
  return typeof typed === 'string' ? { code: 'invalid-input', about: `--${option}`, detail: typed } : null;
}
