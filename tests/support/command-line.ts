import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-library.ts';

export const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
/** The five articles that come with Attaché. */
export const sample = fileURLToPath(new URL('../../resources/sample/', import.meta.url));

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The command line on a library of its own, run as a process for each command. */
export function commandLine(t: TestContext, library = temporaryFolder(t)) {
  const attache = async (...args: string[]): Promise<Ran> => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args, '--library', library],
      { env: { ...process.env, LANG: 'C', LC_ALL: 'C' } },
    );
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
  };
  return {
    library,
    attache,
    /** Standard output as the one JSON document it has to be. */
    async json(...args: string[]) {
      const ran = await attache(...args, '--json');
      assert.equal(ran.stdout.trim().split('\n').length, 1);
      return { ...ran, document: JSON.parse(ran.stdout) };
    },
  };
}
