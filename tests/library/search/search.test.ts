import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dispatch } from '../../../electron/library/dispatch.ts';
import { parseQuery } from '../../../electron/library/search/query/query-parser.ts';
import { matchingRows } from '../../../electron/library/search/search.ts';
import { boTruong, minister, press, titles } from '../../support/press-library.ts';

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
