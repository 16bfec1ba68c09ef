import { defineConfig } from 'playwright/test';

/**
 * Browser tests run in the Chromium that the app itself would find, each on a library of its own, two at a time. What a
 * test waits for has more time than it ever needs: a slow machine is no failure.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'list',
});
