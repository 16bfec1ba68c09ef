import { resolve } from 'node:path';
import { ok } from '../../contract/failure.ts';
import { restoreLibrary } from '../../library/backup/restore-library.ts';
import type { Command } from '../command.ts';

/** Writes the whole library to one file, checked. */
export const backupCommand: Command = {
  usage: 'FILE',
  needs: 1,
  async run({ args: [file = ''], ask, say }) {
    const written = await ask('library.backup', { path: resolve(file) });
    if (!written.ok) return written;
    const { path, articles, clips, notes } = written.value;
    return ok({ json: written.value, lines: [say('cli.backed-up', { path, articles, clips, notes })] });
  },
};

/** Puts a backup in the place of the library; the library that was there is kept beside it. */
export const restoreCommand: Command = {
  usage: 'FILE',
  needs: 1,
  closed: true,
  async run({ args: [file = ''], directory, say }) {
    const restored = restoreLibrary(resolve(file), directory, new Date());
    if (!restored.ok) return restored;
    const { path, articles, clips, notes, kept } = restored.value;
    return ok({
      json: restored.value,
      lines: [
        say('cli.backed-up', { path, articles, clips, notes }),
        ...(kept === null ? [] : [say('cli.restored-kept', { path: kept })]),
      ],
    });
  },
};
