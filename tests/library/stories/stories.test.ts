import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ArticleId } from '../../../electron/contract/ids.ts';
import { sampleUrl } from '../../../electron/host/app-files.ts';
import { isReprint, openStories } from '../../../electron/library/stories/stories.ts';
import { estimateSimilarity, signatureOf } from '../../../electron/parsers/text/signature.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { importing } from '../import/importing.ts';

const samples = readdirSync(sampleUrl).map((name) => readFileSync(new URL(name, sampleUrl), 'utf8'));

/** A story as another paper prints it: another head, a word changed here and there, its end cut. */
function reprintOf(text: string): string {
  const words = text.split(' ');
  const kept = words.slice(0, Math.floor(words.length * 0.8));
  return kept.map((word, index) => (index % 40 === 39 ? 'altered' : word)).join(' ');
}

test('a reprint is known by its shingles, another story of the same days and subject is not', () => {
  for (const text of samples) {
    assert.ok(isReprint(text, reprintOf(text)));
    const estimate = estimateSimilarity(signatureOf(text), signatureOf(reprintOf(text)));
    assert.ok(estimate > 0.4, String(estimate));
    for (const other of samples) assert.equal(isReprint(text, other), text === other);
  }
});

test('a signature does not mind case, tone marks and white space', () => {
  const one = signatureOf('Bộ trưởng Ngoại giao tiếp Đại sứ Nhật Bản tại Hà Nội.');
  const other = signatureOf('BO TRUONG\n\nngoai giao  tiep “dai su” Nhat Ban tai Ha Noi');
  assert.deepEqual(one, other);
  assert.deepEqual(signatureOf(''), signatureOf(' … '));
});

test('reprints that arrive in one import are imported, told of, and kept together as one story', async (t) => {
  const { importPaths, file, folder, ask } = importing(t);
  const [text = ''] = samples;
  file('a.txt', text);
  file('b.txt', `Another paper's headline\n\n${reprintOf(text)}`);
  file('c.txt', `\n${text}\n`);
  for (const [index, other] of samples.slice(1).entries()) file(`d${index}.txt`, other);
  const report = await importPaths(folder);
  assert.equal(report.imported.length, samples.length + 2);
  const idOf = (name: string) => report.imported.find(({ path }) => path.endsWith(name))?.id as ArticleId;
  const first = report.duplicates[0]?.of as ArticleId;
  assert.deepEqual(
    report.duplicates.map(({ of, kind }) => [of, kind]),
    [
      [first, 'near'],
      [first, 'near'],
    ],
  );
  const { articles } = await ask('articles.list', { limit: 100 });
  assert.deepEqual(
    articles.map(({ reprints }) => reprints).toSorted((a, b) => b - a),
    [2, 2, 2, ...samples.slice(1).map(() => 0)],
  );
  const reprints = await ask('articles.reprints', { id: idOf('a.txt') });
  assert.deepEqual(
    reprints.articles.map(({ id }) => id).toSorted(),
    [idOf('b.txt'), idOf('c.txt')].toSorted(),
  );
  assert.deepEqual((await ask('articles.reprints', { id: idOf('d0.txt') })).articles, []);
  const again = await importPaths(folder);
  assert.deepEqual([again.imported, again.duplicates.length], [[], samples.length + 2]);
  assert.ok(again.duplicates.every(({ kind }) => kind === 'identical'));
});

test('short texts of one formula are no reprints of each other, the same short text is', () => {
  const weather = (degrees: number) =>
    `Hanoi will be sunny today with ${degrees} degrees in the afternoon and light wind.`;
  assert.equal(isReprint(weather(25), weather(31)), false);
  assert.equal(isReprint(weather(25), weather(25)), true);
});

test('what is no article is a reprint of nothing', async (t) => {
  const { add, ask } = temporaryLibrary(t);
  const id = add({ paragraphs: [samples[0] ?? ''] });
  assert.deepEqual((await ask('articles.reprints', { id })).articles, []);
});

test('stories are found anew when their signatures were made in another way', async (t) => {
  const { add, ask, library } = temporaryLibrary(t);
  const [text = ''] = samples;
  const ids = [
    add({ title: 'One', paragraphs: [text] }),
    add({ title: 'Two', paragraphs: [reprintOf(text)] }),
  ];
  library.db.exec(
    `DELETE FROM signature; UPDATE article SET story = NULL; UPDATE setting SET value = '0' WHERE name = 'signature.version'`,
  );
  openStories(library.db);
  const { articles } = await ask('articles.list', { limit: 10 });
  assert.deepEqual(
    articles.map(({ id, reprints }) => [id, reprints]),
    ids.toReversed().map((id) => [id, 1]),
  );
});

test('two reprints are compared word by word', async (t) => {
  const { add, ask } = temporaryLibrary(t);
  const first = add({ paragraphs: ['Ministers met in Cebu.'] });
  const second = add({ paragraphs: ['Ministers met in Hanoi.'] });
  assert.deepEqual((await ask('articles.compare', { first, second })).differences, [
    { kind: 'both', text: 'Ministers met in ' },
    { kind: 'first', text: 'Cebu' },
    { kind: 'second', text: 'Hanoi' },
    { kind: 'both', text: '.' },
  ]);
});

test('the sample is five stories', async (t) => {
  const { importPaths } = importing(t);
  assert.deepEqual((await importPaths(fileURLToPath(sampleUrl))).duplicates, []);
});
