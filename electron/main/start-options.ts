import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultLibrary } from '../host/default-library.ts';

export interface StartOptions {
  /** The library's folder, absolute. */
  library: string;
  /** Whether the sample articles go into a library that is empty. */
  sample: boolean;
}

/**
 * What the app was started with (`process.argv` without the program). Electron's commandLine is for Chromium's own
 * switches and knows no `--library DIR`; those stand among ours, so that what is not known is passed over.
 */
export function startOptions(args: readonly string[], workingDirectory: string): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { library: { type: 'string' }, sample: { type: 'boolean' } },
    strict: false,
  });
  const { library, sample } = values;
  return {
    library: typeof library === 'string' ? resolve(workingDirectory, library) : defaultLibrary(),
    sample: sample === true,
  };
}
