import { existsSync, rmSync } from 'node:fs';
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
  serve: 'electron/serve/start.ts',
  cli: 'electron/cli/main.ts',
};

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({ configFile: `${root}/vite.config.ts`, root: `${root}/renderer`, logLevel: 'warn' });
await bundle(present(entries), {
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: 'shared-[hash].js',
});
// A sandboxed preload script is CommonJS: Electron reads it before the page, and it may require nothing but electron.
await bundle(present({ preload: 'electron/preload.ts' }), { format: 'cjs', entryFileNames: '[name].cjs' });

async function bundle(input: Record<string, string>, output: Rolldown.OutputOptions): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ssr: true,
      outDir: `${root}/dist`,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { input, output, external: ['electron', /^node:/, 'bufferutil', 'utf-8-validate'] },
    },
  });
}

function present(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => existsSync(`${root}/${file}`)));
}
