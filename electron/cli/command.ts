import type { ParseArgsOptionsConfig } from 'node:util';
import type { CallInput, CallOutput, LibraryCallName } from '../contract/calls.ts';
import type { EventName, Events } from '../contract/events.ts';
import type { Failure, Result } from '../contract/failure.ts';
import type { Language } from '../contract/models/language.ts';
import type { Say } from '../host/terminal-locale.ts';

/** What a command has printed: `json` with --json, else `lines`. `someFailed` makes the exit code 1. */
export interface Outcome {
  json: object | undefined;
  lines: string[];
  someFailed?: boolean;
  /** Why what was asked was not done, beside what `json` says of it: told as a failure is, under `error`. */
  failure?: Failure;
}

export interface CommandContext {
  /** Arguments behind the command's name. */
  args: string[];
  /** The library's folder. */
  directory: string;
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  say: Say;
  ask<N extends LibraryCallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>;
  on<N extends EventName>(name: N, listener: (data: Events[N]) => void): void;
  /** Writes a line to standard output at once, for what cannot wait for the outcome. */
  print(line: string): void;
}

/** What may be typed behind a command's name. */
export interface CommandUse {
  /** The arguments behind the name, for the usage: `ID --quote TEXT`. */
  usage: string;
  /** How many arguments it takes at least. */
  needs: number;
  /** How many it takes at most, where that is not as many as it needs. */
  takes?: number;
  /** The options that it cannot do without. */
  requires?: readonly string[];
  options?: ParseArgsOptionsConfig;
}

export interface Command extends CommandUse {
  /** Whether it writes to the library. */
  writes?: boolean;
  /** Whether a library begins with it, where --library names a folder that is not there yet. */
  begins?: boolean;
  /** Whether it works on the library's folder while the library is closed; it cannot ask. */
  closed?: boolean;
  /** The options of those fields of its calls that have another name than the option. */
  optionOf?: Readonly<Record<string, string>>;
  run(context: CommandContext): Promise<Result<Outcome>>;
}

/** The value of a string option, or undefined when it was not given. */
export function text(options: CommandContext['options'], name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** The language of --language; English where none was given. Its call refuses what is none. */
export function languageOf(options: CommandContext['options']): Language {
  return (text(options, 'language') ?? 'en') as Language;
}

/** The value of an option that may be given more than once. */
export function texts(options: CommandContext['options'], name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
