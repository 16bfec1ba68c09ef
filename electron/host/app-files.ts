import { readFileSync } from 'node:fs';

/** Where the app's own files are: the same module runs from the checkout (.ts) and bundled in dist/ (.js). */
const bundled = import.meta.url.endsWith('.js');
const root = new URL(bundled ? '../' : '../../', import.meta.url);

const entries = { library: 'electron/library/entry.ts', parser: 'electron/parsers/entry.ts' } as const;

/** The module that a process of ours starts with. */
export function entryUrl(name: keyof typeof entries): URL {
  return bundled ? new URL(`dist/${name}.js`, root) : new URL(entries[name], root);
}

export const rendererUrl = new URL('dist/renderer/', root);
export const preloadUrl = new URL('dist/preload.cjs', root);
export const resourcesUrl = new URL('resources/', root);
export const sampleUrl = new URL('resources/sample/', root);
/** The app's version, as its package states it. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  return version;
}

export const iconUrl = new URL('resources/icons/icon.png', root);
