import { fail, ok } from '../../contract/failure.ts';
import { JobId, newId } from '../../contract/ids.ts';
import type { Handlers, Library } from '../library.ts';
import { runImport } from './run-import.ts';
import { type Found, walkFiles } from './walk-files.ts';

/** What ends the imports that are running, by library and job. */
const running = new WeakMap<Library, Map<JobId, AbortController>>();

export const importCalls: Handlers<'import.paste' | 'import.cancel' | 'import.files'> = {
  'import.files': (library, { job, files }) => {
    if (library.readOnly) return fail('read-only', library.directory);
    void importInBackground(library, job, walkFiles(files));
    return ok({ job });
  },

  'import.paste': async (library, { text }) => {
    if (library.readOnly) return fail('read-only', library.directory);
    const name = `pasted-${library.now().toISOString().slice(0, 19).replaceAll(':', '-')}.txt`;
    const signal = new AbortController().signal;
    const report = await runImport(library, pasted(name, text), { signal, onProgress: () => {} });
    if (report.imported.length > 0) library.emit('library.changed', { what: 'articles' });
    return ok({ job: newId(JobId, 'j'), ...report });
  },

  'import.cancel': (library, { job }) => {
    const controller = running.get(library)?.get(job);
    controller?.abort();
    return ok({ cancelled: controller !== undefined });
  },
};

async function* pasted(name: string, text: string): AsyncGenerator<Found> {
  yield { name, bytes: new TextEncoder().encode(text) };
}

async function importInBackground(library: Library, job: JobId, files: AsyncGenerator<Found>): Promise<void> {
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
  library.emit('import.finished', { job, ...report });
}
