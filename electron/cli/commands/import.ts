import { resolve } from 'node:path';
import { ok } from '../../contract/failure.ts';
import { JobId, newId } from '../../contract/ids.ts';
import type { ImportReport } from '../../contract/models.ts';
import type { Say } from '../../host/terminal-locale.ts';
import type { Command } from '../command.ts';

/** Imports files and folders, and tells of each what became of it. Ctrl+C ends it after the file at hand. */
export const importCommand: Command = {
  usage: 'PATH…',
  needs: 1,
  writes: true,
  async run({ args, say, ask, on }) {
    const job = newId(JobId, 'j');
    const finished = new Promise<ImportReport>((done) => on('import.finished', done));
    if (process.stderr.isTTY) {
      on('import.progressed', ({ done, found }) => process.stderr.write(`\r${done}/${found}`));
    }
    const started = await ask('import.files', { job, files: args.map((path) => ({ path: resolve(path) })) });
    if (!started.ok) return started;
    const cancel = () => void ask('import.cancel', { job });
    process.once('SIGINT', cancel);
    const report = await finished;
    process.off('SIGINT', cancel);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

    const failed = report.failed.map((item) => ({
      ...item,
      message: say(`failure.${item.code}`, { about: item.path }),
    }));
    return ok({
      json: { ...report, failed },
      lines: reportLines(report, failed, say),
      someFailed: failed.length > 0 || report.cancelled,
    });
  },
};

function reportLines(report: ImportReport, failed: { message: string }[], say: Say): string[] {
  return [
    ...report.imported.map((item) => `${item.id}  ${item.title}`),
    ...report.duplicates.map((item) => say('cli.duplicate', { path: item.path, of: item.of })),
    ...failed.map((item) => item.message),
    say('cli.imported', {
      imported: report.imported.length,
      duplicates: report.duplicates.length,
      failed: failed.length,
    }),
  ];
}
