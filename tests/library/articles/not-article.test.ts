import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';

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
