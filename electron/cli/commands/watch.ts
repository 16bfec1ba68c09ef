import { once } from 'node:events';
import { resolve } from 'node:path';
import { fail, ok } from '../../contract/failure.ts';
import type { ImportReport } from '../../contract/models/import.ts';
import type { Command } from '../command.ts';
import { reportLines } from './import.ts';

/** Imports what is saved into a folder until Ctrl+C; the folder stays the library's until --off. */
export const watchCommand: Command = {
  usage: 'DIR | --off',
  needs: 0,
  takes: 1,
  writes: true,
  begins: true,
  options: { off: { type: 'boolean' } },
  async run({ args: [folder], options, say, ask, on, print }) {
    if (options['off'] === true) {
      const ended = await ask('import.watch-folder', { path: null });
      return ended.ok ? ok({ json: ended.value, lines: [say('cli.watch-off')] }) : ended;
    }
    if (folder === undefined) return fail('invalid-input', 'DIR | --off', say('cli.missing'));
    const reports: ImportReport[] = [];
    const quiet = options['json'] === true;
    const tell = (lines: string[]) => {
      for (const line of lines) if (!quiet) print(line);
    };
    on('import.finished', (report) => {
      reports.push(report);
      tell(reportLines(report, say));
    });
    on('watch.lost', ({ path }) => tell([say('cli.watch-lost', { path })]));
    const watching = await ask('import.watch-folder', { path: resolve(folder) });
    if (!watching.ok) return watching;
    tell([say('cli.watching', { path: resolve(folder) })]);
    // The watch alone would let the process end.
    const waiting = setInterval(() => {}, 60_000);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    clearInterval(waiting);
    return ok({ json: { ...watching.value, reports }, lines: [] });
  },
};
