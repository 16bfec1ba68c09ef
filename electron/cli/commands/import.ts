import { resolve } from 'node:path';
import { ok } from '../../contract/failure.ts';
import { JobId, newId } from '../../contract/ids.ts';
import type { FailedItem, ImportReport } from '../../contract/models/import.ts';
import type { Say } from '../../host/terminal-locale.ts';
import type { Command } from '../command.ts';

/** Imports files and folders, and tells of each what became of it. Ctrl+C ends it after the file at hand. */
export const importCommand: Command = {
  usage: 'PATH…',
  needs: 1,
  takes: Number.POSITIVE_INFINITY,
  writes: true,
  begins: true,
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

    const failed = report.failed.map((item) => ({ ...item, message: failureOf(item, say) }));
    return ok({
      json: { ...report, failed },
      lines: reportLines(report, say),
      someFailed: failed.length > 0 || report.cancelled,
    });
  },
};

/** A report for a reader: what came in, what was there, what failed. */
export function reportLines(report: ImportReport, say: Say): string[] {
  return [
    ...report.imported.map((item) =>
      item.warnings.includes('not-an-article')
        ? `${item.id}  ${item.title} (${say('cli.not-an-article')})`
        : `${item.id}  ${item.title}`,
    ),
    ...report.duplicates.map(({ path, of, kind }) =>
      say(kind === 'near' ? 'cli.near' : 'cli.duplicate', { path, of }),
    ),
    ...report.failed.map((item) => failureOf(item, say)),
    say('cli.imported', {
      imported: report.imported.length,
      near: report.duplicates.filter(({ kind }) => kind === 'near').length,
      duplicates: report.duplicates.filter(({ kind }) => kind === 'identical').length,
      failed: report.failed.length,
    }),
  ];
}

function failureOf({ code, path }: FailedItem, say: Say): string {
  return say(`failure.${code}`, { about: path });
}
