import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import type { ImportReport } from '../../../electron/contract/models/import.ts';
import { processFlags } from '../../../electron/host/process-flags.ts';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { forkProcess } from '../../../electron/library/fork-process.ts';
import { startLibrary } from '../../../electron/library/start-library.ts';
import { type Engine, hitsWanted, peakMemoryBytes, timeQueries } from './engine.ts';

const builtParser = new URL('../../../dist/parser.js', import.meta.url);

/**
 * Attaché as the window has it: files imported through parser processes, built as they are shipped, until they are
 * durable and searchable, queries answered through the contract with total and snippets. This process is the library
 * process.
 */
export const attacheEngine: Engine = async ({ files, queries }) => {
  const directory = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const finished = Promise.withResolvers<ImportReport>();
    const started = startLibrary(
      directory,
      (name, data) => name === 'import.finished' && finished.resolve(data as ImportReport),
      () => forkProcess(builtParser, processFlags.parser),
    );
    if (!started.ok) throw new Error(started.failure.code);
    const { library, close } = started.value;
    const waits = monitorEventLoopDelay({ resolution: 5 });
    waits.enable();
    const from = performance.now();
    await dispatch(library, 'import.files', {
      job: newId(JobId, 'j'),
      files: files.map((path) => ({ path })),
    });
    const { imported } = await finished.promise;
    const buildMs = performance.now() - from;
    waits.disable();
    if (imported.length !== files.length) throw new Error(`${imported.length} of ${files.length} imported`);
    const queryMs = await timeQueries(queries, async (query) => {
      const answer = await dispatch(library, 'search.query', { query, limit: hitsWanted });
      if (!answer.ok) throw new Error(answer.failure.code);
    });
    const diskBytes = sizeOf(directory);
    close();
    const waitMs = { p99: waits.percentile(99) / 1e6, longest: waits.max / 1e6 };
    return { buildMs, peakMemoryBytes: peakMemoryBytes(), diskBytes, queryMs, waitMs };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

function sizeOf(directory: string): number {
  return readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0);
}
