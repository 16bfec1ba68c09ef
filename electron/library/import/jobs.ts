import type { JobId } from '../../contract/ids.ts';
import type { ImportReport } from '../../contract/models/import.ts';
import type { Library } from '../library.ts';
import { insertReport } from './report-table.ts';
import { runImport } from './run-import.ts';
import type { Found } from './walk-files.ts';

/** What ends the imports that are running, by library and job. */
const running = new WeakMap<Library, Map<JobId, AbortController>>();

/** Ends a running import; false when there is none of that id. */
export function cancelJob(library: Library, job: JobId): boolean {
  const controller = running.get(library)?.get(job);
  controller?.abort();
  return controller !== undefined;
}

/** Runs an import with its events, keeps its report and answers with it. Never rejects. */
export async function runJob(
  library: Library,
  job: JobId,
  files: AsyncGenerator<Found>,
): Promise<ImportReport> {
  const controller = new AbortController();
  const jobs = running.get(library) ?? new Map<JobId, AbortController>();
  running.set(library, jobs.set(job, controller));
  let imported = 0;
  const report = await runImport(library, files, {
    signal: controller.signal,
    onProgress(progress) {
      library.emit('import.progressed', { job, ...progress });
      if (progress.imported > imported) library.emit('library.changed', { what: 'articles' });
      imported = progress.imported;
    },
  });
  jobs.delete(job);
  return keepReport(library, { job, ...report });
}

/** Stores a report; a disk that is full loses the report and nothing else. */
export function keepReport(library: Library, report: ImportReport): ImportReport {
  try {
    insertReport(library.db, report);
  } catch (error) {
    console.error('import: the report was not kept:', error);
  }
  return report;
}
