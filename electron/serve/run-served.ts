import { once } from 'node:events';
import { say, sayFailure } from '../host/terminal-locale.ts';
import { type ServeOptions, serve } from './serve.ts';

/**
 * Serves until Ctrl+C or SIGTERM, with the address as the first line on standard output. Answers the exit code:
 * 0 when it was ended, 3 when the library could not be opened.
 */
export async function runServed(options: ServeOptions): Promise<number> {
  const served = await serve(options);
  if (!served.ok) {
    process.stderr.write(`${sayFailure(served.failure)}\n`);
    return 3;
  }
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdout.write(`${served.value.newAddress()}\n`);
  const opened = served.value.window?.state;
  if (opened === 'no-display' || opened === 'no-browser') process.stderr.write(`${say(`serve.${opened}`)}\n`);
  await ended;
  await served.value.close();
  return 0;
}
