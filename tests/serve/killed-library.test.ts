import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ImportProgress } from '../../electron/contract/models/import.ts';
import { writePile } from '../bench/generate.ts';
import { call, value } from '../contract/transport.ts';
import { openLoopback, serveFresh } from './loopback.ts';

test('What was reported as imported survives kill -9 of the library process, which comes back', async (t) => {
  const { app } = await serveFresh(t);
  const window = await openLoopback(app);
  const pile = mkdtempSync(join(tmpdir(), 'attache-pile-'));
  t.after(() => rmSync(pile, { recursive: true, force: true }));

  const sources = [];
  for (const path of writePile(pile, 500)) sources.push(await window.drop(path, readFileSync(path, 'utf8')));
  const { job } = await value(call(window, 'import.start', { sources }));
  let progress: ImportProgress;
  do progress = await window.events.next('import.progressed');
  while (progress.imported === 0);
  assert.ok(app.library.pid);
  process.kill(app.library.pid, 'SIGKILL');

  const interrupted = await window.events.next('import.interrupted');
  assert.equal(interrupted.job, job);
  assert.ok(interrupted.last.imported >= progress.imported && interrupted.last.imported < 500);
  assert.deepEqual(await window.events.next('library.stopped'), { restarted: true });

  const described = await value(call(window, 'library.describe', {}));
  assert.equal(described.readOnly, null);
  assert.ok(described.articles >= interrupted.last.imported, `${described.articles} articles`);
  const check = await value(call(window, 'library.check', {}));
  assert.deepEqual(check.findings, []);
  assert.equal(check.articles, described.articles);
  assert.ok(
    (await value(call(window, 'import.paste', { text: `${title}\n\n${title} goes on.` }))).imported[0],
  );
  assert.equal((await value(call(window, 'search.query', { query: 'wombat' }))).total, 1);
});

const title = 'A wombat that was not there before';
