import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { electronRuntime, fetchElectronRuntime } from './electron-runtime.ts';
import { installBrowser } from './install-browser.ts';

/**
 * `npm start`: builds the app and runs it in Electron where its runtime is there or can be fetched, else served on
 * the loopback interface; says which and why. Its arguments (--sample, --library DIR, …) go to the app.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

const built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: ['ignore', 2, 2] });
if (built.status !== 0) process.exit(1);

const electron = args.includes('--no-open') ? null : (electronRuntime() ?? fetchElectronRuntime(20_000));
if (electron) {
  process.stderr.write('Attaché runs in Electron: its runtime is installed.\n');
  await run(electron, [root, ...args]);
} else {
  process.stderr.write(
    args.includes('--no-open')
      ? 'Attaché runs served: --no-open asks for an address, not for a window.\n'
      : "Attaché runs served: Electron's runtime is not installed and could not be fetched within 20 seconds.\n",
  );
  if (!installBrowser())
    process.stderr.write('No Chromium-family browser could be installed: there is no PDF.\n');
  await run(process.execPath, ['--disable-warning=ExperimentalWarning', 'dist/serve.js', ...args]);
}

/** Hands the terminal over until the program ends; Ctrl+C goes to it, and it ends in its own time. */
async function run(program: string, programArgs: string[]): Promise<void> {
  process.on('SIGINT', () => {});
  const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = await once(child, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
}
