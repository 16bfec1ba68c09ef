import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sureBeginning } from '../../../../electron/library/search/matching/beginnings.ts';
import { analyse, fold, markedForm, stem } from '../../../../electron/library/search/words/analysis.ts';
import { languageOfBlock } from '../../../../electron/library/search/words/block-language.ts';
import { wordsOf } from '../../../../electron/library/search/words/words.ts';

test('words are runs of letters, marks and digits with the places where they stand', () => {
  const text = 'Đường 14/1: C++, "Secretary-General".';
  assert.deepEqual(
    wordsOf(text).map(({ text: word, start, end }) => [word, text.slice(start, end)]),
    ['Đường', '14', '1', 'C', 'Secretary', 'General'].map((word) => [word, word]),
  );
});

test('an apostrophe inside a word belongs to it, a possessive s does not', () => {
  const words = wordsOf("o'neil and O’Neil, ASEAN's and the bloc’s 'quoted'");
  assert.deepEqual(
    words.map(({ text }) => text),
    ["o'neil", 'and', 'O’Neil', 'ASEAN', 'and', 'the', 'bloc', 'quoted'],
  );
  assert.equal(fold("o'neil"), fold('O’Neil'));
});

test('every form of a Vietnamese word folds to the same bare word, and đường never to ng', () => {
  for (const form of ['hòa', 'hoà', 'HÒA', 'hoa', 'hòa'.normalize('NFD')]) assert.equal(fold(form), 'hoa');
  for (const form of ['đường', 'ĐƯỜNG', 'duong', 'đường'.normalize('NFD')]) assert.equal(fold(form), 'duong');
});

test('the unfolded form is the same for both tone placements and both normal forms', () => {
  for (const [old, modern] of [
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['HÓA', 'hoá'],
  ]) {
    assert.equal(markedForm(old ?? ''), modern);
    assert.equal(markedForm((modern ?? '').normalize('NFD')), modern);
  }
  assert.equal(markedForm('đi'), 'đi');
  assert.equal(markedForm('Trung'), null);
  assert.equal(markedForm("o'neil"), null);
});

test('English words are stemmed, Vietnamese words never', () => {
  assert.equal(analyse('ministers', 'en').term, 'minist');
  assert.equal(analyse('ministers', 'vi').term, 'ministers');
  assert.deepEqual(analyse('Hòa', 'en'), { term: 'hoa', marked: 'hoà' });
});

test('a block is analysed in its own language where that is plain, and else in its article’s', () => {
  const english =
    'The ministers of the two countries have agreed to speed up the talks on the code of conduct.';
  const vietnamese = 'Hai Bộ trưởng nhất trí đẩy nhanh đàm phán về Bộ Quy tắc ứng xử ở Biển Đông.';
  const bare = 'Hai Bo truong nhat tri day nhanh dam phan cua cac nuoc ve Bo Quy tac ung xu.';
  const names = 'Foreign Minister Lê Hoài Trung met President Nguyễn Phú Trọng in Hà Nội';
  for (const article of ['en', 'vi', 'fr', 'und']) {
    assert.equal(languageOfBlock(english, article), 'en');
    assert.equal(languageOfBlock('ASEAN 2026', article), article);
  }
  for (const text of [vietnamese, vietnamese.normalize('NFD'), bare]) {
    assert.notEqual(languageOfBlock(text, 'en'), 'en', text);
    assert.equal(languageOfBlock(text, 'vi'), 'vi');
  }
  assert.equal(languageOfBlock(names, 'en'), 'en');
  assert.equal(
    languageOfBlock('Le ministre a rencontré ses homologues à Hanoï, dans la capitale.', 'fr'),
    'fr',
  );
});

test('a word begins with the sure part of its stem, or of the beginning of its stem', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeilnorstuvyz'), minLength: 1, maxLength: 7 });
  const endings =
    'ation ational izer biliti bility ousness fulness iveness ency ed ing es ies y ly ement alize e al';
  const ending = fc.constantFrom('', ...endings.split(' '));
  fc.assert(
    fc.property(letters, ending, ending, (beginning, first, second) => {
      const word = beginning + first + second;
      const stemmed = stem(word);
      for (let length = 1; length <= stemmed.length; length++) {
        const sure = sureBeginning(stemmed.slice(0, length));
        assert.ok(word.startsWith(sure), `${word}: ${stemmed}: ${sure}`);
      }
    }),
    { numRuns: 50_000, seed: 7 },
  );
});

test('no text makes the analysis fail, and every word can be found in its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const word of wordsOf(text)) {
        assert.equal(text.slice(word.start, word.end), word.text);
        assert.match(analyse(word.text, 'en').term, /^\S+$/u);
      }
    }),
    { numRuns: 3_000, seed: 7 },
  );
});
