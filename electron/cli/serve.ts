import { resolve } from 'node:path';
import { fail, ok, type Result } from '../contract/failure.ts';
import { defaultLibrary } from '../host/default-library.ts';
import { sayFailure } from '../host/terminal-locale.ts';
import { runServed } from '../serve/run-served.ts';
import type { ServeOptions } from '../serve/serve.ts';
import { readArguments } from './arguments.ts';
import type { CommandContext, CommandUse } from './command.ts';

/** Serves the window instead of answering: it runs until it is ended. */
export const served: CommandUse = {
  usage: '[--port N] [--no-open] [--sample]',
  needs: 0,
  takes: 0,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, sample: { type: 'boolean' } },
};

/** Serves as its arguments say, and answers the exit code: 2 for wrong use, 3 when the library could not be opened. */
export async function serve(argv: string[]): Promise<number> {
  const given = readArguments(served, argv);
  const wanted = given.ok ? wantedBy(given.value.options) : given;
  if (wanted.ok) return runServed(wanted.value);
  process.stderr.write(`${sayFailure(wanted.failure)}\nattache serve ${served.usage} [--library DIR]\n`);
  return 2;
}

function wantedBy(options: CommandContext['options']): Result<ServeOptions> {
  const { port: typed = '0' } = options;
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return fail('invalid-input', '--port', String(typed));
  return ok({
    library: libraryOf(options),
    port,
    open: options['no-open'] !== true,
    sample: options['sample'] === true,
  });
}

/** The library's folder. */
export function libraryOf({ library }: CommandContext['options']): string {
  return typeof library === 'string' ? resolve(library) : defaultLibrary();
}
