import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * Builds everything that runs from dist/: the window, and each process's start with its dependencies bundled, so that
 * the packaged app needs no node_modules.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const entries = {
  main: 'electron/main/main.ts',
  library: 'electron/library/entry.ts',
  parser: 'electron/parsers/entry.ts',
  serve: 'electron/cli/start-served.ts',
  cli: 'electron/cli/main.ts',
};

/** Native parts that ws uses where they are installed, and does without. */
const optional = ['bufferutil', 'utf-8-validate'];

// Built aside and swapped in whole, so that a build that fails leaves the last one as it was.
const unfinished = join(root, `node_modules/.cache/attache-build-${process.pid}`);
const previous = `${unfinished}-previous`;
const dist = join(root, 'dist');
process.once('exit', () => {
  for (const folder of [unfinished, previous]) rmSync(folder, { recursive: true, force: true });
});
await build({
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'renderer'),
  logLevel: 'warn',
  build: { outDir: join(unfinished, 'renderer') },
});
await bundle(entries, {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'shared-[hash].js',
});
// A sandboxed preload script is CommonJS: Electron reads it before the page, and it may require nothing but electron.
await bundle({ preload: 'electron/preload.ts' }, { format: 'cjs', entryFileNames: '[name].cjs' });
// pdf.js reads these when a PDF's text is in a Chinese, Japanese or Korean encoding.
cpSync(join(root, 'node_modules/pdfjs-dist/cmaps'), join(unfinished, 'pdfjs/cmaps'), { recursive: true });
if (existsSync(dist)) renameSync(dist, previous);
renameSync(unfinished, dist);

async function bundle(input: Record<string, string>, output: Rolldown.OutputOptions): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: unfinished,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input,
        output,
        external: ['electron', /^node:/, ...optional],
        // The reader of style sheets that linkedom brings has an eval that nothing reaches: pages are parsed without any.
        checks: { eval: false },
      },
    },
  });
}
