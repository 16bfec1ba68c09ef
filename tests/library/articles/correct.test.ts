import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';
import { articleText, importing } from '../import/importing.ts';

const paragraphs = ['The ministers walked.'];

test('a correction shows in the article, its list and its clips, and says that it is one', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({
    title: 'Wrong',
    agency: 'AFP',
    publishedOn: '2026-01-01',
    publishedOnFrom: 'inferred',
    publishedAt: '2026-01-01T08:00:00Z',
    paragraphs,
  });
  const clip = await ask('clips.quote', { article: id, quote: 'ministers' });
  const fields = { title: 'Right', agency: null, outlet: 'Nhân Dân', publishedOn: '2026-02' };
  assert.equal((await ask('articles.correct', { ids: [id], fields })).corrected, 1);
  const article = await ask('articles.get', { id });
  assert.deepEqual(
    [
      article.title,
      article.agency,
      article.outlet,
      article.publishedOn,
      article.publishedOnFrom,
      article.publishedAt,
    ],
    ['Right', null, 'Nhân Dân', '2026-02', null, null],
  );
  assert.deepEqual(article.corrected, ['title', 'agency', 'outlet', 'publishedOn']);
  assert.equal((await ask('clips.get', { id: clip.id })).source.title, 'Right');
  assert.equal((await ask('search.query', { query: 'title:right' })).total, 1);
  assert.equal((await ask('search.query', { query: 'title:wrong' })).total, 0);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('a corrected language is that of the index too', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ language: 'en', paragraphs });
  assert.equal((await ask('search.query', { query: 'minister', language: 'en' })).total, 1);
  await ask('articles.correct', { ids: [id], fields: { language: 'fr' } });
  assert.equal((await ask('search.query', { query: 'ministers', language: 'fr' })).total, 1);
  assert.equal((await ask('articles.list', { limit: 9, language: 'en' })).total, 0);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('many articles are corrected at once, and those that are not there passed by', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const ids = Array.from({ length: 45 }, (_, index) => add({ title: `Article ${index}`, paragraphs }));
  const fields = { place: 'Huế' };
  const named = [...ids, 'a000000000000' as (typeof ids)[0]];
  assert.equal((await ask('articles.correct', { ids: named, fields })).corrected, 45);
  assert.equal((await ask('search.query', { query: 'place:hue' })).total, 45);
});

test('a month or a year alone lies in every range of days that touches it', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  for (const publishedOn of ['2025', '2026', '2026-02', '2026-02-10', '2026-03'])
    add({ title: publishedOn, publishedOn, paragraphs });
  const titles = async (from?: string, to?: string) => {
    const { articles } = await ask('articles.list', {
      limit: 9,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    });
    return articles.map(({ title }) => title);
  };
  assert.deepEqual(await titles('2026-02-15'), ['2026-03', '2026-02', '2026']);
  assert.deepEqual(await titles(undefined, '2026-02-05'), ['2026-02', '2026', '2025']);
  assert.deepEqual(await titles('2026-02-10', '2026-02-10'), ['2026-02-10', '2026-02', '2026']);
});

test('neither reading again nor importing again overwrites a correction', async (t) => {
  const { ask, importPaths, file } = importing(t);
  const path = file('a.txt', articleText(5));
  const { imported } = await importPaths(path);
  const id = imported[0]?.id;
  assert.ok(id);
  await ask('articles.correct', { ids: [id], fields: { title: 'By hand', publishedOn: null } });
  await importPaths(path);
  const again = await ask('articles.reread', { id });
  assert.deepEqual(
    [again.title, again.publishedOn, again.corrected],
    ['By hand', null, ['title', 'publishedOn']],
  );
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('a correction is set back to what import found, and leaves no trace', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ title: 'Found', agency: 'AFP', publishedOn: '2026-01-01', paragraphs });
  const before = await ask('articles.get', { id });
  await ask('articles.correct', {
    ids: [id],
    fields: { title: 'By hand', agency: null, publishedOn: '2025' },
  });
  await ask('articles.correct', { ids: [id], fields: { title: 'By hand again' } });
  const setBack = ['title', 'agency', 'publishedOn', 'byline'] as const;
  await ask('articles.correct', { ids: [id], fields: {}, setBack: [...setBack] });
  assert.deepEqual(await ask('articles.get', { id }), before);
  assert.equal((await ask('search.query', { query: 'title:found' })).total, 1);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});

test('a day that no calendar has is refused, and nothing is corrected', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const id = add({ publishedOn: '2026-01-01', paragraphs });
  for (const publishedOn of ['2026-02-31', '2026-13', '2026-00-10', 'yesterday']) {
    const failure = await refused('articles.correct', { ids: [id], fields: { publishedOn } });
    assert.equal(failure.code, 'invalid-input');
  }
  assert.equal((await ask('articles.get', { id })).publishedOn, '2026-01-01');
});

test('what undoes a correction of several articles gives each back exactly what it had', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const untouched = add({ title: 'One', agency: 'AFP', place: 'Huế', publishedOn: '2026-01-01', paragraphs });
  const corrected = add({ title: 'Two', agency: 'VNA', publishedOn: null, paragraphs });
  const emptied = add({ title: 'Three', agency: 'TTXVN', publishedOn: '2025-12', paragraphs });
  await ask('articles.correct', { ids: [corrected], fields: { agency: 'Reuters', publishedOn: '2026' } });
  await ask('articles.correct', { ids: [emptied], fields: { agency: null, notArticle: true } });
  const ids = [untouched, corrected, emptied];
  const read = () => Promise.all(ids.map((id) => ask('articles.get', { id })));
  const before = await read();
  const { undo } = await ask('articles.correct', {
    ids: [...ids, untouched],
    fields: { agency: 'AP', publishedOn: '2026-02-02', notArticle: false },
    setBack: ['place'],
  });
  assert.equal(undo.length, 3);
  for (const article of await read()) assert.equal(article.agency, 'AP');
  assert.deepEqual(await ask('articles.correct-each', { corrections: undo }), { corrected: 3 });
  assert.deepEqual(await read(), before);
  assert.deepEqual((await ask('library.check', {})).findings, []);
});
