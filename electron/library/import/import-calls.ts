import { fail, ok } from '../../contract/failure.ts';
import { JobId, newId } from '../../contract/ids.ts';
import type { Handlers } from '../library.ts';
import { readWindowSettings } from '../setting-table.ts';
import { cancelJob, keepReport, runJob } from './jobs.ts';
import { renderReport } from './render-report.ts';
import { listReports, readReport } from './report-table.ts';
import { runImport } from './run-import.ts';
import { type Found, walkFiles } from './walk-files.ts';
import { watch } from './watching.ts';

export const importCalls: Handlers<
  | 'import.paste'
  | 'import.cancel'
  | 'import.files'
  | 'import.reports'
  | 'import.report'
  | 'import.render-report'
  | 'import.watch-folder'
> = {
  'import.files': (library, { job, files }) => {
    if (library.readOnly) return fail('read-only', library.directory);
    void runJob(library, job, walkFiles(files)).then((report) => library.emit('import.finished', report));
    return ok({ job });
  },

  'import.paste': async (library, { text, html }) => {
    if (library.readOnly) return fail('read-only', library.directory);
    const name = `pasted-${library.now().toISOString().slice(0, 19).replaceAll(':', '-')}`;
    const found = html ? pasted(`${name}.html`, html) : pasted(`${name}.txt`, text);
    const signal = new AbortController().signal;
    const report = await runImport(library, found, { signal, onProgress: () => {} });
    if (report.imported.length > 0) library.emit('library.changed', { what: 'articles' });
    return ok(keepReport(library, { job: newId(JobId, 'j'), ...report }));
  },

  'import.cancel': (library, { job }) => ok({ cancelled: cancelJob(library, job) }),

  'import.reports': ({ db }) => ok({ reports: listReports(db) }),

  'import.report': ({ db }, { job }) => {
    const report = readReport(db, job);
    return report ? ok(report) : fail('not-found', job);
  },

  'import.render-report': ({ db }, { job }) => {
    const report = readReport(db, job);
    if (!report) return fail('not-found', job);
    return ok(renderReport(report, readWindowSettings(db)['language'] === 'vi' ? 'vi' : 'en'));
  },

  'import.watch-folder': (library, { path }) => {
    if (library.readOnly) return fail('read-only', library.directory);
    return watch(library, path);
  },
};

async function* pasted(name: string, text: string): AsyncGenerator<Found> {
  yield { name, bytes: new TextEncoder().encode(text), pasted: true };
}
