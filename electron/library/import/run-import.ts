import type { ImportProgress, ImportReport } from '../../contract/models/import.ts';
import type { ParsedItem } from '../../parsers/parser-protocol.ts';
import type { Library } from '../library.ts';
import { openCommitGroup } from './commit-group.ts';
import { openParserPool, type ParserLimits, parserLimits } from './parser-pool.ts';
import { openTally } from './tally.ts';
import type { Found } from './walk-files.ts';

export interface ImportOptions {
  /** Ends the import: what was read is stored, what is being read is not. */
  signal: AbortSignal;
  /** Called after each commit, but not more often than tellEveryMs, and at the end. */
  onProgress: (progress: Omit<ImportProgress, 'job'>) => void;
  limits?: ParserLimits;
}

const tellEveryMs = 100;

/**
 * Imports what is found, and answers with the report. What it tells of is committed. A file that fails does not stop
 * the others; a library that cannot be written to does, and the import then counts as cancelled.
 */
export async function runImport(
  library: Library,
  files: AsyncGenerator<Found>,
  { signal, onProgress, limits = parserLimits }: ImportOptions,
): Promise<Omit<ImportReport, 'job'>> {
  const started = performance.now();
  const importedAt = library.now();
  const tally = openTally();
  const pool = openParserPool(library.spawnParser, limits);
  const broken = new AbortController();
  const ended = AbortSignal.any([signal, broken.signal]);
  ended.addEventListener('abort', pool.close);

  let toldAt = 0;
  const tell = () => {
    if (performance.now() - toldAt < tellEveryMs) return;
    toldAt = performance.now();
    onProgress(tally.progress());
  };
  const group = openCommitGroup(library.db, importedAt, tally, tell, () => broken.abort());

  /** One item that failed does not stop the others of its file. */
  function take(file: number, items: readonly ParsedItem[]): void {
    tally.split(items.length);
    for (const [item, { name: path, result }] of items.entries()) {
      if (result.ok) group.add({ file, item }, { ...result.value, path });
      else tally.settle({ file, item }, { failed: { path, code: result.failure.code } });
    }
  }

  /** Takes one file after the other; several lanes share the files, so that the parsers always have work. */
  async function lane(): Promise<void> {
    for (;;) {
      const { value: found, done } = await files.next();
      if (done || ended.aborted) return;
      const file = tally.find();
      const path = found.name;
      if ('code' in found) {
        tally.settle({ file, item: 0 }, { failed: { path, code: found.code } });
      } else {
        const read = await pool.parse({ ...found, importedAt });
        // What an end cut short was neither imported nor did it fail.
        if (!read.ok && read.failure.code === 'cancelled') return;
        if (read.ok) take(file, read.value.items);
        else tally.settle({ file, item: 0 }, { failed: { path, code: read.failure.code } });
      }
      tell();
      await group.room();
    }
  }

  try {
    await Promise.all(Array.from({ length: pool.capacity }, lane));
  } catch (error) {
    // Nobody waits for an import but its report: a bug ends it, and what is in is told of.
    console.error('import:', error);
    broken.abort();
  } finally {
    await group.finish();
    pool.close();
    await files.return(undefined);
  }
  onProgress(tally.progress());
  return {
    startedAt: importedAt.toISOString(),
    ...tally.report(),
    cancelled: ended.aborted,
    elapsedMs: Math.round(performance.now() - started),
  };
}
