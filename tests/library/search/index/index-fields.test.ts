import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fieldsOf, indexTerms } from '../../../../electron/library/search/index/index-fields.ts';
import { takeJoined, termList } from '../../../../electron/library/search/index/term-list.ts';
import { termMemo } from '../../../../electron/library/search/index/term-memo.ts';
import { analyse } from '../../../../electron/library/search/words/analysis.ts';
import { languageOfBlock } from '../../../../electron/library/search/words/block-language.ts';
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

test('a memo that is full forgets, and still tells every word right', () => {
  const memo = termMemo(3, (word) => ({ term: word.toLowerCase(), marked: null }));
  const terms = termList();
  const words = 'A B C D E A B F G A a'.split(' ');
  for (const word of words)
    memo.write(
      Uint16Array.from(word, (sign) => sign.charCodeAt(0)),
      0,
      1,
      terms,
      null,
    );
  assert.equal(Buffer.from(takeJoined([terms])).toString(), 'a b c d e a b f g a a');
  assert.equal(terms.isEmpty(), true);
});
