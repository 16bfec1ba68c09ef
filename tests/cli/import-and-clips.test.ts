import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine, main, sample } from '../support/command-line.ts';
import { temporaryFolder } from '../support/temporary-library.ts';

test('a report is read later, a field is corrected, and a folder is watched no more', async (t) => {
  const { json, attache, library } = commandLine(t);
  const { document: imported } = await json('import', sample);
  const { document: listed } = await json('reports');
  assert.deepEqual(
    listed.reports.map((report: { job: string; imported: number }) => [report.job, report.imported]),
    [[imported.job, 5]],
  );
  assert.deepEqual((await json('report', imported.job)).document.imported, imported.imported);
  assert.match((await attache('report', imported.job, '--markdown')).stdout, /^# Import of .*\n\n5 imported/);
  assert.equal((await json('report', 'j000000000000')).code, 1);

  const { id } = imported.imported[0];
  const corrected = await json('correct', id, '--title', 'By hand', '--date', '2026-01', '--agency', '');
  assert.deepEqual([corrected.code, corrected.document], [0, { corrected: 1 }]);
  const { document: article } = await json('article', id);
  assert.deepEqual(
    [article.title, article.publishedOn, article.agency, article.corrected],
    ['By hand', '2026-01', null, ['title', 'agency', 'publishedOn']],
  );
  assert.equal((await attache('correct', id)).code, 2);
  assert.equal((await attache('correct', id, '--date', 'yesterday')).code, 2);
  assert.equal((await attache('watch')).code, 2);
  assert.equal((await attache('watch', join(library, 'nowhere'))).code, 1);
  assert.deepEqual((await json('watch', '--off')).document, { path: null });
});

test('what is saved into a watched folder is imported until Ctrl+C', async (t) => {
  const { library, json } = commandLine(t);
  const folder = temporaryFolder(t);
  const child = spawn(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    main,
    'watch',
    folder,
    '--library',
    library,
  ]);
  t.after(() => child.kill('SIGKILL'));
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    if (text.includes('Watching'))
      writeFileSync(join(folder, 'a.txt'), 'A headline\n\nSomething happened today.\n');
    if (text.includes('1 imported')) break;
  }
  child.kill('SIGINT');
  await new Promise((resolve) => child.once('exit', resolve));
  assert.equal((await json('articles')).document.total, 1);
});

test('clips are written as Web Annotations and read again; what is refused is told, and the exit code says so', async (t) => {
  const { json, attache } = commandLine(t);
  const { document: report } = await json('import', `${sample}002-asean-top-priority.txt`);
  const quote = 'the Five-Point Consensus (5PC)';
  await json('clip', report.imported[0].id, '--quote', quote, '--comment', 'line', '--tag', 'a');
  const folder = temporaryFolder(t);
  const file = join(folder, 'clips.jsonld');
  const exported = await json('clips', '--export', file);
  assert.deepEqual([exported.code, exported.document.path, exported.document.total], [0, file, 1]);
  const collection = JSON.parse(readFileSync(file, 'utf8'));
  assert.equal(collection.first.items[0].target.selector[1].exact, quote);

  const again = await json('clips', '--import', file);
  assert.deepEqual([again.code, again.document.imported, again.document.known.length], [0, [], 1]);

  collection.first.items.push({ ...collection.first.items[0], id: 'not an iri' });
  collection.first.items[0].body[0].value = 'another comment';
  writeFileSync(file, JSON.stringify(collection));
  const mixed = await json('clips', '--import', file);
  assert.deepEqual(
    [mixed.code, mixed.document.imported.length, mixed.document.failed],
    [1, 1, [{ index: 1, id: 'not an iri', reason: 'invalid', mistakes: [{ code: 'no-iri', path: 'id' }] }]],
  );
  const told = await attache('clips', '--import', file);
  assert.match(told.stdout, /id: has to be an IRI/);
  assert.equal((await attache('clips', '--import', join(folder, 'none.json'))).code, 1);
});
