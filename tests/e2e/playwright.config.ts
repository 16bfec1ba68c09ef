import { defineConfig } from 'playwright/test';

/** Browser tests run in the Chromium that the app itself would find; one at a time, each on a library of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  reporter: 'list',
});
