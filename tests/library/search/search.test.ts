import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import type { CallInput } from '../../../electron/contract/calls.ts';
import type { Part } from '../../../electron/contract/models/article.ts';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { parseQuery } from '../../../electron/library/search/query-parser.ts';
import { matchingRows } from '../../../electron/library/search/search.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../../support/temporary-library.ts';

const outside = (kind: 'caption' | 'related', text: string): Part => ({ kind, text, removed: null });

/** A library with a few articles in both languages. */
function press(t: TestContext): TemporaryLibrary {
  const library = temporaryLibrary(t);
  library.add({
    title: 'Minister receives guest',
    agency: 'VNA',
    place: 'Hanoi',
    publishedOn: '2026-01-14',
    paragraphs: ['Foreign Minister Le Hoai Trung spoke of relations between countries.', 'A peaceful sea.'],
    parts: [outside('caption', 'The delegation poses'), outside('related', 'Venezuela votes')],
  });
  library.add({
    title: 'Bộ trưởng tiếp khách',
    language: 'vi',
    agency: 'TTXVN',
    place: 'Hà Nội',
    publishedOn: '2026-01-15',
    paragraphs: ['Bộ trưởng Lê Hoài Trung tiếp ông Kao Kim Hourn.', 'Con đường hòa bình.'],
  });
  library.add({
    title: 'Hoa hồng',
    language: 'vi',
    publishedOn: '2026-02-01',
    paragraphs: ['Hoa nở. Hoa tàn. Hoa hoa hoa. Trung thu ở Hội An.'],
  });
  return library;
}

/** The titles found, in order, and none where only a corrected query finds any. */
async function titles(
  library: TemporaryLibrary,
  query: string,
  more: Partial<CallInput<'search.query'>> = {},
) {
  const { hits, forgiven } = await library.ask('search.query', { query, ...more });
  return (forgiven ? [] : hits).map(({ title }) => title);
}

const minister = 'Minister receives guest';
const boTruong = 'Bộ trưởng tiếp khách';
const hoaHong = 'Hoa hồng';

test('a name is found in both languages, typed with marks, without, and in capitals', async (t) => {
  const library = press(t);
  for (const query of [
    'Le Hoai Trung',
    'Lê Hoài Trung',
    'LÊ HOÀI TRUNG',
    '"le hoai trung"',
    '"Lê Hoài Trung"',
  ]) {
    assert.deepEqual(
      new Set((await titles(library, query)).slice(0, 2)),
      new Set([minister, boTruong]),
      query,
    );
  }
});

test('the form typed with marks ranks first, for a word and for a phrase', async (t) => {
  const library = press(t);
  for (const query of ['hòa', 'hoà', 'Lê Hoài Trung', '"Lê Hoài Trung"', '"lê hoài"', 'title:"bộ trưởng"']) {
    assert.equal((await titles(library, query))[0], boTruong, query);
  }
  assert.equal((await titles(library, 'hoa'))[0], hoaHong);
});

test('stop words of both languages do not break a phrase, nor what stands near', async (t) => {
  const library = temporaryLibrary(t);
  library.add({ title: 'Code', paragraphs: ['They spoke of the code of conduct in the East Sea.'] });
  library.add({ title: 'Other', paragraphs: ['The conduct of code.'] });
  library.add({ title: 'Bộ', language: 'vi', paragraphs: ['Bộ trưởng của các nước và đại diện đã họp.'] });
  library.add({ title: 'Khác', language: 'vi', paragraphs: ['Các nước của bộ trưởng.'] });
  assert.deepEqual(await titles(library, '"the code of conduct in the east sea"'), ['Code']);
  assert.deepEqual(await titles(library, '"code conduct"'), []);
  for (const query of ['"bộ trưởng của các nước"', '"bo truong cua cac nuoc"', '"các nước và đại diện"'])
    assert.deepEqual(await titles(library, query), ['Bộ'], query);
  assert.deepEqual(await titles(library, '"code of sea"~5'), ['Code']);
});

test('every way of writing a Vietnamese word finds every other', async (t) => {
  const forms = ['hòa', 'hoà', 'HÒA', 'Hoà'.normalize('NFD'), 'hòa'.normalize('NFD'), 'hoa'];
  const library = temporaryLibrary(t);
  for (const [index, form] of forms.entries())
    library.add({ title: `${index}`, language: 'vi', paragraphs: [`Nền ${form} bình ${index}, Đà Nẵng.`] });
  for (const form of forms) {
    const { total, hits } = await library.ask('search.query', { query: form, literal: true });
    assert.equal(total, forms.length, form);
    // The bare one comes last for who typed marks.
    if (form !== 'hoa') assert.equal(hits.at(-1)?.title, '5', form);
    for (const { snippets } of hits) assert.equal(snippets[0]?.marks.length, 1);
  }
  for (const query of ['đà nẵng', 'da nang', 'ĐÀ NẴNG', 'Đa Nang', '"đà nẵng"', '"da nang"', '"Da Nẵng"'])
    assert.equal((await titles(library, query)).length, forms.length, query);
});

test('đường is not ng, and a Vietnamese word is never stemmed', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'đường'), [boTruong]);
  assert.deepEqual(await titles(library, 'duong'), [boTruong]);
  assert.deepEqual(await titles(library, 'ng'), []);
});

