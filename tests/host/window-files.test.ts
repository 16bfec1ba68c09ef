import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWindowFiles } from '../../electron/host/window-files.ts';

test('The window’s files are known by their addresses, the page by two', async () => {
  const files = await readWindowFiles(new URL('../fixtures/window/', import.meta.url));
  assert.ok(files.ok);
  assert.deepEqual([...files.value.keys()].sort(), ['/', '/index.html', '/window.js']);
  assert.equal(files.value.get('/')?.type, 'text/html; charset=utf-8');
  assert.equal(files.value.get('/window.js')?.type, 'text/javascript; charset=utf-8');
});

test('A window that has not been built is not found', async () => {
  for (const folder of ['../fixtures/no-such-window/', './']) {
    const files = await readWindowFiles(new URL(folder, import.meta.url));
    assert.equal(!files.ok && files.failure.code, 'not-found');
  }
});
