import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window's build. Files stay files: the content policy allows no data: fonts and no inline scripts. */
export default defineConfig({
  root: 'renderer',
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
