import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JobId } from '../../../electron/contract/ids.ts';
import { remainingMs } from '../../../renderer/library/import-estimate.ts';

const progress = { job: JobId.parse('j000000000000'), imported: 0, duplicates: 0, failed: 0 };

test('an import says how long it will take once it has run for two seconds', () => {
  assert.equal(remainingMs({ ...progress, found: 2000, done: 340 }, 1_900), null);
  assert.equal(remainingMs({ ...progress, found: 400, done: 100 }, 4_000), 12_000);
});

test('nothing is said while nothing is done, or while folders are still being walked', () => {
  assert.equal(remainingMs({ ...progress, found: 400, done: 0 }, 4_000), null);
  assert.equal(remainingMs({ ...progress, found: 100, done: 100 }, 4_000), null);
});
