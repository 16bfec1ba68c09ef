import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../../electron/library/db/open.ts';
import { readPdf } from '../support/read-pdf.ts';
import { temporaryFolder, value } from '../support/temporary-library.ts';

const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
const sample = fileURLToPath(new URL('../../resources/sample/', import.meta.url));

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

function commandLine(t: TestContext, library = temporaryFolder(t)) {
  const attache = async (...args: string[]): Promise<Ran> => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args, '--library', library],
      { env: { ...process.env, LANG: 'C', LC_ALL: 'C' } },
    );
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ran.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ran.stderr += text));
    return new Promise((resolve) => child.on('close', (code) => resolve({ ...ran, code })));
  };
  return {
    library,
    attache,
    /** Standard output as the one JSON document it has to be. */
    async json(...args: string[]) {
      const ran = await attache(...args, '--json');
      assert.equal(ran.stdout.trim().split('\n').length, 1);
      return { ...ran, document: JSON.parse(ran.stdout) };
    },
  };
}

test('the main job: import, search, clip, note, export, read back', async (t) => {
  const { json, attache, library } = commandLine(t);
  const { document: report, code } = await json('import', sample);
  assert.deepEqual([code, report.imported.length, report.failed, report.duplicates], [0, 5, [], []]);
  assert.deepEqual(Object.keys(report.imported[0]).sort(), [
    'encoding',
    'id',
    'language',
    'mediaType',
    'path',
    'publishedOn',
    'removed',
    'title',
    'warnings',
  ]);

  const again = await json('import', sample);
  assert.deepEqual([again.code, again.document.imported, again.document.duplicates.length], [0, [], 5]);
  assert.equal(again.document.duplicates[0].kind, 'identical');

  const { document: listed } = await json('articles', '--limit', '2');
  assert.deepEqual([listed.total, listed.articles.length], [5, 2]);

  const { document: found } = await json('search', '"Five-Point Consensus (5PC)"');
  const { id } = found.hits[0];
  const quote = 'the Five-Point Consensus (5PC)';
  const { document: clip } = await json(
    'clip',
    id,
    '--quote',
    quote,
    '--comment',
    'line',
    '--tag',
    'a',
    '--tag',
    'b',
  );
  assert.deepEqual([clip.article, clip.quote, clip.comment, clip.tags], [id, quote, 'line', ['a', 'b']]);
  const { document: article } = await json('article', id);
  assert.equal(article.text.slice(clip.start, clip.end), quote);
  assert.equal((await json('clips')).document.total, 1);

  const { document: among } = await json('search', 'in:clips "five-point consensus" lang:en');
  assert.deepEqual(
    [among.total, among.in, among.hits[0].id, among.hits[0].article],
    [1, 'clips', clip.id, id],
  );
  const [{ text, marks }] = among.hits[0].snippets;
  assert.deepEqual(
    marks.map(([start, end]: [number, number]) => text.slice(start, end)),
    ['Five', 'Point', 'Consensus'],
  );

  const { document: note } = await json(
    'note',
    'new',
    '--title',
    'Lines to take',
    '--template',
    'briefing-note',
  );
  const prose = join(library, 'prose.md');
  writeFileSync(prose, '## More\n\nWords of *our own*.\n');
  await json('note', 'add', note.id, '--clip', clip.id);
  await json('note', 'add', note.id, '--markdown', prose);
  assert.equal((await json('search', 'in:notes "our own"')).document.hits[0].id, note.id);
  const shown = await attache('note', 'show', note.id, '--markdown');
  assert.match(shown.stdout, /> the Five-Point Consensus \(5PC\)\[\\\[1\\\]\]\(clip:/);
  assert.match(shown.stdout, /Words of \*our own\*\./);
  assert.equal((await json('note', 'list')).document.notes[0].id, note.id);

  const verified = await json('verify', note.id);
  assert.deepEqual([verified.code, verified.document.quotations[0].state], [0, 'verbatim']);

  const to = join(library, 'out.pdf');
  const { document: exported } = await json('export', note.id, '--to', to, '--paper', 'Letter');
  const bytes = readFileSync(to);
  assert.deepEqual(exported, { path: to, bytes: bytes.length, pages: 1 });
  const pdf = await readPdf(bytes);
  assert.ok(pdf.pages[0]?.includes(quote));
  assert.deepEqual((await json('check')).document.findings, []);
});

test('templates are listed, taken in and given out, and a digest is drafted of a query', async (t) => {
  const { json, library } = commandLine(t);
  await json('import', sample);
  const { document: listed } = await json('note', 'templates');
  assert.equal(listed.total, 14);
  const file = join(library, 'weekly.md');
  const markdown =
    '---\ntitle: "Weekly"\nlanguage: en\nlength: 1 page\n---\n\n## News\n\n{{prompt: What is new}}\n';
  writeFileSync(file, markdown);
  assert.equal((await json('note', 'templates', '--import', file)).document.name, 'weekly');
  const out = join(library, 'out.md');
  assert.equal((await json('note', 'templates', '--export', 'weekly', '--to', out)).document.path, out);
  assert.equal(readFileSync(out, 'utf8'), markdown.replace('1 page', '1 pages'));
  const { document: note } = await json('note', 'new', '--title', 'Week 3', '--template', 'weekly');
  assert.deepEqual(note.details.target, { unit: 'pages', count: 1 });

  const { document: digest } = await json('note', 'digest', '--query', 'asean', '--group', 'date');
  assert.ok(digest.articles > 0 && digest.clipsMade === digest.articles);
  assert.equal((await json('verify', digest.id)).document.quotations.length, digest.articles);
  assert.equal((await json('note', 'digest')).code, 2);
  assert.equal((await json('note', 'digest', '--query', 'asean', '--group', 'colour')).code, 2);
});

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

test('a failed file is told, and the others come in', async (t) => {
  const { attache, json, library } = commandLine(t);
  const pile = join(library, 'pile');
  mkdirSync(join(pile, 'nothing here'), { recursive: true });
  writeFileSync(join(pile, 'good.txt'), 'A title\n\nA paragraph of a story, long enough to be one.');
  writeFileSync(join(pile, 'empty.txt'), '');
  writeFileSync(
    join(pile, 'binary.txt'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  );
  const { code, document } = await json('import', pile, '/no/such/path', join(pile, 'nothing here'));
  const failed = Object.fromEntries(
    document.failed.map((item: { path: string; code: string }) => [item.path, item.code]),
  );
  assert.equal(code, 1);
  assert.equal(document.imported.length, 1);
  assert.deepEqual(failed, {
    [join(pile, 'empty.txt')]: 'empty',
    [join(pile, 'binary.txt')]: 'unreadable',
    '/no/such/path': 'not-found',
    [join(pile, 'nothing here')]: 'empty',
  });
  for (const item of document.failed) assert.ok(item.message.includes(item.path));
  const plain = await attache('import', '/no/such/path');
  assert.deepEqual([plain.code, plain.stdout.includes('/no/such/path')], [1, true]);
});

const wrong: [name: string, args: string[], code: number, failure: string][] = [
  ['an unknown article', ['article', 'nope'], 1, 'not-found'],
  ['an id of the right shape that is nobody’s', ['article', 'a000000000000'], 1, 'not-found'],
  ['an unknown note', ['note', 'show', 'nope'], 1, 'not-found'],
  ['an unknown clip', ['note', 'add', 'n000000000000', '--clip', 'c000000000000'], 1, 'not-found'],
  ['a file of queries that is not there', ['search', '--queries', '/no/such/file'], 1, 'not-found'],
  ['a format that is not written', ['export', 'n000000000000', '--to', 'note.xyz'], 2, 'unsupported-format'],
  ['an export to nowhere', ['export', 'n000000000000'], 2, 'invalid-input'],
  [
    'a paper that is none',
    ['export', 'n000000000000', '--to', 'a.pdf', '--paper', 'A17'],
    2,
    'invalid-input',
  ],
  ['a template that is not there', ['note', 'new', '--title', 'x', '--template', 'nope'], 1, 'not-found'],
  [
    'a style that is none',
    ['export', 'n000000000000', '--to', 'a.md', '--style', 'long'],
    2,
    'invalid-input',
  ],
  ['a limit that is no number', ['articles', '--limit', 'many'], 2, 'invalid-input'],
  ['an order that is none', ['search', 'x', '--sort', 'length'], 2, 'invalid-input'],
  ['a language that is none', ['search', 'x', '--language', 'French'], 2, 'invalid-input'],
];
for (const [name, args, code, failure] of wrong) {
  test(`${name} gets a sentence and the exit code ${code}`, async (t) => {
    const { json } = commandLine(t);
    const ran = await json(...args);
    assert.deepEqual([ran.code, ran.document.error.code], [code, failure]);
    assert.equal(ran.stderr.trim(), ran.document.error.message);
    assert.doesNotMatch(ran.stderr, /\bat .*:\d+:\d+|\{\w+\}/);
  });
}

test('wrong use names the right one', async (t) => {
  const { attache } = commandLine(t);
  for (const args of [['import'], ['frobnicate'], ['note'], ['search', '--nope'], []]) {
    const ran = await attache(...args);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /attache /);
    assert.equal(ran.stdout, '');
  }
  assert.equal((await attache('--help')).code, 0);
});

test('while another process writes to the library one can read it and not write to it', async (t) => {
  const { library, attache, json } = commandLine(t);
  await attache('import', sample);
  const writer = value(openLibrary(library));
  t.after(writer.close);
  const refused = await json('import', sample);
  assert.deepEqual([refused.code, refused.document.error.code], [3, 'library-in-use']);
  assert.match(refused.document.error.message, new RegExp(`pid ${process.pid} on`));
  assert.equal((await json('search', 'retreat')).code, 0);
});

test('a library that cannot be one has the exit code 3', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), 'x');
  const { json } = commandLine(t, join(folder, 'file', 'library'));
  assert.equal((await json('articles')).code, 3);
});

