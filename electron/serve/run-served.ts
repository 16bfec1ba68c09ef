import { once } from 'node:events';
import { type ServeOptions, serve } from './serve.ts';

/**
 * Serves until Ctrl+C or SIGTERM, with the address as the first line on standard output. Answers the exit code:
 * 0 when it was ended, 3 when the library could not be opened.
 */
export async function runServed(options: ServeOptions): Promise<number> {
  const served = await serve(options);
  if (!served.ok) {
    const { code, about = '', detail = '' } = served.failure;
    process.stderr.write(`${[code, about, detail].filter(Boolean).join(' · ')}\n`);
    return 3;
  }
  const ended = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  process.stdout.write(`${served.value.newAddress()}\n`);
  await ended;
  await served.value.close();
  return 0;
}
