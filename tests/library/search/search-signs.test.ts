import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boTruong, hoaHong, minister, press, titles } from '../../support/press-library.ts';
import { temporaryLibrary } from '../../support/temporary-library.ts';

test('any word is enough, all words rank first and are above one in score', async (t) => {
  const library = press(t);
  const { total, hits } = await library.ask('search.query', { query: 'trung thu' });
  assert.equal(total, 3);
  assert.equal(hits[0]?.title, hoaHong);
  assert.ok((hits[0]?.score ?? 0) >= 1 && (hits[1]?.score ?? 2) < 1);
  assert.deepEqual(
    hits.map(({ score }) => score),
    hits.map(({ score }) => score).toSorted((a, b) => b - a),
  );
});

test('a plus requires, a minus excludes, and what only excludes finds all the rest, the newest first', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, '+trung lê'), [boTruong, minister, hoaHong]);
  assert.deepEqual(await titles(library, '+trung +thu'), [hoaHong]);
  assert.deepEqual(await titles(library, 'trung -thu -"kao kim"'), [minister]);
  assert.deepEqual(await titles(library, '-thu'), [boTruong, minister]);
  assert.deepEqual(await titles(library, '-thu -kao lang:en'), [minister]);
});

test('a phrase is its words in a row, within one paragraph', async (t) => {
  const library = press(t);
  assert.deepEqual(new Set(await titles(library, '"hoai trung"')), new Set([minister, boTruong]));
  assert.deepEqual(await titles(library, '"trung hoai"'), []);
  assert.deepEqual(await titles(library, '"between countries a"'), []);
  assert.deepEqual(await titles(library, '"of relations between"'), [minister]);
});

test('ordinary search looks in captions, but in related links, agency and place only when asked', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'delegation'), [minister]);
  for (const query of ['venezuela', 'ttxvn', 'hanoi'])
    assert.deepEqual(await titles(library, query), [], query);
  assert.deepEqual(await titles(library, 'related:venezuela'), [minister]);
  assert.deepEqual(await titles(library, 'agency:ttxvn'), [boTruong]);
  assert.deepEqual(await titles(library, 'place:hanoi'), [minister]);
  assert.deepEqual(await titles(library, 'title:trung'), []);
  assert.deepEqual(await titles(library, 'caption:delegation text:delegation'), [minister]);
});

test('stars stand for letters and a misspelling can be forgiven', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'deleg*'), [minister]);
  assert.deepEqual(await titles(library, 'v*ezuela'), []);
  assert.deepEqual(await titles(library, 'related:v*ezuel*'), [minister]);
  assert.deepEqual(await titles(library, 'hou*n'), [boTruong]);
  assert.deepEqual(await titles(library, 'horun~1'), [boTruong]);
  assert.deepEqual(await titles(library, 'horun'), []);
});

test('a boost weighs', async (t) => {
  const library = press(t);
  assert.equal((await titles(library, 'peaceful^5 duong'))[0], minister);
  assert.equal((await titles(library, 'peaceful duong^5'))[0], boTruong);
});

test('groups, operators and brackets find what logic says', async (t) => {
  const library = press(t);
  const found = async (query: string) => (await titles(library, query)).toSorted();
  const all = [boTruong, hoaHong, minister].toSorted();
  assert.deepEqual(await found('trung AND lê'), [boTruong, minister].toSorted());
  assert.deepEqual(await found('(kao OR peaceful) AND trung'), [boTruong, minister].toSorted());
  assert.deepEqual(await found('trung AND NOT (kao OR peaceful)'), [hoaHong]);
  assert.deepEqual(await found('+(hoa -tàn)'), [boTruong]);
  assert.deepEqual(await found('-(kao peaceful)'), [hoaHong]);
  assert.deepEqual(await found('-(-kao)'), [boTruong]);
  assert.deepEqual(await found('trung AND (-kao)'), [hoaHong, minister].toSorted());
  assert.deepEqual(await found('kao (-hoa)'), [boTruong, minister].toSorted());
  assert.deepEqual(await found('kao OR (peaceful AND sea) OR "hoa tàn"'), all);
  assert.deepEqual(await found('title:(khách OR hồng) AND hoa'), [boTruong, hoaHong].toSorted());
  assert.deepEqual(await found('+(nothingatall AND trung)'), []);
  const nested = `${'(trung AND '.repeat(8)}hoa${' OR kao)'.repeat(8)}`;
  assert.deepEqual(await found(nested), [boTruong, hoaHong].toSorted());
});

test('words near each other are found in any order, not further apart than they may be', async (t) => {
  const library = temporaryLibrary(t);
  library.add({ title: 'Near', paragraphs: ['A code of conduct for the East Sea was signed by ministers.'] });
  library.add({
    title: 'Far',
    paragraphs: ['The code was signed by all of those who had come from the east.'],
  });
  assert.deepEqual(await titles(library, '"sea code"~5'), ['Near']);
  assert.deepEqual(await titles(library, '"sea code"~4'), []);
  assert.deepEqual(await titles(library, '"east sea codes"~4'), ['Near']);
  assert.deepEqual(await titles(library, '"east sea code"~3'), []);
  assert.deepEqual(new Set(await titles(library, '"east code"~20')), new Set(['Near', 'Far']));
  assert.deepEqual(await titles(library, 'signed -"east code"~9'), ['Far']);
  assert.deepEqual(await titles(library, 'title:"east code"~20'), []);
});

test('filters that are typed narrow a search down, together with those of the call', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'trung lang:en'), [minister]);
  assert.deepEqual(await titles(library, 'trung date:2026-01-15..2026-01-31'), [boTruong]);
  assert.deepEqual(await titles(library, 'trung date:2026-02'), [hoaHong]);
  assert.deepEqual(await titles(library, 'trung before:2026-01-15'), [minister]);
  assert.deepEqual(await titles(library, 'trung after:2026-01'), [hoaHong]);
  assert.deepEqual(await titles(library, 'lang:vi'), [hoaHong, boTruong]);
  assert.deepEqual(await titles(library, 'trung after:2026-01-14', { to: '2026-01-31' }), [boTruong]);
  assert.deepEqual(await titles(library, 'trung lang:vi', { language: 'en' }), []);
  assert.deepEqual(await titles(library, 'trung lang:xx'), await titles(library, 'trung'));
});

test('a pattern for more words than can be looked for says so', async (t) => {
  const library = temporaryLibrary(t);
  const letters = [...'bcdfghjklmnprstv'];
  library.add({ paragraphs: [letters.flatMap((a) => letters.map((b) => `x${a}${b}x`)).join(' ')] });
  const { total, mistakes } = await library.ask('search.query', { query: '*x' });
  assert.equal(total, 1);
  assert.deepEqual(
    mistakes.map(({ code, about }) => [code, about]),
    [['too-many-words', '*x']],
  );
});
