import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldsOf, indexTerms } from '../../../../electron/library/search/index/index-fields.ts';
import { stemMemo } from '../../../../electron/library/search/index/stem-memo.ts';
import { takeJoined, termList } from '../../../../electron/library/search/index/term-list.ts';
import { analyse } from '../../../../electron/library/search/words/analysis.ts';
import { languageOfBlock } from '../../../../electron/library/search/words/block-language.ts';
import { eachFolded } from '../../../../electron/library/search/words/folded-words.ts';
import { wordsOf } from '../../../../electron/library/search/words/words.ts';

function fieldsOfText(text: string, language: string) {
  const block = { part: 0, kind: 'paragraph' as const, text, start: 0, end: text.length };
  return fieldsOf(indexTerms({ title: '', language, agency: null, place: null, blocks: [block] }));
}

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ' ',
    ', ',
    "'s ",
    '’s',
    "o'neil",
    'Hòa',
    'ministers',
    'đường'.normalize('NFD'),
    '𝒜𝒷',
    'x'.repeat(70),
    'điện'.repeat(7),
    '한국어'.repeat(9),
  ),
);

test('the columns hold the terms of the words of a text in reading order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('en', 'vi', 'und'),
      (pieces, language) => {
        const text = pieces.join('');
        const own = languageOfBlock(text, language);
        const analysed = wordsOf(text).map((word) => analyse(word.text, own));
        const fields = fieldsOfText(text, language);
        assert.equal(fields.text, analysed.map(({ term }) => term).join(' '));
        assert.equal(fields.marked, analysed.flatMap(({ marked }) => marked ?? []).join(' '));
      },
    ),
    { numRuns: 3_000, seed: 7 },
  );
});

test('a text longer than others is read whole, and so is the one after it', () => {
  const long = 'The ministers of Huế '.repeat(8_000);
  assert.equal(fieldsOfText(long, 'en').text, 'the minist of hue '.repeat(8_000).trim());
  assert.equal(fieldsOfText('Two ministers', 'en').text, 'two minist');
});

test('every sign of the Basic Multilingual Plane is told in a word as analyse tells it', () => {
  const signs = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  const text = signs.map((sign) => `Ho${sign}A${sign}yes ${sign}`).join(' ');
  for (const language of ['en', 'vi']) {
    const own = languageOfBlock(text, language);
    const analysed = wordsOf(text).map((word) => analyse(word.text, own));
    const fields = fieldsOfText(text, language);
    assert.equal(fields.text, analysed.map(({ term }) => term).join(' '));
    assert.equal(fields.marked, analysed.flatMap(({ marked }) => marked ?? []).join(' '));
  }
});

test('a memo that is full forgets, and still tells every stem right', () => {
  const asked: string[] = [];
  const write = stemMemo(1_200, (word) => {
    asked.push(word);
    return word.endsWith('7') ? `${word.slice(0, -1)}seven` : word.slice(0, -1);
  });
  const words = Array.from({ length: 10_000 }, (_, index) => `word${(index * index) % 2_999}`);
  const terms = termList();
  eachFolded(
    words.join(' '),
    (some) => write(some, terms),
    () => assert.fail(),
  );
  const stems = words.map((word) => word.replace(/7$/, 'seven').replace(/\d$/, ''));
  assert.equal(Buffer.from(takeJoined([terms])).toString(), stems.join(' '));
  const distinct = new Set(words).size;
  assert.ok(asked.length > distinct && asked.length < words.length, 'some are forgotten, not all');
  assert.equal(terms.used, 0);
});
