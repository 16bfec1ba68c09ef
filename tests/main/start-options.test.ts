import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { defaultLibrary } from '../../electron/host/default-library.ts';
import { startOptions } from '../../electron/main/start-options.ts';

const home = resolve('/home/linh');

test('The library is named with or without an equals sign, also from the folder one is in', () => {
  const named = resolve('/press');
  assert.equal(startOptions(['--library', named], home).library, named);
  assert.equal(startOptions([`--library=${named}`], home).library, named);
  assert.equal(startOptions(['--library', 'press'], home).library, resolve(home, 'press'));
});

test('What belongs to Chromium, Electron or the system is passed over', () => {
  const args = ['--inspect=0', '--remote-debugging-port=0', '/app', '--no-sandbox', '-psn_0_1', '--sample'];
  assert.deepEqual(startOptions(args, home), { library: defaultLibrary(), sample: true });
  assert.equal(startOptions(['/app', '--library'], home).library, defaultLibrary());
  assert.equal(startOptions([], home).sample, false);
});