test('a library folder that may not be written to has the exit code 3', async (t) => {
  const folder = temporaryFolder(t);
  chmodSync(folder, 0o500);
  // Root may write everywhere but to the kernel's own file system.
  const { json } = commandLine(t, join(process.getuid?.() === 0 ? '/sys' : folder, 'library'));
  const ran = await json('articles');
  assert.deepEqual([ran.code, ran.document.error.code], [3, 'permission']);
});

test('a strict export of a note with an altered quotation writes nothing, says what is wrong, and ends with 1', async (t) => {
  const { json, attache, library } = commandLine(t);
  await json('import', join(sample, '004-retreat-langkawi.txt'));
  const [article] = (await json('articles')).document.articles;
  const { text } = (await json('article', article.id)).document;
  const clip = (await json('clip', article.id, '--quote', text.split('. ')[0])).document;
  const note = (await json('note', 'new', '--title', 'Strict')).document;
  await json('note', 'add', note.id, '--clip', clip.id);
  const to = join(library, 'strict.md');
  assert.equal((await json('export', note.id, '--to', to, '--strict')).code, 0);
  rmSync(to);

  const markdown = join(library, 'more.md');
  writeFileSync(markdown, 'The minister said “nobody has ever written these words down” on Monday.');
  await json('note', 'add', note.id, '--markdown', markdown);
  const refused = await json('export', note.id, '--to', to, '--strict');
  assert.equal(refused.code, 1);
  assert.equal(refused.document.error.code, 'not-verified');
  assert.deepEqual(refused.document.unsourced[0].text, 'nobody has ever written these words down');
  assert.deepEqual(refused.document.quotations, []);
  assert.match(refused.stderr, /not verified/);
  assert.equal(existsSync(to), false);
  assert.match((await attache('verify', note.id)).stdout, /No source {2}“nobody has ever/);
  assert.equal((await json('export', note.id, '--to', to)).code, 0);
});

test('an export that cannot be written leaves the old file as it was', async (t) => {
  const { json, library } = commandLine(t);
  const { document: note } = await json('note', 'new', '--title', 'x');
  const ran = await json('export', note.id, '--to', join(library, 'no such folder', 'a.md'));
  assert.deepEqual([ran.code, ran.document.error.code], [1, 'not-found']);
  const inTheWay = join(library, 'folder.md');
  mkdirSync(inTheWay);
  const blocked = await json('export', note.id, '--to', inTheWay);
  assert.deepEqual([blocked.code, blocked.document.error.code], [1, 'permission']);
});

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
