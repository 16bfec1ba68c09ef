import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Fails when a file imports what its layer may not (docs: CONTRIBUTING.md, "Layers"). `may`: the folders of this
 * project that a layer's files import besides their own; `packages`: false forbids node: and electron.
 */
interface Layer {
  folder: string;
  may: readonly string[];
  forbids: RegExp | null;
}

const electronValues = /^electron$/;
const layers: readonly Layer[] = [
  { folder: 'electron/contract', may: [], forbids: /^(node:|electron$)/ },
  {
    folder: 'electron/parsers',
    may: [
      'electron/contract',
      'electron/library/articles/article-body.ts',
      'electron/library/search',
      'electron/library/parent-channel.ts',
    ],
    forbids: electronValues,
  },
  {
    folder: 'electron/library',
    may: ['electron/contract', 'electron/host', 'electron/parsers', 'resources'],
    forbids: electronValues,
  },
  {
    folder: 'electron/host',
    may: ['electron/contract', 'electron/parsers/pdf/open-pdf.ts', 'resources'],
    forbids: electronValues,
  },
  {
    folder: 'electron/serve',
    may: ['electron/contract', 'electron/host', 'electron/library/fork-process.ts', 'resources'],
    forbids: electronValues,
  },
  {
    folder: 'electron/cli',
    may: ['electron/contract', 'electron/host', 'electron/library', 'electron/serve', 'resources'],
    forbids: electronValues,
  },
  {
    folder: 'electron/main',
    may: ['electron/contract', 'electron/host', 'electron/library/parent-channel.ts', 'resources'],
    forbids: null,
  },
  { folder: 'renderer', may: ['electron/contract', 'resources'], forbids: /^(node:|electron$)/ },
];

/** The files that may import Electron's values; the rest of electron/main takes what it needs as arguments. */
const mayImportElectron = new Set(['electron/main/main.ts', 'electron/preload.ts']);

const root = fileURLToPath(new URL('..', import.meta.url));
const importing = /^(?:import|export)\s(type\s)?[^'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const wrong = globSync('{electron,renderer}/**/*.{ts,tsx}', { cwd: root }).flatMap((file) => {
  const layer = layers.find(({ folder }) => file.startsWith(`${folder}/`));
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importing)].flatMap(([, typeOnly, name = '', dynamic]) => {
    const target = dynamic ?? name;
    return allowed(file, layer, target, typeOnly !== undefined) ? [] : [`${file} imports ${target}`];
  });
});

for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

function allowed(file: string, layer: Layer | undefined, target: string, typeOnly: boolean): boolean {
  if (target.startsWith('.')) {
    const path = relative(root, resolve(root, dirname(file), target));
    if (!layer) return path.startsWith('electron/') || path.startsWith('resources/');
    return [layer.folder, ...layer.may].some((folder) => path === folder || path.startsWith(`${folder}/`));
  }
  if (target === 'electron' && !typeOnly) return mayImportElectron.has(file);
  return typeOnly || !layer?.forbids?.test(target);
}
