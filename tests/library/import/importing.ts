import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { CallInput } from '../../../electron/contract/calls.ts';
import type { EventName, Events } from '../../../electron/contract/events.ts';
import { JobId, newId } from '../../../electron/contract/ids.ts';
import type { ImportReport } from '../../../electron/contract/models/import.ts';
import { dispatch } from '../../../electron/library/dispatch.ts';
import type { Library } from '../../../electron/library/library.ts';
import {
  type TemporaryLibrary,
  temporaryFolder,
  temporaryLibrary,
  value,
} from '../../support/temporary-library.ts';

type ImportSource = CallInput<'import.files'>['files'][number];

export interface Importing extends Omit<TemporaryLibrary, 'library'> {
  library: Library;
  folder: string;
  /** Writes a file below the folder and returns its path. */
  file(name: string, content: string | Uint8Array): string;
  /** Imports paths as a window does, and waits for the report. */
  importPaths(...paths: string[]): Promise<ImportReport>;
  /** Starts an import; `onProgress` is called with each event of progress. */
  start(
    sources: ImportSource[],
    onProgress?: (progress: Events['import.progressed']) => void,
  ): { job: JobId; report: Promise<ImportReport> };
}

/** A library and a folder of files to import into it. */
export function importing(t: TestContext, parts: Partial<Library> = {}): Importing {
  const temporary = temporaryLibrary(t);
  const folder = temporaryFolder(t);
  const listeners = new Set<(name: EventName, data: Events[EventName]) => void>();
  const library: Library = {
    ...temporary.library,
    ...parts,
    emit(name, data) {
      temporary.events.push({ name, data });
      for (const listener of listeners) listener(name, data);
    },
  };
  const start: Importing['start'] = (sources, onProgress = () => {}) => {
    const job = newId(JobId, 'j');
    const report = new Promise<ImportReport>((resolve) => {
      listeners.add((name, data) => {
        if (name === 'import.progressed') onProgress(data as Events['import.progressed']);
        if (name === 'import.finished') resolve(data as ImportReport);
      });
    });
    void dispatch(library, 'import.files', { job, files: sources });
    return { job, report };
  };
  return {
    ...temporary,
    refused: async (name, input) => {
      const result = await dispatch(library, name, input);
      if (result.ok) throw new Error(`${name} was to fail`);
      return result.failure;
    },
    library,
    folder,
    ask: async (name, input) => value(await dispatch(library, name, input)),
    file(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    start,
    importPaths: (...paths) => start(paths.map((path) => ({ path }))).report,
  };
}

/** A text that is an article, different for each number. */
export function articleText(number: number): string {
  return `Headline number ${number}\n\nHanoi (VNA) – Story ${number} happened on January ${(number % 28) + 1}, 2026.\n\nIt ended well./.\n`;
}