test('every form of an English word is found', async (t) => {
  const library = press(t);
  for (const query of ['relation', 'relational', 'ministers', 'country', 'speaking peaceful']) {
    assert.deepEqual(await titles(library, query), [minister], query);
  }
});

test('in a mixed article English paragraphs are stemmed and Vietnamese ones are not', async (t) => {
  const library = temporaryLibrary(t);
  const english = 'The ministers of the two countries have agreed to speed up the talks on the code.';
  const vietnamese = 'Hai bên nhất trí tổ chức họp báo tại Hội An và các tỉnh, thống nhất kế hoạch ứng phó.';
  library.add({ title: 'Hợp tác', language: 'vi', paragraphs: [vietnamese, english] });
  library.add({ title: 'Cooperation', language: 'en', paragraphs: [english, vietnamese] });
  for (const query of [
    'minister',
    'agreeing',
    '"minister of the two country"',
    '"hội an"',
    '"tinh thong nhat"',
  ]) {
    const { hits } = await library.ask('search.query', { query });
    assert.equal(hits.length, 2, query);
    for (const { snippets } of hits)
      assert.ok(
        snippets.some(({ marks }) => marks.length > 0),
        query,
      );
  }
});

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

test('while it is typed, the last word is a beginning, also where its stem is shorter than what is typed', async (t) => {
  const library = press(t);
  for (let end = 3; end <= 'relations'.length; end++) {
    assert.deepEqual(await titles(library, 'relations'.slice(0, end), { asTyped: true }), [minister]);
  }
  assert.deepEqual(await titles(library, 'delegatio'), []);
  const typing = await titles(library, '"le hoai tr', { asTyped: true });
  assert.deepEqual(new Set(typing), new Set([minister, boTruong]));
});

test('language and dates narrow a search down, and its total', async (t) => {
  const library = press(t);
  assert.deepEqual(await titles(library, 'trung', { language: 'en' }), [minister]);
  assert.deepEqual(await titles(library, 'trung', { from: '2026-01-15', to: '2026-01-31' }), [boTruong]);
  assert.equal((await library.ask('search.query', { query: 'trung', from: '2026-01-15' })).total, 2);
});

test('pages follow each other without a gap or a repetition, across all-words and any-word hits', async (t) => {
  const library = press(t);
  const whole = await titles(library, 'trung thu');
  const paged = [];
  for (let offset = 0; offset < 4; offset++) {
    paged.push(...(await titles(library, 'trung thu', { limit: 1, offset })));
  }
  assert.deepEqual(paged, whole);
  assert.equal((await library.ask('search.query', { query: 'trung thu', limit: 0 })).total, 3);
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

test('the rows that a query finds can be had without ranking them', async (t) => {
  const library = press(t);
  const rows = (query: string, filter = {}) => [
    ...matchingRows(library.library.db, parseQuery(query, false), filter),
  ];
  assert.deepEqual(rows('trung thu'), [1, 2, 3]);
  assert.deepEqual(rows('+trung -thu', { language: 'vi' }), [2]);
  assert.deepEqual(rows('lang:vi', { from: '2026-01-16' }), [3]);
});

test('a question is given up when its window asks another, and only then', async (t) => {
  const { library } = press(t);
  const ask = (query: string, session?: string) =>
    dispatch(library, 'search.query', { query, ...(session === undefined ? {} : { session }) });
  const answers = await Promise.all([
    ask('tru', 'one'),
    ask('trun', 'one'),
    ask('tru', 'two'),
    ask('tru'),
    ask('trung', 'one'),
    ask('trung', 'one'),
  ]);
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.failure.code));
  assert.deepEqual(codes, ['cancelled', 'cancelled', 'ok', 'ok', 'ok', 'ok']);
});

test('whatever is typed gets an answer', async (t) => {
  const library = press(t);
  const typed = fc.string({ unit: fc.constantFrom(...'atrung :~^*+-"“”\\\'()đòă1{}'), maxLength: 30 });
  const tokens = fc.constantFrom(
    ...'trung đường +( -( ( ) AND OR NOT " "~3 title:( ~1 * ^2 lang:vi hoa date:2026'.split(' '),
  );
  const mixed = fc.array(tokens, { maxLength: 14 }).map((all) => all.join(' '));
  const any = fc.oneof(typed, mixed, fc.string({ unit: 'binary', maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(any, fc.boolean(), async (query, asTyped) => {
      const { total, hits } = await library.ask('search.query', { query, asTyped });
      assert.equal(hits.length, total);
    }),
    { numRuns: 3_000, seed: 5 },
  );
  for (const query of [
    "C++ o'neil -x",
    'NEAR(a b)',
    'a OR b',
    '('.repeat(2000),
    `${'(a AND b OR -('.repeat(100)}c`,
    'a OR '.repeat(400),
    '-(a -(b -(c -(d -(e -(f -(g -(h))))))))',
    `"${'a b '.repeat(400)}"~5`,
    '"'.repeat(2000),
    'đ'.repeat(2000),
    '{title}:a',
  ]) {
    await library.ask('search.query', { query });
  }
});
