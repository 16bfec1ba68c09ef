import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forkProcess } from '../../electron/library/fork-process.ts';

const echo = new URL('../fixtures/echo-process.ts', import.meta.url);

test('bytes go out and come back as bytes, and the end is told once', async () => {
  const handle = forkProcess(echo);
  const answer = new Promise((resolve) => handle.onMessage(resolve));
  handle.post({ bytes: Uint8Array.of(1, 2, 3) });
  assert.deepEqual(await answer, { bytes: Uint8Array.of(1, 2, 3) });
  let exits = 0;
  const exit = new Promise<void>((resolve) =>
    handle.onExit(() => {
      exits++;
      resolve();
    }),
  );
  handle.kill();
  await exit;
  handle.post('too late');
  assert.equal(exits, 1);
});

test('a process that cannot begin has ended', async () => {
  const handle = forkProcess(new URL('../fixtures/no-such-module.ts', import.meta.url));
  await new Promise<void>((resolve) => handle.onExit(resolve));
});
