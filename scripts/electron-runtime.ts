import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../node_modules/electron/', import.meta.url);

/** The program of Electron's runtime, or null where it has not been downloaded. */
export function electronRuntime(): string | null {
  const pathFile = new URL('path.txt', folder);
  if (!existsSync(pathFile)) return null;
  const program = new URL(`dist/${readFileSync(pathFile, 'utf8')}`, folder);
  return existsSync(program) ? fileURLToPath(program) : null;
}

/** Tries once to download the runtime (it is no npm package), for at most `timeoutMs`. */
export function fetchElectronRuntime(timeoutMs: number): string | null {
  const installer = fileURLToPath(new URL('install.js', folder));
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
  return electronRuntime();
}
