import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { editCost } from '../../../../electron/library/search/matching/edit-cost.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../../support/temporary-library.ts';

function press(t: TestContext): TemporaryLibrary {
  const library = temporaryLibrary(t);
  library.add({
    title: 'Malaysia hosts the retreat',
    paragraphs: [
      'The Malaysian government received ministers in Langkawi. Malaysia and Viet Nam agreed on trade.',
    ],
  });
  library.add({
    title: 'Malacca',
    paragraphs: ['Ships in the strait of Malacca. Malaysia watches the ships.'],
  });
  library.add({
    title: 'Tổng Bí thư',
    language: 'vi',
    paragraphs: ['Tổng Bí thư Nguyễn Phú Trọng tiếp đoàn. Các trường học ở Hà Nội nghỉ lễ.'],
  });
  library.add({ title: 'Trống', language: 'vi', paragraphs: ['Tiếng trống trường. Trống, trống và trống.'] });
  return library;
}

async function suggestion(library: TemporaryLibrary, query: string, asTyped = false) {
  const { didYouMean, forgiven, total } = await library.ask('search.query', { query, asTyped });
  if (!didYouMean) return null;
  const changed = didYouMean.marks.map(([start, end]) => didYouMean.query.slice(start, end));
  return { query: didYouMean.query, changed, forgiven, total };
}

test('a misspelt word is offered as the library writes it, and forgiven when nothing is found', async (t) => {
  const library = press(t);
  assert.deepEqual(await suggestion(library, 'malasia'), {
    query: 'malaysia',
    changed: ['malaysia'],
    forgiven: true,
    total: 2,
  });
  const { hits } = await library.ask('search.query', { query: 'govermnent' });
  const [snippet] = hits[0]?.snippets ?? [];
  assert.deepEqual(
    snippet?.marks.map(([start, end]) => snippet.text.slice(start, end)),
    ['government'],
  );
});

test('what is found stays, and the right spelling is only offered', async (t) => {
  const library = press(t);
  assert.deepEqual(await suggestion(library, 'ships malasia'), {
    query: 'ships malaysia',
    changed: ['malaysia'],
    forgiven: false,
    total: 1,
  });
  assert.equal(await suggestion(library, 'ships malaysia'), null);
});

test('signs, fields, quotation marks and brackets around a misspelt word stay as they were typed', async (t) => {
  const library = press(t);
  const queries = [
    ['+Malasia -ships', '+Malaysia -ships'],
    ['title:malasia', 'title:malaysia'],
    [
      '"the malaysian goverment" OR (langkavi AND trade)',
      '"the malaysian government" OR (langkawi AND trade)',
    ],
    ['MALASIA lang:en', 'MALAYSIA lang:en'],
    ['"trade malasia"~9', '"trade malaysia"~9'],
  ];
  for (const [typed = '', meant] of queries) assert.equal((await suggestion(library, typed))?.query, meant);
});

test('Vietnamese is corrected without marks when it is typed without, and with them when with', async (t) => {
  const library = press(t);
  assert.equal((await suggestion(library, 'nguyen phu trogn'))?.query, 'nguyen phu trong');
  assert.equal((await suggestion(library, 'Nguyễn Phú Trogn'))?.query, 'Nguyễn Phú Trọng');
  assert.equal((await suggestion(library, 'nguyne'))?.query, 'nguyen');
});

test('a space that was forgotten or is too many is put right', async (t) => {
  const library = press(t);
  assert.equal((await suggestion(library, 'hanoi'))?.query, 'ha noi');
  assert.equal((await suggestion(library, 'vietnam trade'))?.query, 'viet nam trade');
  assert.equal((await suggestion(library, 'mala ysia'))?.query, 'malaysia');
});

test('no suggestion is made for what is known, for numbers, for patterns and for words like no other', async (t) => {
  const library = press(t);
  for (const query of [
    'ships',
    'strait of malacca',
    '20261',
    'malas*',
    'zzzzyx',
    'xq',
    '-malasia',
    'lang:vi',
    '',
  ])
    assert.equal(await suggestion(library, query), null, query);
  assert.equal(await suggestion(library, 'malay', true), null);
});

test('a rare word that is like a common one is offered, and its own articles stay', async (t) => {
  const library = press(t);
  for (let count = 0; count < 30; count++)
    library.add({ title: `Note ${count}`, paragraphs: ['The government spoke.'] });
  library.add({ title: 'Slip', paragraphs: ['The goverment spoke.'] });
  assert.deepEqual(await suggestion(library, 'goverment'), {
    query: 'government',
    changed: ['government'],
    forgiven: false,
    total: 1,
  });
});

test('mistakes that are made often cost less', () => {
  assert.equal(editCost('trade', 'trade'), 0);
  assert.ok(editCost('trdae', 'trade') < editCost('trabe', 'trade'));
  assert.ok(editCost('comittee', 'committee') < editCost('ommittee', 'committee'));
  assert.ok(editCost('trabe', 'trade') < editCost('prade', 'trade'));
});
