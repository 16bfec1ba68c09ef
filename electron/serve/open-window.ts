import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { quietFlags, sandboxFlags, sealedFlags } from './chromium-flags.ts';
import { findChromium, type Machine, thisMachine } from './find-chromium.ts';

export interface WindowOpened {
  /** `no-display`, `no-browser`: nothing was opened, and the address has to be opened by hand. */
  state: 'opened' | 'no-display' | 'no-browser';
  /** Ends the browser that was opened. */
  close(): Promise<void>;
}

const notOpened = (state: 'no-display' | 'no-browser'): WindowOpened => ({ state, close: async () => {} });

/**
 * Opens the app's window in the Chromium-family browser that is there, with a profile of its own. The address has a
 * token, and arguments can be read by every user of a machine: the browser opens a private file that leads there.
 */
export async function openWindow(address: string, machine = thisMachine): Promise<WindowOpened> {
  if (!hasDisplay(machine)) return notOpened('no-display');
  const program = findChromium(machine);
  if (!program) return notOpened('no-browser');
  const folder = await mkdtemp(join(tmpdir(), 'attache-window-'));
  const page = join(folder, 'open.html');
  await writeFile(page, redirectPage(address), { mode: 0o600 });
  const profile = profileFolder(machine);
  await mkdir(profile, { recursive: true, mode: 0o700 });
  const child = spawn(
    program,
    [
      ...quietFlags,
      ...sealedFlags,
      ...sandboxFlags(),
      `--user-data-dir=${profile}`,
      `--app=${pathToFileURL(page).href}`,
    ],
    { stdio: 'ignore' },
  );
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('error', () => resolve());
  child.once('exit', () => resolve());
  return {
    state: 'opened',
    async close() {
      child.kill();
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a window can be shown: on Linux and its kin there has to be an X11 or Wayland display. */
export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** A page that leads to an address of ours, which has no character that HTML would read otherwise. */
export function redirectPage(address: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">`;
}

function profileFolder({ platform, env, home }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support/Attache/Browser');
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? home, 'Attache', 'Browser');
  return join(env['XDG_STATE_HOME'] ?? join(home, '.local/state'), 'attache', 'browser');
}
