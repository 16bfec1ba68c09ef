import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { findChromium } from '../electron/serve/find-chromium.ts';

/**
 * The program of a Chromium-family browser, installed if there is none: Debian's package when root, else Playwright's.
 * Null when neither can be had.
 */
export function installBrowser(): string | null {
  return (
    findChromium() ??
    (installDebian() ? findChromium() : null) ??
    (installPlaywright() ? findChromium() : null)
  );
}

function installDebian(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  process.stderr.write('Installing Chromium (apt-get)…\n');
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  );
}

function installPlaywright(): boolean {
  process.stderr.write('Installing Chromium (Playwright)…\n');
  const cli = createRequire(import.meta.url).resolve('playwright/cli.js');
  return run(process.execPath, [cli, 'install', 'chromium']);
}

function run(program: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env, timeout: 300_000 }).status === 0;
}
