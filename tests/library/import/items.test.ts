import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { forkProcess } from '../../../electron/library/fork-process.ts';
import { importing } from './importing.ts';

const splitting = new URL('../../fixtures/parsers/splitting-parser.ts', import.meta.url);

test('each article of a file of several is imported, or fails, by itself, and shares the original', async (t) => {
  const { importPaths, ask, file, library } = importing(t, { spawnParser: () => forkProcess(splitting) });
  const path = file('export.txt', 'First story of the day.\n---\nfails\n---\nThird story, of another kind.');
  const report = await importPaths(path);
  assert.deepEqual(
    report.imported.map((item) => item.path),
    [`${path}/1`, `${path}/3`],
  );
  assert.deepEqual(report.failed, [{ path: `${path}/2`, code: 'encrypted' }]);
  const originals = library.db.prepare('SELECT count(*) AS n FROM original').get()?.['n'];
  assert.deepEqual([originals, (await ask('library.describe', {})).articles], [1, 2]);
  assert.deepEqual((await ask('library.check', {})).findings, []);

  const again = await importPaths(path);
  assert.deepEqual(
    [again.imported, again.duplicates.map(({ kind }) => kind), again.failed.length],
    [[], ['identical', 'identical'], 1],
  );
  const [, third] = report.imported;
  assert.ok(third);
  assert.equal((await ask('articles.reread', { id: third.id })).text, 'Third story, of another kind.');
});

test('progress counts items, and never more done than found', async (t) => {
  const { start, file } = importing(t, { spawnParser: () => forkProcess(splitting) });
  const path = file(
    'export.txt',
    Array.from({ length: 40 }, (_, index) => `Story number ${index}`).join('\n---\n'),
  );
  const counts: [number, number][] = [];
  const { imported } = await start([{ path }], ({ found, done }) => counts.push([found, done])).report;
  assert.equal(imported.length, 40);
  assert.deepEqual(counts.at(-1), [40, 40]);
  assert.ok(counts.every(([found, done]) => done <= found));
});

test('a file of many articles is stored in groups, and questions are answered between them', async (t) => {
  const { start, ask, file } = importing(t, { spawnParser: () => forkProcess(splitting) });
  const path = file('export.txt', Array.from({ length: 200 }, (_, i) => `Story number ${i}`).join('\n---\n'));
  const { report } = start([{ path }]);
  let finished = false;
  void report.then(() => {
    finished = true;
  });
  const counted = new Set<number>();
  while (!finished) {
    counted.add((await ask('library.describe', {})).articles);
    await nextTurn();
  }
  assert.equal((await report).imported.length, 200);
  assert.ok(counted.size > 3, `counted ${[...counted].join(', ')}`);
});
