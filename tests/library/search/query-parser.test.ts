import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Clause } from '../../../electron/library/search/query.ts';
import { clauseLimit, parseQuery } from '../../../electron/library/search/query-parser.ts';

const parsed = (text: string, asTyped = false) => parseQuery(text, asTyped).clauses.map(shown);
const mistakes = (text: string) =>
  parseQuery(text, false).mistakes.map(({ code, start, end }) => `${code} ${start}-${end}`);

/** A clause in short: sign, field's first column when named, what it looks for. */
function shown({ presence, columns, boost, sought }: Clause): string {
  const sign = { optional: '', required: '+', excluded: '-' }[presence];
  const field = columns.length === 4 ? '' : `${columns.join('|')}:`;
  const what =
    sought.kind === 'words'
      ? sought.words.map((word) => word.folded).join(' ') + (sought.open ? '…' : '')
      : sought.kind === 'pattern'
        ? sought.pattern
        : `${sought.word.folded}~${sought.distance}`;
  return `${sign}${field}${what}${boost === 1 ? '' : `^${boost}`}`;
}

test('lunr’s language is read whole', () => {
  assert.deepEqual(parsed('foo +bar -baz title:ship text:sea^3 shi*p hip~1'), [
    'foo',
    '+bar',
    '-baz',
    'title:ship',
    'lead|text:sea^3',
    'shi*p',
    'hip~1',
  ]);
});

test('a phrase in straight or curly marks is a phrase, with the sign, field and boost that belong to it', () => {
  assert.deepEqual(parsed('"east sea" “code of conduct” +title:"red river"^2 -"old town"'), [
    'east sea',
    'code of conduct',
    '+title:red river^2',
    '-old town',
  ]);
});

test('the last word is open only while it is being typed', () => {
  assert.deepEqual(parsed('foreign minis', true), ['foreign', 'minis…']);
  assert.deepEqual(parsed('foreign minis ', true), ['foreign', 'minis']);
  assert.deepEqual(parsed('foreign minis'), ['foreign', 'minis']);
  assert.deepEqual(parsed('foreign m', true), ['foreign', 'm']);
  assert.deepEqual(parsed('"le hoai tr', true), ['le hoai tr…']);
  assert.deepEqual(parsed('"le hoai trung"', true), ['le hoai trung']);
});

test('stop words of both languages are left out unless nothing else is there or they are asked for', () => {
  assert.deepEqual(parsed('the visit of a minister'), ['visit', 'minister']);
  assert.deepEqual(parsed('bộ trưởng của các nước'), ['bo', 'truong', 'nuoc']);
  assert.deepEqual(parsed('of the'), ['of', 'the']);
  assert.deepEqual(parsed('+the visit "of the"'), ['+the', 'visit', 'of the']);
});

test('a name or an acronym that looks like a stop word is not one', () => {
  assert.deepEqual(parsed('US tariffs'), ['us', 'tariffs']);
  assert.deepEqual(parsed('tariffs AND trade'), ['tariffs', 'trade']);
  assert.deepEqual(parsed('Nguyễn Phú Trọng'), ['nguyen', 'phu', 'trong']);
});

test('a dash between words excludes nothing', () => {
  assert.deepEqual(parsed('Hanoi (VNA) - Minister -- visit – today'), [
    'hanoi',
    'vna',
    'minister',
    'visit',
    'today',
  ]);
});

test('a term with signs inside is its words in a row', () => {
  assert.deepEqual(parsed("C++ o'neil 3.5 U.S."), ['c', 'oneil', '3 5', 'u s']);
});

test('a mistake is told with its place, and the rest still works', () => {
  assert.deepEqual(mistakes('sea "unclosed'), ['unclosed-quotation 4-13']);
  assert.deepEqual(mistakes('sea "" land'), ['empty-phrase 4-6']);
  assert.deepEqual(mistakes('foo:bar'), ['unknown-field 0-4']);
  assert.deepEqual(parsed('foo:bar sea'), ['foo', 'bar', 'sea']);
  assert.deepEqual(mistakes('sea title:'), ['missing-term 4-10']);
  assert.deepEqual(mistakes('sea^x land^'), ['bad-boost 3-4', 'bad-boost 10-11']);
  assert.deepEqual(parsed('sea^ land'), ['sea', 'land']);
  assert.deepEqual(mistakes('sea~'), ['bad-distance 3-4']);
  assert.deepEqual(mistakes('...'), ['nothing-to-find 0-3']);
  assert.deepEqual(mistakes('-sea'), ['only-excluded 0-4']);
  assert.deepEqual(mistakes(''), []);
  assert.deepEqual(mistakes('meeting at 10:30'), []);
});

test('a pasted page is cut, and that is told', () => {
  const { clauses, mistakes: told } = parseQuery('sea land '.repeat(200), false);
  assert.equal(clauses.length, clauseLimit);
  assert.deepEqual(
    told.map(({ code }) => code),
    ['too-many-words'],
  );
});

test('whatever is typed is read, and every mistake lies within it', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab: ~^*+-"“”\\\'’().đ\u0301😀1'), maxLength: 40 });
  fc.assert(
    fc.property(
      fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 60 })),
      fc.boolean(),
      (text, asTyped) => {
        const { clauses, mistakes: told } = parseQuery(text, asTyped);
        for (const { start, end } of [...clauses, ...told])
          assert.ok(0 <= start && start <= end && end <= text.length);
        if (/\p{L}/u.test(text)) assert.ok(clauses.length > 0, 'a word was typed');
        else if (text.trim() !== '') assert.ok(clauses.length + told.length > 0, 'words or a sentence');
      },
    ),
    { numRuns: 20_000, seed: 11 },
  );
});

test('two thousand signs are read in a moment’s work, not one parse for each', () => {
  for (const sign of [':', '^', '~', '+', 'a:', '"', 'a^ ', '10:'])
    parseQuery(sign.repeat(2000 / sign.length), true);
});
