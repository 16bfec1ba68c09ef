import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

let made: Promise<string> | null = null;

/** Puts a library of the sample's five articles into a folder: imported once by each test runner, and then copied. */
export async function copySampleLibrary(folder: string): Promise<void> {
  made ??= importSample();
  cpSync(await made, folder, { recursive: true });
}

async function importSample(): Promise<string> {
  const library = mkdtempSync(join(tmpdir(), 'attache-e2e-sample-'));
  process.once('exit', () => rmSync(library, { recursive: true, force: true }));
  await promisify(execFile)(
    'node',
    ['electron/cli/main.ts', 'import', 'resources/sample', '--library', library],
    {
      cwd: root,
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}` },
    },
  );
  return library;
}
