import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine, sample } from '../support/command-line.ts';

test('a file of queries is answered with one line of JSON for each', async (t) => {
  const { attache, library } = commandLine(t);
  await attache('import', sample);
  const queries = join(library, 'queries.txt');
  writeFileSync(queries, 'Le Hoai Trung\n"unclosed\n\nretreat\r\n');
  const ran = await attache('search', '--queries', queries, '--limit', '1', '--json');
  const answers = ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(ran.code, 0);
  assert.deepEqual(
    answers.map(({ query }) => query),
    ['Le Hoai Trung', '"unclosed', 'retreat'],
  );
  assert.ok(answers.every(({ hits, total }) => hits.length <= 1 && typeof total === 'number'));
});

test('search narrows by language and by dates', async (t) => {
  const { attache, json } = commandLine(t);
  await attache('import', sample);
  const titles = async (...options: string[]) =>
    (await json('search', 'ASEAN', ...options)).document.hits.map(
      (hit: { language: string }) => hit.language,
    );
  assert.deepEqual(await titles('--language', 'vi'), ['vi']);
  assert.equal((await titles('--from', '2026-01-16')).length, 2);
  assert.equal((await titles('--to', '2025-12-31')).length, 1);
  assert.equal((await json('search', 'ASEAN', '--from', 'yesterday')).code, 2);

  const typed = async (query: string, ...options: string[]) =>
    (await json('search', query, ...options)).document;
  assert.deepEqual(
    (await typed('ASEAN lang:vi')).hits.map((hit: { language: string }) => hit.language),
    ['vi'],
  );
  assert.equal((await typed('ASEAN after:2026-01-15')).total, 2);
  assert.equal((await typed('ASEAN date:..2025 lang:en', '--language', 'vi')).total, 0);
  assert.equal((await typed('(lang:vi')).mistakes[0].code, 'unclosed-bracket');
});

test('search orders by relevance, or by date on demand', async (t) => {
  const { attache, json } = commandLine(t);
  await attache('import', sample);
  const days = async (...options: string[]) =>
    (await json('search', 'ASEAN', ...options)).document.hits.map(
      ({ publishedOn }: { publishedOn: string | null }) => publishedOn ?? '',
    );
  const byDate = await days('--sort', 'date');
  assert.ok(new Set(byDate).size > 2);
  assert.deepEqual(byDate, byDate.toSorted().reverse());
  const best = await days();
  assert.notDeepEqual(best, byDate);
  assert.deepEqual(await days('--sort', 'relevance'), best);
});

test('a misspelling is offered on the command line, and forgiven where nothing is found', async (t) => {
  const { attache, json } = commandLine(t);
  await attache('import', sample);
  const { document } = await json('search', 'ministre');
  assert.deepEqual([document.forgiven, document.didYouMean.query], [true, 'minister']);
  assert.ok(document.hits.length > 0);
  const { stdout } = await attache('search', 'ministre ASEAN');
  assert.match(stdout, /Did you mean: minister ASEAN/);
});
