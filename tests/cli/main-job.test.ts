import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine, sample } from '../support/command-line.ts';
import { readPdf } from '../support/read-pdf.ts';

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
