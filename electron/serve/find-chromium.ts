import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'vivaldi',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

export const thisMachine: Machine = { platform: process.platform, env: process.env, home: homedir() };

/**
 * The program of a Chromium-family browser, or null: what ATTACHE_BROWSER names, else one in its usual place, else one
 * that Playwright installed. When ATTACHE_BROWSER is set nothing else is looked for.
 */
export function findChromium(machine: Machine = thisMachine): string | null {
  const wanted = machine.env['ATTACHE_BROWSER'];
  const candidates = wanted ? [wanted] : [...usualPlaces(machine), ...playwrightPlaces(machine)];
  return candidates.find(isProgram) ?? null;
}

function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', join(home, 'Applications')];
    return folders.flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name]);
    return folders.flatMap((folder) => (folder ? windowsPaths.map((path) => join(folder, path)) : []));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Where Playwright keeps its browsers, the newest first. */
function playwrightPlaces({ platform, env, home }: Machine): string[] {
  const cache =
    platform === 'darwin'
      ? join(home, 'Library/Caches/ms-playwright')
      : platform === 'win32'
        ? join(env['LOCALAPPDATA'] ?? home, 'ms-playwright')
        : join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright');
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? cache;
  const programs = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-mac-arm64/chrome-headless-shell',
    'chrome-headless-shell-win64/chrome-headless-shell.exe',
  ];
  const versions = listFolder(folder).filter((name) => name.startsWith('chromium'));
  const revision = (name: string) => Number(name.slice(name.lastIndexOf('-') + 1));
  return versions
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((version) => programs.map((program) => join(folder, version, program)));
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
