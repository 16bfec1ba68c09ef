import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { alteredWords } from '../../../../renderer/notes/plugins/verification/altered-words.ts';

const marked = (quoted: string, source: string) =>
  alteredWords(quoted, source).map(([start, end]) => quoted.slice(start, end));

test('nothing is marked where only white space or the form of letters differs', () => {
  assert.deepEqual(marked('Lê Hoài\nTrung  said', 'Lê Hoài Trung said'), []);
});

test('a changed word is marked, and no other', () => {
  assert.deepEqual(marked('growth of 7 per cent', 'growth of 8 per cent'), ['7']);
  assert.deepEqual(marked('Bộ trưởng Lê Hoai Trung', 'Bộ trưởng Lê Hoài Trung'), ['Hoai']);
});

test('added words are marked together', () => {
  assert.deepEqual(marked('they have never ever agreed', 'they have agreed'), ['never ever']);
});

test('where a word is left out, the words beside the gap are marked', () => {
  assert.deepEqual(marked('they did agree', 'they did not agree'), ['did agree']);
  assert.deepEqual(marked('agree', 'not agree'), ['agree']);
  assert.deepEqual(marked('they did', 'they did not'), ['did']);
  assert.deepEqual(marked('a x c e f', 'a b c d e f'), ['x c e']);
});

test('two changes far apart are two marks', () => {
  assert.deepEqual(marked('one X three four Y six', 'one two three four five six'), ['X', 'Y']);
});

test('a quotation is marked if and only if its words differ', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'not', '7'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (mine, theirs) => {
      const spans = alteredWords(mine.join(' '), theirs.join('\n'));
      assert.equal(spans.length === 0, mine.join(' ') === theirs.join(' '));
      for (const [start, end] of spans) assert.ok(start < end && end <= mine.join(' ').length);
    }),
    { numRuns: 2_000 },
  );
});
