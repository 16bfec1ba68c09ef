import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryLibrary } from '../../support/temporary-library.ts';

const asean = 'ASEAN foreign ministers discussed the code of conduct and the consensus on Myanmar in Cebu.';

test('articles like one share its telling words; its own reprints are not among them', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const summit = `${asean} The chairman of ASEAN said that the code of conduct would be ready.`;
  const id = add({ title: 'Code of conduct', paragraphs: [summit] });
  const reprint = add({ title: 'Code of conduct, again', paragraphs: [summit] });
  const other = add({
    title: 'Talks on the code',
    paragraphs: ['Negotiators of ASEAN met about the code of conduct; Myanmar was not discussed.'],
  });
  for (let at = 0; at < 8; at++)
    add({ title: 'Rice', paragraphs: [`The price of rice rose by ${at} per cent; exporters said so.`] });
  const similar = await ask('search.similar', { article: id });
  const found = similar.articles.map((article) => article.id);
  assert.deepEqual(found, [other]);
  assert.ok(!found.includes(reprint));
  assert.ok(similar.words.some((word) => /conduct/i.test(word)));
  assert.ok(!similar.words.some((word) => /^(the|of)$/i.test(word)));
});

test('there is nothing like an article that is alone, and none like one that is not there', async (t) => {
  const { ask, add, refused } = temporaryLibrary(t);
  const id = add({ paragraphs: ['Alone.'] });
  assert.deepEqual(await ask('search.similar', { article: id }), { words: [], articles: [] });
  assert.equal((await refused('search.similar', { article: 'a000000000000' })).code, 'not-found');
});

test('clips are found by quotation, comment, tag and source, with or without marks', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({
    title: 'Lê Hoài Trung in Cebu',
    language: 'vi',
    agency: 'TTXVN',
    paragraphs: ['Việt Nam sẽ tiếp tục đường lối đối ngoại độc lập.'],
  });
  const clip = await ask('clips.create', {
    article: id,
    start: 0,
    end: 30,
    comment: 'For the minister',
    tags: ['đối ngoại'],
  });
  const binned = await ask('clips.create', { article: id, start: 0, end: 8 });
  await ask('clips.bin', { id: binned.id, binned: true });
  for (const query of [
    'duong loi',
    'minister',
    'doi ngoai',
    'hoai trung',
    'agency:ttxvn',
    '"đường lối"',
    'minis',
  ]) {
    const found = await ask('search.clips', { query });
    assert.deepEqual(
      found.hits.map((hit) => hit.clip.id),
      [clip.id],
      query,
    );
  }
  const [hit] = (await ask('search.clips', { query: 'duong loi' })).hits;
  assert.deepEqual(
    hit?.marks.map(([start, end]) => hit.clip.quote.slice(start, end)),
    ['đường', 'lối'],
  );
  for (const query of [
    'storm',
    'minister -trung',
    '(storm OR rice) AND minister',
    'lang:en minister',
    'đương',
  ])
    assert.equal((await ask('search.clips', { query })).total, query === 'đương' ? 1 : 0, query);
});

test('clips with all the words come alone; where there are none, those with any', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  const id = add({ paragraphs: ['Ministers met. Storms came.'] });
  await ask('clips.create', { article: id, start: 0, end: 14 });
  await ask('clips.create', { article: id, start: 0, end: 27 });
  assert.equal((await ask('search.clips', { query: 'ministers storms' })).total, 1);
  assert.equal((await ask('search.clips', { query: 'ministers elephants' })).total, 2);
});

test('notes are found by title and text, and show where', async (t) => {
  const { ask } = temporaryLibrary(t);
  const note = await ask('notes.create', { title: 'Myanmar: lines to take' });
  await ask('notes.append-markdown', {
    id: note.id,
    markdown: '# Purpose\n\nTo say what **ASEAN** agreed on.\n\n- The consensus\n- The sea',
  });
  await ask('notes.create', { title: 'Rice' });
  for (const query of ['lines', 'asean agreed', '"what asean agreed"', 'consensus'])
    assert.equal((await ask('search.notes', { query })).total, 1, query);
  const [hit] = (await ask('search.notes', { query: 'asean' })).hits;
  assert.equal(hit?.note.id, note.id);
  assert.deepEqual(hit?.snippet, { text: 'To say what ASEAN agreed on.', marks: [[12, 17]] });
  await ask('notes.bin', { id: note.id, binned: true });
  assert.equal((await ask('search.notes', { query: 'asean' })).total, 0);
});

test('a saved search is kept with its filters, renamed, put into the bin and taken out again', async (t) => {
  const { ask, refused } = temporaryLibrary(t);
  const filter = { language: 'vi', agencies: ['VNA', ''], from: '2026-01-01' };
  const saved = await ask('search.save', { name: ' Cebu ', query: 'cebu', filter, sort: 'date' });
  assert.deepEqual(
    { ...saved, id: '' },
    { id: '', name: 'Cebu', query: 'cebu', filter, sort: 'date', fresh: 0 },
  );
  await ask('search.save', { name: 'Bão', query: '', filter: {}, sort: 'relevance' });
  assert.equal(
    (await ask('search.change-saved', { id: saved.id, name: 'Cebu retreat' })).name,
    'Cebu retreat',
  );
  const names = async () => (await ask('search.saved', {})).saved.map(({ name }) => name);
  assert.deepEqual(await names(), ['Bão', 'Cebu retreat']);
  await ask('search.bin-saved', { id: saved.id, binned: true });
  assert.deepEqual(await names(), ['Bão']);
  await ask('search.bin-saved', { id: saved.id, binned: false });
  assert.deepEqual(await names(), ['Bão', 'Cebu retreat']);
  assert.equal(
    (await refused('search.save', { name: ' ', query: '', filter: {}, sort: 'date' })).code,
    'invalid-input',
  );
  assert.equal((await refused('search.change-saved', { id: 'q000000000000' })).code, 'not-found');
});

test('a saved search counts what came in since it was last run', async (t) => {
  const { ask, add } = temporaryLibrary(t);
  add({ agency: 'VNA', paragraphs: ['Ministers met.'] });
  const { id } = await ask('search.save', {
    name: 'Ministers',
    query: 'ministers',
    filter: { agencies: ['VNA'] },
    sort: 'relevance',
  });
  const fresh = async () => (await ask('search.saved', {})).saved[0]?.fresh;
  assert.equal(await fresh(), 0);
  add({ agency: 'VNA', paragraphs: ['Ministers met again.'] });
  add({ agency: 'AFP', paragraphs: ['Ministers met elsewhere.'] });
  add({ agency: 'VNA', paragraphs: ['Rice.'] });
  assert.equal(await fresh(), 1);
  await ask('search.change-saved', { id, seen: true });
  assert.equal(await fresh(), 0);
});

test('the history keeps each query once, the latest first, and can be cleared', async (t) => {
  const { ask } = temporaryLibrary(t);
  for (const query of ['cebu', 'myanmar', 'cebu ']) await ask('search.remember', { query });
  assert.deepEqual(await ask('search.history', {}), { queries: ['cebu', 'myanmar'] });
  for (let at = 0; at < 120; at++) await ask('search.remember', { query: `query ${at}` });
  const { queries } = await ask('search.history', {});
  assert.deepEqual([queries.length, queries[0]], [100, 'query 119']);
  await ask('search.clear-history', {});
  assert.deepEqual(await ask('search.history', {}), { queries: [] });
});
