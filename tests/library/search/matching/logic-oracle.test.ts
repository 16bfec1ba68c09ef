import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../../../electron/contract/models/language.ts';
import { type Matcher, matcherOf } from '../../../../electron/library/search/matching/matcher.ts';
import { type Leaf, leavesOf } from '../../../../electron/library/search/query/query.ts';
import { verdictOf } from '../../../../electron/library/search/query/query-logic.ts';
import { parseQuery } from '../../../../electron/library/search/query/query-parser.ts';
import { temporaryLibrary } from '../../../support/temporary-library.ts';

const words = 'minister ministers port ports visit hòa hoà hoa đường duong sea east code of the của'.split(
  ' ',
);
const word = fc.constantFrom(...words);
const sentence = fc.array(word, { minLength: 0, maxLength: 7 }).map((all) => all.join(' '));
const article = fc.record({
  language: fc.constantFrom<Language>('en', 'vi'),
  title: fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' ')),
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
});

const some = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const single = fc.oneof(
  { weight: 4, arbitrary: word },
  some.map((all) => `"${all}"`),
  fc.tuple(some, fc.nat(4)).map(([all, distance]) => `"${all}"~${distance}`),
  fc.tuple(word, fc.integer({ min: 1, max: 3 })).map(([of, at]) => `${of.slice(0, at)}*`),
  word.map((of) => `${of}~1`),
);
const sign = fc.constantFrom('', '', '', '+', '-');
const field = fc.constantFrom('', '', '', 'title:', 'text:');
const between = fc.constantFrom(' ', ' ', ' AND ', ' OR ', ' NOT ', ' AND NOT ');
const { query } = fc.letrec<{ query: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'brackets', withCrossShrink: true },
    fc.tuple(sign, field, single).map((all) => all.join('')),
    fc.tuple(sign, field, tie('query')).map(([plus, name, inside]) => `${plus}${name}(${inside})`),
  ),
  query: fc
    .tuple(tie('part'), fc.array(fc.tuple(between, tie('part')), { maxLength: 2 }))
    .map(([first, more]) => first + more.flat().join('')),
}));

test('groups, phrases and nearness find the articles that logic finds by looking at every word', async (t) => {
  const library = temporaryLibrary(t);
  const articles = fc.sample(article, { numRuns: 60, seed: 4 });
  const ids = articles.map((one) => library.add(one));
  let foundSome = 0;
  const runs = 3_000;
  await fc.assert(
    fc.asyncProperty(query, async (typed) => {
      const parsed = parseQuery(typed, false);
      assert.deepEqual(parsed.mistakes, [], typed);
      const matchers = new Map<Leaf, Matcher>(
        leavesOf(parsed.clauses, true).map((leaf) => [
          leaf,
          matcherOf({ ...parsed, clauses: [{ ...leaf, presence: 'optional' }] }),
        ]),
      );
      const wanted = articles.flatMap(({ language, title, paragraphs }, index) => {
        const has = (leaf: Leaf) => {
          const match = matchers.get(leaf)?.match;
          if (!match) return false;
          const inText = paragraphs.some((text) => match(text, 'text', language).length > 0);
          return inText || match(title, 'title', language).length > 0;
        };
        return verdictOf(parsed.clauses, has) === 'none' ? [] : [ids[index]];
      });
      const { hits, forgiven, total } = await library.ask('search.query', { query: typed, limit: 100 });
      const found = forgiven ? [] : hits.map(({ id }) => id);
      assert.deepEqual(found.toSorted(), wanted.toSorted(), typed);
      if (!forgiven) assert.equal(total, found.length);
      if (found.length > 0) foundSome++;
    }),
    { numRuns: runs, seed: 9 },
  );
  assert.ok(foundSome > runs / 2);
});
