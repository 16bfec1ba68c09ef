import { ok, type Result } from '../contract/failure.ts';
import type { JobId } from '../contract/ids.ts';
import type { ExportStep } from '../contract/models/export.ts';
import { wantsPlaces } from '../contract/print-places.ts';
import { exportMany } from './export-many.ts';
import { exportOne } from './export-one.ts';
import { stepOf } from './export-steps.ts';
import type { HostHandlers, HostParts } from './host.ts';
import { keptPrints } from './kept-prints.ts';
import { countPages } from './page-count.ts';

/** Renders notes, prints them and hands them over. */
export function exportHandlers(
  parts: Pick<HostParts, 'library' | 'printPdf' | 'deliver' | 'openFolder' | 'emit'>,
): Pick<HostHandlers, 'notes.preview' | 'notes.export' | 'notes.export-many' | 'notes.cancel-export'> {
  const { library, printPdf, deliver, emit } = parts;
  const prints = keptPrints(printPdf);
  const running = new Set<AbortController>();

  /** Does what `notes.cancel-export` ends. */
  async function ending<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const stop = new AbortController();
    running.add(stop);
    try {
      return await work(stop.signal);
    } finally {
      running.delete(stop);
    }
  }

  function tell(job: JobId | undefined, step: ExportStep): void {
    if (job) emit('export.progressed', { job, done: 0, total: 1, step });
  }

  return {
    'notes.preview': async ({ id, job, settings }) => {
      const rendered = await library.call('notes.render', { id, format: 'pdf', settings, preview: true });
      if (!rendered.ok) return rendered;
      const twice = wantsPlaces(rendered.value.content) !== null;
      const plan = { format: 'pdf', checks: false, twice, writes: false } as const;
      const made = await prints.print(rendered.value, (name, count) => tell(job, stepOf(plan, name, count)));
      if (!made.ok) return made;
      return ok({ base64: Buffer.from(made.value).toString('base64'), pages: countPages(made.value) });
    },

    'notes.export': ({ id, job, format, settings, name: pattern }) =>
      ending(async (signal) => {
        let download: string | null = null;
        const made = await exportOne(id, {
          ask: library.call,
          print: prints.print,
          format,
          settings,
          pattern,
          unverified: true,
          signal,
          hear: (step) => tell(job, step),
          async write(name, bytes) {
            const delivered = await deliver({ kind: 'note', name, bytes });
            if (!delivered.ok) return delivered;
            download = delivered.value.download;
            return ok(delivered.value.name);
          },
        });
        if (!made.ok) return made;
        const { note: _, ...exported } = made.value;
        return ok({ ...exported, download });
      }),

    'notes.export-many': (input) => ending((signal) => exportMany(parts, prints, input, signal)),

    'notes.cancel-export': async () => {
      for (const stop of running) stop.abort();
      prints.cancel();
      return ok(null);
    },
  };
}
