import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { importing } from '../import/importing.ts';

test('what is no article is kept apart where that is asked for, and found by an ordinary search', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const article = add({ title: 'A story', paragraphs: ['Cebu in the rain.'] });
  const front = add({ title: 'World', notArticle: true, paragraphs: ['Cebu. Hanoi. Manila.'] });
  const listed = async (notArticle?: boolean) => {
    const { total, articles } = await ask('articles.list', {
      limit: 9,
      ...(notArticle === undefined ? {} : { notArticle }),
    });
    assert.equal(total, articles.length);
    return articles.map(({ id }) => id);
  };
  assert.deepEqual(await listed(), [front, article]);
  assert.deepEqual(await listed(true), [front]);
  assert.deepEqual(await listed(false), [article]);
  const found = async (notArticle?: boolean) =>
    (await ask('search.query', { query: 'cebu', ...(notArticle === undefined ? {} : { notArticle }) })).total;
  assert.deepEqual([await found(), await found(false), await found(true)], [2, 1, 1]);
  assert.equal((await ask('articles.get', { id: front })).notArticle, true);
});

const reprint = Array.from({ length: 12 }, (_, n) => `Sentence ${n} tells what the ferry did on day ${n}.`);

test('a page can be said to be an article, joins its story, and reading it again does not undo that', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const front = `<html><head><title>World</title></head><body><ul>${Array.from(
    { length: 14 },
    (_, n) => `<li><a href="/${n}">Ministers of the region meet again for talks, part ${n}</a></li>`,
  ).join('')}</ul></body></html>`;
  const { imported } = await importPaths(file('front.html', front));
  const id = imported[0]?.id;
  assert.ok(id);
  assert.deepEqual(imported[0]?.warnings.includes('not-an-article'), true);
  const { undo } = await ask('articles.correct', { ids: [id], fields: { notArticle: false } });
  const said = await ask('articles.get', { id });
  assert.deepEqual([said.notArticle, said.corrected], [false, ['notArticle']]);
  assert.ok(!said.warnings.includes('not-an-article'));
  assert.equal((await ask('articles.reread', { id })).notArticle, false);
  await importPaths(file('front.html', front));
  assert.equal((await ask('articles.list', { limit: 9, notArticle: false })).total, 1);
  await ask('articles.correct-each', { corrections: undo });
  const again = await ask('articles.get', { id });
  assert.deepEqual([again.notArticle, again.corrected], [true, []]);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('what is said to be no article leaves its story, and finds it again', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const first = add({ title: 'First', paragraphs: reprint });
  const second = add({ title: 'Second', paragraphs: [...reprint, 'One more.'] });
  const reprints = async () => (await ask('articles.get', { id: first })).reprints;
  assert.equal(await reprints(), 1);
  await ask('articles.correct', { ids: [second], fields: { notArticle: true } });
  assert.equal(await reprints(), 0);
  await ask('articles.correct', { ids: [second], fields: {}, setBack: ['notArticle'] });
  assert.equal(await reprints(), 1);
});
