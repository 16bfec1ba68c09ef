import { fail, ok } from '../../contract/failure.ts';
import { JobId } from '../../contract/ids.ts';
import type { Command } from '../command.ts';

/** Lists the reports of earlier imports, newest first. */
export const reportsCommand: Command = {
  usage: '',
  needs: 0,
  async run({ say, ask }) {
    const listed = await ask('import.reports', {});
    if (!listed.ok) return listed;
    const lines = listed.value.reports.map(({ job, startedAt, imported, duplicates, near, failed }) =>
      [job, startedAt, say('cli.imported', { imported, near, duplicates: duplicates - near, failed })].join(
        '  ',
      ),
    );
    return ok({ json: listed.value, lines });
  },
};

/** Prints one report: as Markdown, or with --json as it is kept. */
export const reportCommand: Command = {
  usage: 'JOB [--markdown]',
  needs: 1,
  options: { markdown: { type: 'boolean' } },
  async run({ args: [given = ''], options, ask }) {
    const job = JobId.safeParse(given);
    if (!job.success) return fail('not-found', given);
    const rendered = await ask('import.render-report', { job: job.data });
    if (!rendered.ok) return rendered;
    const lines = rendered.value.content.trimEnd().split('\n');
    if (options['markdown'] === true) return ok({ json: rendered.value, lines });
    const report = await ask('import.report', { job: job.data });
    return report.ok ? ok({ json: report.value, lines }) : report;
  },
};
